import { sheetColumns, sheetRows, type Rectangle } from "./reference";
import type { ReferenceChange } from "../model/formulaContext";

export type CellsShifted = Extract<ReferenceChange, { kind: "cellsInserted" | "cellsDeleted" }>;

/**
 * Where cells are after others of their sheet were put in or taken out; `null` when they are gone. A range that the others
 * only partly lie level with stays, as in Excel.
 */
export function shiftRectangle(rectangle: Rectangle, change: CellsShifted): Rectangle | null {
  const { range } = change;
  const isVertical = change.along === "rows";
  const [firstLevel, lastLevel] = isVertical
    ? [range.column, range.column + range.columns - 1]
    : [range.row, range.row + range.rows - 1];
  const [firstAcross, lastAcross] = isVertical
    ? [rectangle.firstColumn, rectangle.lastColumn]
    : [rectangle.firstRow, rectangle.lastRow];
  if (firstAcross < firstLevel || lastAcross > lastLevel) return rectangle;
  const [at, count, length] = isVertical
    ? [range.row, range.rows, sheetRows]
    : [range.column, range.columns, sheetColumns];
  const before: Span = isVertical
    ? [rectangle.firstRow, rectangle.lastRow]
    : [rectangle.firstColumn, rectangle.lastColumn];
  // Whole columns have no first row that could move, nor whole rows a first column.
  if (before[0] === 0 && before[1] === length - 1) return rectangle;
  const span =
    change.kind === "cellsInserted" ? afterInsert(before, at, count, length) : afterDelete(before, at, count);
  if (!span) return null;
  return isVertical
    ? { ...rectangle, firstRow: span[0], lastRow: span[1] }
    : { ...rectangle, firstColumn: span[0], lastColumn: span[1] };
}

type Span = [first: number, last: number];

function afterInsert([first, last]: Span, at: number, count: number, length: number): Span | null {
  const start = at <= first ? first + count : first;
  const end = at <= last ? last + count : last;
  return start < length ? [start, Math.min(end, length - 1)] : null;
}

function afterDelete([first, last]: Span, at: number, count: number): Span | null {
  const removedBefore = (index: number): number => Math.min(Math.max(index - at, 0), count);
  const start = first - removedBefore(first);
  const end = last + 1 - removedBefore(last + 1) - 1;
  return end < start ? null : [start, end];
}
