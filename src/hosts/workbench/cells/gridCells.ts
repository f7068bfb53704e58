import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Workbook, Worksheet } from "@univerjs/core";
import type { CellContent } from "../../../commands/spreadsheetHost";
import { rowsAtATime } from "../../../commands/rowTaker";
import type { Cell, Cells } from "../../../core/sheet/cell";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { gridValue } from "./gridValue";
import type { Spreadsheet } from "../grid/spreadsheet";
import { atOnce, type SlicedWork } from "../slices/inSlices";

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The raw cells of a sheet: what was typed and calculated, and what formulas spilled beside it. */
export interface RawCells {
  readonly own: Matrix;
  readonly spilled: Matrix;
}

/** Looking at each place beside the known columns is faster than at each cell as long as there are fewer of them than this. */
const maxProbes = 200;

/** Finds the rectangle of all filled cells from A1; `null` on an empty sheet. */
export function* usedRange({ own, spilled }: RawCells, columnCount: number): SlicedWork<IRange | null> {
  let [endRow, endColumn] = [-1, -1];
  for (const matrix of [own, spilled]) {
    for (const rowKey in matrix) {
      const row = matrix[rowKey];
      if (!row) continue;
      const beyond = lastFilled(row, endColumn, columnCount);
      endColumn = Math.max(endColumn, beyond);
      const number = Number(rowKey);
      if (number > endRow && (beyond >= 0 || lastFilled(row, -1, endColumn + 1) >= 0)) endRow = number;
      yield;
    }
  }
  return endRow < 0 ? null : { startRow: 0, startColumn: 0, endRow, endColumn };
}

/** The last filled column of a row behind a known one; -1 for none. */
function lastFilled(row: Matrix[number], after: number, columnCount: number): number {
  if (columnCount - after > maxProbes) {
    const filled = Object.keys(row).filter((key) => Number(key) > after && gridValue(row[Number(key)]) !== null);
    return filled.length === 0 ? -1 : Number(filled.at(-1));
  }
  for (let column = columnCount - 1; column > after; column--) if (gridValue(row[column]) !== null) return column;
  return -1;
}

/**
 * Where a sheet's cells are kept, since the grid's own readers format them and miss spilled ones. Reads none: a sheet may have
 * millions.
 */
export function rawCells(spreadsheet: Spreadsheet, unitId: string, sheet: Worksheet): RawCells {
  return { own: sheet.getCellMatrix().getMatrix(), spilled: spilledCells(spreadsheet, unitId, sheet) };
}

function spilledCells(spreadsheet: Spreadsheet, unitId: string, sheet: Worksheet): Matrix {
  return spreadsheet.formulas.getArrayFormulaCellData()[unitId]?.[sheet.getSheetId()] ?? {};
}

/** A cell by its raw value: numbers unformatted, dates as serials, errors by their code. */
export function rawCell({ own, spilled }: RawCells, row: number, column: number): Cell {
  const value = gridValue(own[row]?.[column]);
  return value === null ? gridValue(spilled[row]?.[column]) : value;
}

/** A cell of a sheet with its number format. */
export function readGridCell(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet,
  row: number,
  column: number,
): CellContent {
  const own = sheet.getCellMatrix().getMatrix();
  const spilled = spilledCells(spreadsheet, workbook.getUnitId(), sheet);
  return {
    value: rawCell({ own, spilled }, row, column),
    numberFormat: numberFormat(workbook, own[row]?.[column]),
  };
}

/** A rectangle of a sheet as the core reads it, in one go. */
export function readRange(spreadsheet: Spreadsheet, workbook: Workbook, sheet: Worksheet, range: IRange): SheetRange {
  return atOnce(rangeOf(spreadsheet, workbook, sheet, range));
}

/** Reads a rectangle of a sheet, row by row, as the core reads it. */
export function* rangeOf(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet,
  range: IRange,
): SlicedWork<SheetRange> {
  const cells: (readonly Cell[])[] = [];
  const work = rowsOfRange(spreadsheet, workbook, sheet, range);
  for (;;) {
    const { done, value } = work.next();
    if (done) return { ...value, cells };
    for (const row of value ?? []) cells.push(row);
    yield;
  }
}

/** Reads the same, and gives its rows away in blocks; nothing after the other rows, where the page may go on. */
export function* rowsOfRange(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet,
  { startRow, startColumn, endRow, endColumn }: IRange,
): Generator<Cells | null, Omit<SheetRange, "cells">, void> {
  const cells = rawCells(spreadsheet, workbook.getUnitId(), sheet);
  const size = rowsAtATime(endColumn - startColumn + 1);
  let rows: Cell[][] = [];
  const hiddenRows: number[] = [];
  const formats = new Array<string | null | undefined>(endColumn - startColumn + 1).fill(undefined);
  for (let row = startRow; row <= endRow; row++) {
    const line: Cell[] = [];
    for (let column = startColumn; column <= endColumn; column++) {
      const value = rawCell(cells, row, column);
      line.push(value);
      const offset = column - startColumn;
      if (row === startRow || value === null || formats[offset] !== undefined) continue;
      formats[offset] = numberFormat(workbook, cells.own[row]?.[column]);
    }
    rows.push(line);
    if (!sheet.getRowVisible(row)) hiddenRows.push(row);
    if (rows.length === size || row === endRow) {
      yield rows;
      rows = [];
    } else yield null;
  }
  return {
    sheet: sheet.getName(),
    firstRow: startRow,
    firstColumn: startColumn,
    numberFormats: formats.map((format) => format ?? null),
    hiddenRows,
  };
}

function numberFormat(workbook: Workbook, cell: Nullable<ICellData>): string | null {
  return (cell && workbook.getStyles().getStyleByCell(cell)?.n?.pattern) || null;
}
