import type { Cells } from "../core/sheet/cell";

/** Who takes the rows of a source over while they are read. */
export interface RowTaker {
  /** From the first row on. Called again where the source changed while it was read: what came before is void then. */
  start(): Promise<void>;
  /** The next rows. */
  rows(rows: Cells): Promise<void>;
}

/** So many cells are handed over at once: some 2,000 rows of 25 columns, a few milliseconds of a page's time. */
const cellsAtATime = 50_000;

/** Rows of so many columns that are handed over at once, at least one. */
export function rowsAtATime(columns: number): number {
  return Math.max(1, Math.floor(cellsAtATime / Math.max(1, columns)));
}
