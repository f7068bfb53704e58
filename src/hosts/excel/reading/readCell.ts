/// <reference types="office-js" />
import { HostError, type CellContent, type CellPlace, type HostDeed } from "../../../commands/spreadsheetHost";
import { readCells } from "./readCells";

/** A single cell with its number format. */
export async function readCell(
  context: Excel.RequestContext,
  { sheet: name, row, column }: CellPlace,
  deed: HostDeed,
): Promise<CellContent> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  const cell = sheet.getCell(row, column).load("numberFormat");
  const { cells } = await readCells(context, sheet, {
    startRow: row,
    endRow: row,
    startColumn: column,
    endColumn: column,
  });
  return { value: cells[0]?.[0] ?? null, numberFormat: ownFormat(cell) };
}

/** The number format of a cell that was loaded; `null` for `General`. */
export function ownFormat(cell: Excel.Range): string | null {
  const format: unknown = cell.numberFormat[0]?.[0];
  return typeof format === "string" && format !== "General" ? format : null;
}
