import { deleteCells, insertCells } from "./structure";
import { sortRows } from "./sorting";
import { addTable, renameTable, resizeTable } from "./tables";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet } from "./sheets";
import { addChart, seriesOf } from "./charts";
import { CellRange } from "./cellRange";
import type { CellValue } from "./cellValue";
import { ExcelError } from "./excelError";
import { changedLook } from "./look";
import { lastColumn, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { Table } from "./spreadsheetObjects";
import type { Workbook } from "./workbook";
import { writeCells, type Input } from "./writing";

/** What a person does at a workbook, each deed a step that can be taken back. */
export class Person {
  readonly #workbook: Workbook;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  sheet(name: string): Sheet {
    const sheet = this.#workbook.sheetNamed(name);
    if (!sheet) throw new ExcelError("ItemNotFound", `There is no sheet ${name}.`);
    return sheet;
  }

  /** What a cell shows. */
  value(sheet: string, row: number, column: number): CellValue {
    return this.#workbook.value(this.sheet(sheet), row, column);
  }

  /** The formula of a cell; `null` when it holds none. */
  formula(sheet: string, row: number, column: number): string | null {
    return this.sheet(sheet).cells.formula(row, column);
  }

  /** Types into a cell and presses Enter. */
  type(sheet: string, row: number, column: number, typed: Input): void {
    this.#step(() => {
      writeCells(this.#workbook, this.sheet(sheet), one(row, column), () => typed ?? "");
    });
  }

  /** Types a text that stays this text, whatever it looks like. */
  typeText(sheet: string, row: number, column: number, text: string): void {
    this.#step(() => {
      this.sheet(sheet).cells.setValue(row, column, text);
      this.#workbook.noteCells(this.sheet(sheet), one(row, column));
    });
  }

  formatCells(sheet: string, range: Rectangle, numberFormat: string): void {
    this.#step(() => {
      this.sheet(sheet).changeLooks(range, () => ({ numberFormat }));
      this.#workbook.noteChange();
    });
  }

  addSheet(name: string): void {
    this.#step(() => {
      addSheet(this.#workbook, name);
    });
  }

  deleteSheet(name: string): void {
    this.#step(() => {
      deleteSheet(this.#workbook, this.sheet(name));
    });
  }

  renameSheet(from: string, to: string): void {
    this.#step(() => {
      renameSheet(this.#workbook, this.sheet(from), to);
    });
  }

  moveSheet(name: string, position: number): void {
    this.#step(() => {
      moveSheet(this.#workbook, this.sheet(name), position);
    });
  }

  activate(name: string): void {
    this.#step(() => {
      activateSheet(this.#workbook, this.sheet(name));
    });
  }

  select(sheet: string, row: number, column: number): void {
    this.#step(() => {
      activateSheet(this.#workbook, this.sheet(sheet));
      this.sheet(sheet).selection = one(row, column);
      this.#workbook.tell({ kind: "selectionChanged", sheetId: this.sheet(sheet).id, range: one(row, column) });
    });
  }

  hideRows(sheet: string, rows: readonly number[]): void {
    this.#step(() => {
      for (const row of rows) this.sheet(sheet).hiddenRows.add(row);
      this.#workbook.noteChange();
    });
  }

  insertRows(sheet: string, row: number, rows: number): void {
    this.#step(() => {
      insertCells(this.#workbook, this.sheet(sheet), { row, column: 0, rows, columns: 16_384 }, "rows");
    });
  }

  deleteRows(sheet: string, row: number, rows: number): void {
    this.#step(() => {
      deleteCells(this.#workbook, this.sheet(sheet), { row, column: 0, rows, columns: 16_384 }, "rows");
    });
  }

  insertColumns(sheet: string, column: number, columns: number): void {
    this.#step(() => {
      insertCells(this.#workbook, this.sheet(sheet), { row: 0, column, rows: 1_048_576, columns }, "columns");
    });
  }

  hideColumns(sheet: string, columns: readonly number[]): void {
    this.#step(() => {
      for (const column of columns) this.sheet(sheet).hiddenColumns.add(column);
      this.#workbook.noteChange();
    });
  }

  /** Merges cells, as far as an add-in sees it: the first keeps what it holds, the others are empty. */
  mergeCells(sheet: string, { row, column, rows, columns }: Rectangle): void {
    this.#step(() => {
      const isFirst = (down: number, right: number): boolean => down === 0 && right === 0;
      writeCells(this.#workbook, this.sheet(sheet), { row, column, rows, columns }, (down, right) =>
        isFirst(down, right) ? null : "",
      );
    });
  }

  /** Sorts rows of a sheet by one of their columns, from the last to the first. */
  sortRows(sheet: string, range: Rectangle, column: number): void {
    this.#step(() => sortRows(this.#workbook, this.sheet(sheet), range, column));
  }

  /** Sorts a table by a column with the button in its header. */
  sortTable(name: string, header: string): void {
    const { sheet, table } = this.#table(name);
    const body = { ...table.range, row: table.range.row + 1, rows: table.range.rows - 1 };
    this.sortRows(sheet.name, body, columnPlace(table, header));
  }

  /** Filters a table to the rows that hold one of the values, with the button in a header. */
  filterTable(name: string, header: string, values: readonly CellValue[]): void {
    this.#step(() => {
      const { sheet, table } = this.#table(name);
      const column = table.range.column + columnPlace(table, header);
      const rows = Array.from({ length: table.range.rows - 1 }, (_, index) => index);
      table.filteredRows = new Set(
        rows.filter((row) => !values.includes(this.#workbook.value(sheet, table.range.row + 1 + row, column))),
      );
      this.#workbook.noteChange();
    });
  }

  makeTable(sheet: string, range: Rectangle, name: string): void {
    this.#step(() => {
      const table = addTable(this.#workbook, this.sheet(sheet), range, true);
      renameTable(this.#workbook, this.sheet(sheet), table, name);
    });
  }

  /** Writes a column to the right of a table, header first, which makes it a column of the table. */
  addTableColumn(name: string, cells: readonly Input[]): void {
    this.#step(() => {
      const { sheet, table } = this.#table(name);
      const beside = { ...table.range, column: lastColumn(table.range) + 1, columns: 1, rows: cells.length };
      writeCells(this.#workbook, sheet, { ...beside, rows: 1 }, () => cells[0] ?? "");
      resizeTable(this.#workbook, sheet, table, { ...table.range, columns: table.range.columns + 1 });
      writeCells(this.#workbook, sheet, beside, (row) => cells[row] ?? "");
    });
  }

  addChart(sheet: string, type: string, sourceSheet: string, source: Rectangle): void {
    this.#step(() => {
      const range = new CellRange(this.#workbook, this.sheet(sourceSheet).id, source);
      addChart(this.#workbook, this.sheet(sheet), type, seriesOf(range, "Columns"));
    });
  }

  /** Makes a pivot table of a table. */
  addPivot(sheet: string, name: string, table: string): void {
    this.#step(() => {
      this.sheet(sheet).pivots.push({ name, tableId: this.#table(table).table.id });
      this.#workbook.noteChange();
    });
  }

  protectSheet(sheet: string, isProtected = true): void {
    this.#step(() => {
      this.sheet(sheet).isProtected = isProtected;
      this.#workbook.noteChange();
    });
  }

  protectStructure(isProtected = true): void {
    this.#workbook.isStructureProtected = isProtected;
  }

  /** Makes a cell look different, which no add-in asked for. */
  paint(sheet: string, row: number, column: number, fill: string): void {
    this.#step(() => {
      const { cells } = this.sheet(sheet);
      cells.setLook(row, column, changedLook(this.sheet(sheet).look(row, column), { fill }));
      this.#workbook.noteChange();
    });
  }

  /** Begins to type into the active cell, and leaves it at that. */
  beginTyping(): void {
    this.#workbook.isEditing = true;
  }

  /** Presses Escape. */
  stopTyping(): void {
    this.#workbook.isEditing = false;
  }

  undo(): void {
    this.#workbook.undoStack.undo();
    this.#workbook.whenDone();
  }

  #table(name: string): { readonly sheet: Sheet; readonly table: Table } {
    const found = this.#workbook.tableNamed(name);
    if (!found) throw new ExcelError("ItemNotFound", `There is no table ${name}.`);
    return found;
  }

  #step(act: () => void): void {
    this.#workbook.step(act);
  }
}

function one(row: number, column: number): Rectangle {
  return { row, column, rows: 1, columns: 1 };
}

function columnPlace({ columns }: Table, header: string): number {
  const place = columns.findIndex(({ name }) => name === header);
  if (place < 0) throw new ExcelError("ItemNotFound", `There is no column ${header}.`);
  return place;
}
