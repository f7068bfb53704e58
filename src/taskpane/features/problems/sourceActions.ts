import type { CellPlace } from "../../../commands/spreadsheetHost";
import type { Problem } from "../../../core/sheet/problem";
import type { ProblemEntry } from "./groupProblems";
import type { ProblemSource } from "./problemSources";
import type { QuickFixes } from "./useQuickFix";

/** What can be done about the problems of one source. */
export interface SourceActions {
  readonly use: ProblemSource["id"];
  readonly fixes: QuickFixes;
  /** Zero-based sheet row of the header: where a problem of a whole column leads. */
  readonly headerRow: number;
  /** What cells of the sheet are about. */
  readonly rowsAre: (sheet: string) => "accounts" | "rows";
  readonly goTo: (place: CellPlace) => void;
  /** Asked for entries that are counted, but not at hand yet. */
  readonly fetch: (kinds: readonly string[]) => void;
  /** The next rows of an entry, from one on; none where they cannot be had. */
  readonly fetchRows: (entry: ProblemEntry, from: number) => Promise<readonly number[]>;
}

/** A problem of a whole column leads to its header; one of the whole sheet has no cell. */
export function placeOf(
  { sheet, row, column }: Pick<Problem, "sheet" | "row" | "column">,
  headerRow: number,
): CellPlace | null {
  if (row === undefined && column === undefined) return null;
  return { sheet, row: row ?? headerRow, column: column ?? 0 };
}
