import { numberFormatOf, type Look } from "./model/look";
import { lastColumn, lastRow, type Rectangle } from "./model/rectangle";
import type { Sheet } from "./model/sheet";
import type { Workbook } from "./model/workbook";

/** Everything of a sheet that a person could notice, as plain text and figures that can be compared. */
export interface SheetPicture {
  readonly name: string;
  readonly visibility: string;
  /** Row by row: what is shown, the formula, and the look. */
  readonly cells: readonly string[];
  readonly tables: readonly unknown[];
  readonly names: readonly string[];
  readonly charts: readonly unknown[];
  readonly pivots: readonly unknown[];
  readonly conditionalFormats: readonly string[];
  readonly frozenRows: number;
}

/** A workbook without what is nobody's business: ids, and sheets that are kept from sight. */
export function workbookPicture(workbook: Workbook): readonly SheetPicture[] {
  return workbook.sheets
    .filter(({ visibility }) => visibility !== "VeryHidden")
    .map((sheet) => sheetPicture(workbook, sheet));
}

export function sheetPicture(workbook: Workbook, sheet: Sheet): SheetPicture {
  const used = sheet.usedRange(false);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: used ? rowTexts(workbook, sheet, used) : [],
    tables: sheet.tables.map(({ name, range, columns }) => ({ name, range, columns: columns.map((one) => one.name) })),
    names: sheet.names.map(({ name, formula }) => `${name} ${formula}`).sort(),
    charts: sheet.charts.map(({ name, title, series }) => ({ name, title, series: series.map((one) => ({ ...one })) })),
    pivots: sheet.pivots.map(({ name, tableId }) => ({ name, table: tableOf(workbook, tableId) })),
    conditionalFormats: sheet.conditionalFormats
      .map(({ range, rule, fill, fontColor }) => JSON.stringify([range, rule, fill, fontColor]))
      .sort(),
    frozenRows: sheet.frozen.rows,
  };
}

/** Sheets that nobody sees, by name. */
export function hiddenSheets(workbook: Workbook): string[] {
  return workbook.sheets.filter(({ visibility }) => visibility === "VeryHidden").map(({ name }) => name);
}

/** The table that a pivot reads; `null` when it is gone. */
function tableOf(workbook: Workbook, id: string): string | null {
  return workbook.tables().find(({ table }) => table.id === id)?.table.name ?? null;
}

function rowTexts(workbook: Workbook, sheet: Sheet, used: Rectangle): string[] {
  const texts: string[] = [];
  for (let row = used.row; row <= lastRow(used); row++) {
    const cells: unknown[] = [];
    for (let column = used.column; column <= lastColumn(used); column++) {
      const value = workbook.value(sheet, row, column);
      const formula = sheet.cells.formula(row, column);
      const look = lookText(sheet.look(row, column));
      cells.push(formula === null ? [value, look] : [value, look, formula]);
    }
    texts.push(`${row}: ${JSON.stringify(cells)}`);
  }
  return texts;
}

function lookText(look: Look): string {
  return [numberFormatOf(look), look.fill, look.bold ? "bold" : undefined]
    .filter((part) => part !== undefined)
    .join(" ");
}
