import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import { columnsOf, overlap, rowsOf } from "./rectangles";

/** A table as it will be, and as it stands in the sheet now. */
export interface MovedTable {
  readonly titleRow: number | null;
  readonly range: CellRectangle;
  /** `null` for a new one. */
  readonly present: CellRectangle | null;
}

/** What of a sheet is written over or taken out when tables of it are brought to their new places. */
export interface Overwritten {
  /** The cells of the sheet as it is now, those of our own tables among them. */
  readonly rectangles: readonly CellRectangle[];
  /** Whether rows go in or out, which shifts what is below and not as wide as our tables. */
  readonly shiftsRows: boolean;
}

/**
 * Between the tables that stay, rows are put in and taken out as needed; what a table grows over, and what lies where a new
 * one goes, is written over. What was put above our first table or left of one goes too: a result begins in A1.
 */
export function overwrittenCells(tables: readonly MovedTable[], spill: CellRectangle | null): Overwritten {
  const staying = tables.flatMap(({ titleRow, range, present }) => {
    if (!present) return [];
    const title = titleRow === null ? 0 : 1;
    return [{ range, present, title, first: present.startRow - title }];
  });
  const width = Math.max(0, ...staying.map(({ range, present }) => Math.max(columnsOf(range), present.endColumn + 1)));
  const rectangles: CellRectangle[] = [];
  let shifted = 0;
  for (const [index, { range, present, first }] of staying.entries()) {
    const rows = range.startRow - present.startRow - shifted;
    if (rows < 0) rectangles.push({ startRow: first + rows, endRow: first - 1, startColumn: 0, endColumn: width - 1 });
    shifted += rows;
    if (present.startColumn > 0) {
      rectangles.push({ startRow: first, endRow: present.endRow, startColumn: 0, endColumn: present.startColumn - 1 });
    }
    const grown = rowsOf(range) - rowsOf(present);
    const next = staying[index + 1]?.first ?? Infinity;
    const end = Math.min(present.endRow + grown, next - 1);
    const endColumn = Math.max(range.endColumn, present.endColumn);
    if (end > present.endRow) rectangles.push({ startRow: present.endRow + 1, endRow: end, startColumn: 0, endColumn });
  }
  const last = tables.map(({ present }) => present !== null).lastIndexOf(true);
  const offset = staying.length > 0 ? -shifted : 0;
  const fresh = tables
    .slice(last + 1)
    .map(({ titleRow, range }) => ({ ...range, startRow: range.startRow - (titleRow === null ? 0 : 1) }));
  for (const range of [...fresh, ...(spill ? [spill] : [])]) {
    const startRow = Math.max(0, range.startRow + offset);
    rectangles.push({ ...range, startRow, endRow: Math.max(startRow, range.endRow + offset) });
  }
  return { rectangles, shiftsRows: staying.some(({ range, present }) => range.startRow !== present.startRow) };
}

/** Whether a table of the user's stands where ours have to go, or half in the way of what has to move. */
export function isBlocked(
  tables: readonly MovedTable[],
  { rectangles, shiftsRows }: Overwritten,
  foreign: readonly CellRectangle[],
): boolean {
  const staying = tables.flatMap(({ range, present }) => (present ? [{ range, present }] : []));
  const first = staying[0]?.present.startRow ?? 0;
  const endColumn = Math.max(-1, ...staying.map(({ range }) => range.endColumn));
  return foreign.some(
    (range) =>
      rectangles.some((rectangle) => overlap(rectangle, range)) ||
      (shiftsRows && range.endRow > first && range.startColumn <= endColumn && range.endColumn > endColumn),
  );
}
