import { ExcelError } from "./excelError";
import { isFormula } from "../formulas/isFormula";
import { checkUnprotected } from "./guards";
import { changedLook, numberFormatOf, type LookChange } from "./look";
import { intersection, lastColumn, lastRow, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import { shownHeader } from "./shownText";
import { renameColumn } from "./tables";
import { readTyped, type Typed } from "./typing";
import type { Workbook } from "./workbook";

/** What one cell can hold. */
const maxTextLength = 32_767;
const maxFormulaLength = 8_192;

/** What is written into one cell; `null` leaves it as it is, an empty text empties it. */
export type Input = string | number | boolean | null;

/** Writes a rectangle as if every cell were typed, and tells of it. */
export function writeCells(
  workbook: Workbook,
  sheet: Sheet,
  range: Rectangle,
  input: (row: number, column: number) => Input,
): void {
  checkUnprotected(sheet);
  for (let row = 0; row < range.rows; row++) {
    for (let column = 0; column < range.columns; column++) {
      writeCell(workbook, sheet, range.row + row, range.column + column, input(row, column));
    }
  }
  workbook.noteCells(sheet, range);
}

function writeCell(workbook: Workbook, sheet: Sheet, row: number, column: number, input: Input): void {
  if (input === null) return;
  const look = sheet.look(row, column);
  const typed = numberFormatOf(look) === "@" ? typedText(input, workbook.behaviour.keepsApostrophe) : read(input);
  if (typed.formula !== null) checkFormula(typed.formula);
  if (typeof typed.value === "string" && typed.value.length > maxTextLength) throw new ExcelError("InvalidArgument");
  const table = sheet.tableAt(row, column);
  if (table?.range.row === row) {
    renameColumn(workbook, sheet, table, column - table.range.column, headerText(typed));
    return;
  }
  if (typed.formula === null) sheet.cells.setValue(row, column, typed.value);
  else sheet.cells.setFormula(row, column, typed.formula);
  if (typed.numberFormat !== undefined && numberFormatOf(look) === "General") {
    sheet.cells.setLook(row, column, changedLook(look, { numberFormat: typed.numberFormat }));
  }
}

/** A cell of format `@` takes everything as text. */
function typedText(input: Exclude<Input, null>, keepsApostrophe: boolean): Typed {
  if (input === "") return { value: null, formula: null };
  const text = typeof input === "boolean" ? String(input).toUpperCase() : String(input);
  return { value: keepsApostrophe ? text : text.replace(/^'/, ""), formula: null };
}

function read(input: Exclude<Input, null>): Typed {
  if (input === "") return { value: null, formula: null };
  return typeof input === "string" ? readTyped(input, isFormula) : { value: input, formula: null };
}

function checkFormula(formula: string): void {
  if (formula.length > maxFormulaLength || !isFormula(formula)) throw new ExcelError("InvalidArgument");
}

function headerText({ value, formula }: Typed): string {
  if (formula !== null) throw new ExcelError("InvalidArgument");
  return shownHeader(value);
}

/** Changes looks of a rectangle. */
export function changeLooks(
  workbook: Workbook,
  sheet: Sheet,
  range: Rectangle,
  change: (row: number, column: number) => LookChange,
): void {
  checkUnprotected(sheet);
  sheet.changeLooks(range, change);
  workbook.noteChange();
}

/** What {@link clearCells} takes away. `Contents` leaves looks, `Formats` leaves values and formulas. */
export type ClearApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

export function clearCells(workbook: Workbook, sheet: Sheet, range: Rectangle, applyTo: ClearApplyTo): void {
  checkUnprotected(sheet);
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  const formats = applyTo === "All" || applyTo === "Formats";
  for (const row of sheet.cells.rowNumbers()) {
    if (row < range.row || row > lastRow(range)) continue;
    const end = Math.min(lastColumn(range), sheet.cells.rowEnd(row) - 1);
    for (let column = range.column; column <= end; column++) {
      if (contents) clearCell(workbook, sheet, row, column);
      if (formats) sheet.cells.setLook(row, column, null);
    }
  }
  if (formats)
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !intersection(format.range, range));
  if (contents) workbook.noteCells(sheet, range);
  else workbook.noteChange();
}

/** A header cell of a table cannot be empty: its column gets a name of Excel's. */
function clearCell(workbook: Workbook, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tableAt(row, column);
  if (table?.range.row === row) renameColumn(workbook, sheet, table, column - table.range.column, "");
  else sheet.cells.setValue(row, column, null);
}
