import { lastColumn, lastRow, type Rectangle } from "./rectangle";

/** Cells that came or went, and where the rest moved. */
export interface Shift {
  readonly kind: "inserted" | "deleted";
  readonly range: Rectangle;
  readonly along: "rows" | "columns";
}

/**
 * Where a rectangle lies after cells came or went: it moves, grows or shrinks with them; `null` when all of it is gone. One that
 * only partly lies across the moving cells stays where it is.
 */
export function shiftedRange(rectangle: Rectangle, { kind, range, along }: Shift): Rectangle | null {
  if (along === "rows") {
    if (rectangle.column < range.column || lastColumn(rectangle) > lastColumn(range)) return rectangle;
    const span = shiftedSpan(rectangle.row, rectangle.rows, kind, range.row, range.rows);
    return span && { ...rectangle, row: span.start, rows: span.length };
  }
  if (rectangle.row < range.row || lastRow(rectangle) > lastRow(range)) return rectangle;
  const span = shiftedSpan(rectangle.column, rectangle.columns, kind, range.column, range.columns);
  return span && { ...rectangle, column: span.start, columns: span.length };
}

function shiftedSpan(
  start: number,
  length: number,
  kind: Shift["kind"],
  at: number,
  count: number,
): { start: number; length: number } | null {
  if (kind === "inserted") {
    if (start >= at) return { start: start + count, length };
    return start + length > at ? { start, length: length + count } : { start, length };
  }
  const gone = Math.max(0, Math.min(start + length, at + count) - Math.max(start, at));
  if (gone === length) return null;
  const before = Math.max(0, Math.min(start, at + count) - at);
  return { start: start - before, length: length - gone };
}

/** The same for one row or column. */
export function shiftedIndex(index: number, kind: Shift["kind"], at: number, count: number): number | null {
  return shiftedSpan(index, 1, kind, at, count)?.start ?? null;
}
