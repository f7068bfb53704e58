import { ExcelError } from "./excelError";
import { checkUnprotected } from "./guards";
import { checkNameIsFree } from "./namesOfThings";
import { intersection, lastColumn, lastRow, onSheet, type Rectangle } from "./rectangle";
import { rewriteEverywhere } from "./references";
import type { Sheet } from "./sheet";
import type { Table, TableColumn } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";

export const defaultTableStyle = "TableStyleMedium2";

/** Makes a table of a rectangle; its first row holds the headers, or a row of headers is put above it. */
export function addTable(workbook: Workbook, sheet: Sheet, range: Rectangle, hasHeaders: boolean): Table {
  checkUnprotected(sheet);
  checkRoom(workbook, sheet, range, null);
  if (!hasHeaders) throw new ExcelError("InvalidArgument", "The emulated Excel makes tables with headers only.");
  // A table has a row of data, if an empty one.
  const whole = range.rows === 1 ? { ...range, rows: 2 } : range;
  const table: Table = {
    id: `{${String(workbook.newId()).padStart(8, "0")}-0000-0000-0000-000000000000}`,
    name: freeTableName(workbook),
    range: whole,
    columns: [],
    style: defaultTableStyle,
    showFilterButton: true,
    showBandedRows: true,
    filteredRows: new Set(),
  };
  for (let index = 0; index < whole.columns; index++) addColumn(workbook, sheet, table);
  sheet.tables.push(table);
  workbook.noteCells(sheet, { ...whole, rows: 1 });
  return table;
}

export function renameTable(workbook: Workbook, sheet: Sheet, table: Table, name: string): void {
  checkUnprotected(sheet);
  checkNameIsFree(workbook, name, table.id);
  rewriteEverywhere(workbook, { kind: "tableRenamed", from: table.name, to: name });
  table.name = name;
  workbook.noteChange();
}

/** Gives a table another size, as Excel does: with the same header row, over some of its old cells. */
export function resizeTable(workbook: Workbook, sheet: Sheet, table: Table, range: Rectangle): void {
  checkUnprotected(sheet);
  if (range.row !== table.range.row || range.rows < 2 || !intersection(range, table.range)) {
    throw new ExcelError("InvalidArgument");
  }
  checkRoom(workbook, sheet, range, table);
  const before = table.range;
  const kept = new Map(table.columns.map((column, index) => [before.column + index, column]));
  for (const [place, column] of kept) {
    if (place < range.column || place > lastColumn(range)) {
      rewriteEverywhere(workbook, { kind: "columnDeleted", table: table.name, column: column.name });
      kept.delete(place);
    }
  }
  table.range = range;
  table.columns = [...kept.values()];
  for (let index = 0; index < range.columns; index++) {
    if (!kept.has(range.column + index)) insertColumn(workbook, sheet, table, index);
  }
  workbook.noteCells(sheet, { ...range, rows: 1 });
}

/** The table goes; its cells stay, or go too. */
export function removeTable(workbook: Workbook, sheet: Sheet, table: Table, withCells: boolean): void {
  checkUnprotected(sheet);
  sheet.tables = sheet.tables.filter((each) => each !== table);
  rewriteEverywhere(workbook, { kind: "tableDeleted", table: table.name });
  if (withCells) {
    for (let row = table.range.row; row <= lastRow(table.range); row++) {
      for (let column = table.range.column; column <= lastColumn(table.range); column++) {
        sheet.cells.setContent(row, column, { value: null, formula: null, look: null });
      }
    }
  }
  workbook.noteCells(sheet, table.range);
}

/** Writes a header. A name that another column has gets a number, an empty one becomes `Column1`, as in Excel. */
export function renameColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number, wanted: string): void {
  const column = table.columns[index];
  if (!column) throw new ExcelError("ItemNotFound");
  const name = freeColumnName(table, wanted, column);
  if (name !== column.name) {
    rewriteEverywhere(workbook, { kind: "columnRenamed", table: table.name, from: column.name, to: name });
    column.name = name;
  }
  sheet.cells.setValue(table.range.row, table.range.column + index, name);
}

/** The next column of a table whose range is set already. */
function addColumn(workbook: Workbook, sheet: Sheet, table: Table): void {
  insertColumn(workbook, sheet, table, table.columns.length);
}

/** Makes a column of the cells at a place of the table, named by its header cell. */
export function insertColumn(workbook: Workbook, sheet: Sheet, table: Table, index: number): TableColumn {
  const { row, column } = table.range;
  const value = workbook.value(sheet, row, column + index);
  const header = value === null ? "" : typeof value === "object" ? value.error : String(value);
  const added: TableColumn = { id: workbook.newId(), name: "" };
  table.columns.splice(index, 0, added);
  added.name = freeColumnName(table, header, added);
  sheet.cells.setValue(row, column + index, added.name);
  return added;
}

function freeColumnName(table: Table, wanted: string, except: TableColumn): string {
  const taken = new Set(table.columns.filter((each) => each !== except).map((each) => each.name.toLowerCase()));
  const base = wanted === "" ? "Column" : wanted;
  if (wanted !== "" && !taken.has(wanted.toLowerCase())) return wanted;
  for (let number = wanted === "" ? 1 : 2; ; number++) {
    if (!taken.has(`${base}${number}`.toLowerCase())) return `${base}${number}`;
  }
}

function freeTableName(workbook: Workbook): string {
  const taken = new Set(workbook.tables().map(({ table }) => table.name.toLowerCase()));
  for (let number = 1; ; number++) if (!taken.has(`table${number}`)) return `Table${number}`;
}

function checkRoom(workbook: Workbook, sheet: Sheet, range: Rectangle, except: Table | null): void {
  if (!onSheet(range)) throw new ExcelError("InvalidArgument");
  const meets = sheet.tables.some((table) => table !== except && intersection(table.range, range));
  if (meets) throw new ExcelError("InvalidArgument", "A table can't overlap another table.");
  if (workbook.calculation.spillsIn(sheet, range).length > 0) {
    throw new ExcelError("InvalidArgument", "Multi-cell array formulas are not allowed in tables.");
  }
}
