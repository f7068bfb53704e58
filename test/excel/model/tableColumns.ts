import { ExcelError } from "./excelError";
import { checkUnprotected } from "./guards";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./spreadsheetObjects";
import { deleteCells, insertCells } from "./structure";
import { insertColumn, renameColumn } from "./tables";
import type { Workbook } from "./workbook";
import { writeCells, type Input } from "./writing";

/** A column to be added: where, `null` for the end; its cells, header first; its name. */
export interface WantedColumn {
  readonly index?: unknown;
  readonly values?: unknown;
  readonly name?: unknown;
}

/** Adds a column to a table; what lies beside it on the same rows moves to the right. */
export function addTableColumn(workbook: Workbook, sheet: Sheet, table: Table, wanted: WantedColumn): TableColumn {
  checkUnprotected(sheet);
  const index = typeof wanted.index === "number" ? wanted.index : table.columns.length;
  if (!Number.isInteger(index) || index < 0 || index > table.columns.length) throw new ExcelError("InvalidArgument");
  const place = { ...table.range, column: table.range.column + index, columns: 1 };
  const { range } = table;
  insertCells(workbook, sheet, place, "columns");
  table.range = { ...range, columns: range.columns + 1 };
  const added =
    table.columns.length > range.columns ? table.columns[index] : insertColumn(workbook, sheet, table, index);
  if (!added) throw new ExcelError("InvalidArgument");
  const rows = columnInput(wanted.values, table.range.rows);
  if (rows) writeCells(workbook, sheet, place, (row) => rows[row] ?? null);
  if (typeof wanted.name === "string") renameColumn(workbook, sheet, table, index, wanted.name);
  workbook.noteCells(sheet, place);
  return added;
}

/** Deletes a column of a table; what lies beside it moves to the left. References to it show `#REF!`. */
export function deleteColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number): void {
  checkUnprotected(sheet);
  if (!table.columns[index]) throw new ExcelError("ItemNotFound");
  if (table.columns.length === 1) throw new ExcelError("InvalidOperation");
  deleteCells(workbook, sheet, { ...table.range, column: table.range.column + index, columns: 1 }, "columns");
}

function columnInput(values: unknown, rows: number): Input[] | null {
  if (values === null || values === undefined) return null;
  if (!Array.isArray(values) || values.length !== rows) throw new ExcelError("InvalidArgument");
  return values.map((row: unknown) => (Array.isArray(row) ? (row[0] as Input) : (row as Input)));
}
