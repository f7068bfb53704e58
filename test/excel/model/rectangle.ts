/** Rows and columns of a sheet, as many as Excel has. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

/** A rectangle of cells, counted from zero. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const wholeSheet: Rectangle = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };

/** The rectangle that spans two corners, whichever way they lie. */
export function between(row: number, column: number, otherRow: number, otherColumn: number): Rectangle {
  return {
    row: Math.min(row, otherRow),
    column: Math.min(column, otherColumn),
    rows: Math.abs(row - otherRow) + 1,
    columns: Math.abs(column - otherColumn) + 1,
  };
}

export function lastRow(rectangle: Rectangle): number {
  return rectangle.row + rectangle.rows - 1;
}

export function lastColumn(rectangle: Rectangle): number {
  return rectangle.column + rectangle.columns - 1;
}

export function cellCount(rectangle: Rectangle): number {
  return rectangle.rows * rectangle.columns;
}

export function sameRectangle(one: Rectangle, other: Rectangle): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

/** What two rectangles share; `null` when they do not meet. */
export function intersection(one: Rectangle, other: Rectangle): Rectangle | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle around both. */
export function around(one: Rectangle, other: Rectangle): Rectangle {
  return between(
    Math.min(one.row, other.row),
    Math.min(one.column, other.column),
    Math.max(lastRow(one), lastRow(other)),
    Math.max(lastColumn(one), lastColumn(other)),
  );
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameRectangle(shared, inner);
}

/** Whether it lies on the sheet at all. */
export function onSheet(rectangle: Rectangle): boolean {
  return rectangle.rows > 0 && rectangle.columns > 0 && contains(wholeSheet, rectangle);
}
