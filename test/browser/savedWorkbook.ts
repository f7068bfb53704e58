import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import type { Page } from "playwright-core";

/** Presses *Save as .xlsx* and answers the bytes of the downloaded file. */
export async function save(page: Page): Promise<Buffer<ArrayBuffer>> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as .xlsx" }).click(),
  ]);
  return readFile(await download.path());
}

/** Saves and reads the file with a library that had no part in writing it. */
export async function saveAndRead(page: Page): Promise<ExcelJS.Workbook> {
  const bytes = await save(page);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  return workbook;
}

/** A table of a saved sheet, cells by header. */
export type SavedRow = Readonly<Record<string, ExcelJS.CellValue>>;

/** The rows under the header in `headerRow` down to the first row whose first cell is blank. */
export function savedRows(sheet: ExcelJS.Worksheet | undefined, headerRow = 1): SavedRow[] {
  if (!sheet) throw new Error("The saved file lacks the sheet");
  const headers = cellsOf(sheet, headerRow).map(String);
  const rows: SavedRow[] = [];
  for (let row = headerRow + 1; row <= sheet.rowCount; row++) {
    const cells = cellsOf(sheet, row);
    if (cells.every((cell) => cell === null)) break;
    rows.push(Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? null])));
  }
  return rows;
}

function cellsOf(sheet: ExcelJS.Worksheet, row: number): ExcelJS.CellValue[] {
  return Array.from({ length: sheet.columnCount }, (_, column) => {
    const { value } = sheet.getCell(row, column + 1);
    return value === undefined || value === "" ? null : value;
  });
}

/** The result of a cell that may hold a formula. */
export function resultOf(value: ExcelJS.CellValue | undefined): unknown {
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}

/** The sum of a column in whole cents: exact, as money is checked. */
export function cents(rows: readonly SavedRow[], header: string): number {
  return rows.reduce((sum, row) => sum + Math.round(Number(row[header] ?? 0) * 100), 0);
}

export function countBy(rows: readonly SavedRow[], header: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const value = textOf(row[header]);
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

/** A cell's text; formulas, links and rich text are none. */
export function textOf(value: ExcelJS.CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
