import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
} from "@univerjs/core";
import type { Workbook, Worksheet } from "@univerjs/core";
import type { CellContent } from "../../../commands/spreadsheetHost";
import type { Cell } from "../../../core/sheet/cell";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { isErrorText } from "./errorText";
import type { Spreadsheet } from "../grid/spreadsheet";

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The raw cells of a sheet: what was typed and calculated, and what formulas spilled beside it. */
export interface SheetCells {
  readonly own: Matrix;
  readonly spilled: Matrix;
  /** Rectangle of all filled cells from A1; `null` on an empty sheet. */
  readonly used: IRange | null;
}

/** Reads a sheet's cells where they are kept, since the grid's own readers format them and miss spilled ones. */
export function sheetCells(spreadsheet: Spreadsheet, unitId: string, sheet: Worksheet): SheetCells {
  const own = sheet.getCellMatrix().getMatrix();
  const spilled = spilledCells(spreadsheet, unitId, sheet);
  let [endRow, endColumn] = [-1, -1];
  for (const matrix of [own, spilled]) {
    for (const rowKey in matrix) {
      const row = matrix[rowKey] ?? {};
      for (const columnKey in row) {
        if (gridValue(row[columnKey]) === null) continue;
        endRow = Math.max(endRow, Number(rowKey));
        endColumn = Math.max(endColumn, Number(columnKey));
      }
    }
  }
  return { own, spilled, used: endRow < 0 ? null : { startRow: 0, startColumn: 0, endRow, endColumn } };
}

function spilledCells(spreadsheet: Spreadsheet, unitId: string, sheet: Worksheet): Matrix {
  return spreadsheet.formulas.getArrayFormulaCellData()[unitId]?.[sheet.getSheetId()] ?? {};
}

/** A cell by its raw value: numbers unformatted, dates as serials, errors by their code. */
export function rawCell({ own, spilled }: Omit<SheetCells, "used">, row: number, column: number): Cell {
  const value = gridValue(own[row]?.[column]);
  return value === null ? gridValue(spilled[row]?.[column]) : value;
}

/** What a cell of the grid holds, as plain data. */
export function gridValue(cell: Nullable<ICellData>): Exclude<Cell, undefined> {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return documentText(cell);
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || String(v).toUpperCase() === "TRUE";
  if (typeof v !== "string") return v;
  if (t === CellValueType.NUMBER) return Number(v);
  return t !== CellValueType.FORCE_STRING && isErrorText(v) ? { code: v } : v;
}

/** Text with formats of its own inside a cell is kept as a small document that ends with a line break. */
export function documentText({ p }: ICellData): string | null {
  const text = p?.body?.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  return text ? text : null;
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

/** A rectangle of a sheet as the core reads it. */
export function readRange(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet,
  { startRow, startColumn, endRow, endColumn }: IRange,
  cells: SheetCells = sheetCells(spreadsheet, workbook.getUnitId(), sheet),
): SheetRange {
  const rows: Cell[][] = [];
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
  }
  return {
    sheet: sheet.getName(),
    firstRow: startRow,
    firstColumn: startColumn,
    cells: rows,
    numberFormats: formats.map((format) => format ?? null),
    hiddenRows,
  };
}

function numberFormat(workbook: Workbook, cell: Nullable<ICellData>): string | null {
  return (cell && workbook.getStyles().getStyleByCell(cell)?.n?.pattern) || null;
}
