/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";

export function rangeOf(sheet: Excel.Worksheet, rectangle: CellRectangle): Excel.Range {
  return sheet.getRangeByIndexes(rectangle.startRow, rectangle.startColumn, rowsOf(rectangle), columnsOf(rectangle));
}

/** Of a range that was loaded with `rowIndex, columnIndex, rowCount, columnCount`. */
export function rectangleOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRectangle {
  return {
    startRow: rowIndex,
    endRow: rowIndex + rowCount - 1,
    startColumn: columnIndex,
    endColumn: columnIndex + columnCount - 1,
  };
}

export const placeFields = "rowIndex, columnIndex, rowCount, columnCount";

export function rowsOf({ startRow, endRow }: CellRectangle): number {
  return endRow - startRow + 1;
}

export function columnsOf({ startColumn, endColumn }: CellRectangle): number {
  return endColumn - startColumn + 1;
}

/** The title of a table stands above its first column. */
export function titleCellOf({ startRow, startColumn }: CellRectangle): CellRectangle {
  return { startRow: startRow - 1, endRow: startRow - 1, startColumn, endColumn: startColumn };
}

export function isSame(one: CellRectangle, other: CellRectangle): boolean {
  return (
    one.startRow === other.startRow &&
    one.endRow === other.endRow &&
    one.startColumn === other.startColumn &&
    one.endColumn === other.endColumn
  );
}

export function overlap(one: CellRectangle, other: CellRectangle): boolean {
  return (
    one.startRow <= other.endRow &&
    other.startRow <= one.endRow &&
    one.startColumn <= other.endColumn &&
    other.startColumn <= one.endColumn
  );
}

export function contains(outer: CellRectangle, row: number, column: number): boolean {
  return row >= outer.startRow && row <= outer.endRow && column >= outer.startColumn && column <= outer.endColumn;
}
