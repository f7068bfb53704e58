import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { Cell } from "../../src/core/sheet/cell";
import type { ContractSheet, HostUnderTest, Typed } from "../hosts/spreadsheetHostContract";
import { addSheet } from "./model/sheets";
import type { CellValue } from "./model/cellValue";
import { Person } from "./model/person";
import { Workbook } from "./model/workbook";
import { openExcel, type OpenExcelOptions } from "./openExcel";

/** The adapter over an emulated Excel, with a workbook of the contract open in it. */
export async function excelUnderTest(
  sheets: readonly ContractSheet[],
  options: OpenExcelOptions = {},
): Promise<HostUnderTest> {
  const excel = await openExcel({ ...options, workbook: workbookOf(sheets, options) });
  const { person } = excel;
  return {
    host: createExcelHost(),
    value: async (sheet, row, column) => cellOf(person.value(sheet, row, column)),
    formula: async (sheet, row, column) => person.formula(sheet, row, column),
    type: async (sheet, row, column, typed) => enter(person, sheet, row, column, typed),
    addTableColumn: async (table, cells) => person.addTableColumn(table, cells),
    renameTableColumn: async (table, header, name) => {
      const found = excel.workbook.tableNamed(table);
      if (!found) throw new Error(`There is no table ${table}.`);
      const { range, columns } = found.table;
      const place = columns.findIndex((one) => one.name === header);
      person.typeText(found.sheet.name, range.row, range.column + place, name);
    },
    addSheet: async (name) => person.addSheet(name),
    deleteSheet: async (sheet) => person.deleteSheet(sheet),
    renameSheet: async (sheet, name) => person.renameSheet(sheet, name),
    sheetNames: async () =>
      excel.workbook.sheets.filter(({ visibility }) => visibility !== "VeryHidden").map(({ name }) => name),
    undo: async () => person.undo(),
    beginTyping: async () => person.beginTyping(),
    close: async () => excel.close(),
  };
}

/** A workbook of the contract as a person would have typed it. */
export function workbookOf(sheets: readonly ContractSheet[], options: OpenExcelOptions = {}): Workbook {
  const workbook = new Workbook(options);
  const person = new Person(workbook);
  for (const { name, rows, table, formats = {}, hiddenRows = [] } of sheets) {
    addSheet(workbook, name);
    for (const [column, format] of Object.entries(formats)) {
      person.formatCells(
        name,
        { row: 1, column: Number(column), rows: Math.max(1, rows.length - 1), columns: 1 },
        format,
      );
    }
    rows.forEach((row, rowIndex) => row.forEach((typed, column) => enter(person, name, rowIndex, column, typed)));
    if (table !== undefined) {
      person.makeTable(name, { row: 0, column: 0, rows: rows.length, columns: rows[0]?.length ?? 1 }, table);
    }
    if (hiddenRows.length > 0) person.hideRows(name, hiddenRows);
  }
  workbook.takeEvents();
  workbook.undoStack.clear();
  return workbook;
}

/** Text is entered as text; what begins with `=` is a formula, but for the contract's account of that name. */
function enter(person: Person, sheet: string, row: number, column: number, typed: Typed): void {
  if (typeof typed === "string" && (!typed.startsWith("=") || typed === "=a")) {
    person.typeText(sheet, row, column, typed);
  } else if (typed !== null) person.type(sheet, row, column, typed);
}

function cellOf(value: CellValue): Cell {
  return typeof value === "object" && value !== null ? { code: value.error } : value;
}
