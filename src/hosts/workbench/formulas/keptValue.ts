import type { ICellData } from "@univerjs/core";
import type { Cell } from "../../../core/sheet/cell";
import type { BeyondEngine } from "./openFormulas";

/** What a cell of a file holds. */
export type FileValue = Exclude<Cell, null | undefined>;

/** What a file says that a formula gave: rows of one or more cells; `null` where one is blank. */
export type FileResult = readonly (readonly (FileValue | null)[])[];

/** Why a cell goes on to show what its file said. */
export type KeptReason =
  | BeyondEngine
  /** The grid gives an error where the file had none. */
  | "error"
  /** The grid gives another value, for a formula of a kind that it is known to misread. */
  | "misread";

/** What a cell remembers of its file: what its formula gave, and each wording that its formula had since, as rows and sheets moved. */
export interface KeptValue {
  readonly result: FileResult;
  readonly reason: KeptReason;
  readonly formulas: readonly string[];
}

/** What a cell keeps of its file, as long as its formula is the file's; `null` for any other cell. */
export function keptIn(cell: ICellData | null | undefined): KeptValue | null {
  const kept = (cell?.custom as { kept?: KeptValue } | null | undefined)?.kept;
  return kept && cell?.f && kept.formulas.includes(cell.f) ? kept : null;
}
