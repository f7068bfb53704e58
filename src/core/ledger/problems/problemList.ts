import { readText, type Cell } from "../../sheet/cell";
import { foundIn } from "../../sheet/foundIn";
import { isoDate } from "../../sheet/serialDate";
import type { SheetRange } from "../../sheet/sheetRange";
import { readGridDate } from "../reading/gridDate";
import type { LedgerProblem, LedgerProblemCode } from "./problemCodes";

/** Nobody reads more of one kind, and a table may have a million rows. */
const maxOfAKind = 1000;

/** What a problem says beside its place. */
export type ProblemMatter = Pick<LedgerProblem, "code" | "severity" | "values">;

/** The problems of one code and column. */
interface Kind {
  readonly kept: LedgerProblem[];
  /** How many more there are, and the first of them. */
  further: number;
  firstFurther: LedgerProblem | undefined;
}

/**
 * Collects the problems of a table: of each kind, that is code and column, the first thousand; then one that counts the
 * rest and leads to the first of them. Problems of one kind are added in the order of the sheet.
 */
export class ProblemList {
  private readonly kinds = new Map<LedgerProblemCode, Map<number, Kind>>();

  /** @param range the table, its header row first; rows and columns of problems are within it. */
  constructor(private readonly range: SheetRange) {}

  /** Adds a problem of a cell. */
  addAt(row: number, column: number, matter: ProblemMatter): void {
    const kind = this.kindOf(matter.code, column);
    if (kind.kept.length < maxOfAKind) kind.kept.push(this.placed(row, column, matter));
    else if (++kind.further === 1) kind.firstFurther = this.placed(row, column, matter);
  }

  /** Adds a problem of the sheet as a whole. */
  add(matter: ProblemMatter): void {
    this.kindOf(matter.code, -1).kept.push({ ...matter, sheet: this.range.sheet });
  }

  /** By row, then column; what concerns the sheet as a whole comes first. */
  inSheetOrder(): readonly LedgerProblem[] {
    const kinds = [...this.kinds.values()].flatMap((byColumn) => [...byColumn.values()]);
    return kinds
      .flatMap(({ kept, further, firstFurther }) =>
        firstFurther === undefined ? kept : [...kept, furtherProblems(firstFurther, further)],
      )
      .sort((a, b) => (a.row ?? -1) - (b.row ?? -1) || (a.column ?? -1) - (b.column ?? -1));
  }

  private kindOf(code: LedgerProblemCode, column: number): Kind {
    let byColumn = this.kinds.get(code);
    if (byColumn === undefined) {
      byColumn = new Map();
      this.kinds.set(code, byColumn);
    }
    let kind = byColumn.get(column);
    if (kind === undefined) {
      kind = { kept: [], further: 0, firstFurther: undefined };
      byColumn.set(column, kind);
    }
    return kind;
  }

  private placed(row: number, column: number, matter: ProblemMatter): LedgerProblem {
    const { sheet, firstRow, firstColumn, cells } = this.range;
    return {
      ...matter,
      sheet,
      row: firstRow + row,
      column: firstColumn + column,
      header: headerText(cells[0]?.[column]),
      found: foundIn(cells[row]?.[column]),
    };
  }
}

function furtherProblems({ found: _, code, ...place }: LedgerProblem, rows: number): LedgerProblem {
  return { ...place, code: "furtherProblems", values: { code, rows } };
}

/** A header as a problem names it: its text, or the date of a grid's column. */
function headerText(header: Cell): string {
  const date = typeof header === "number" ? readGridDate(header) : NaN;
  return Number.isNaN(date) ? readText(header) : isoDate(date);
}
