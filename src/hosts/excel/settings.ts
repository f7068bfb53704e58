/// <reference types="office-js" />
import { unusedSheetName } from "../../core/report/sheetLayout";
import {
  isSettingsSheetName,
  readSettingRows,
  settingRow,
  settingsHeader,
  settingsSheetName,
} from "../../core/report/workbookMarks";
import { inTurn } from "./inTurn";
import { readCells } from "./reading/readCells";

interface SettingsSheet {
  readonly sheet: Excel.Worksheet;
  /** Rows as they stand, the header first; none on a sheet that was only just added. */
  readonly rows: readonly (readonly unknown[])[];
  readonly settings: Readonly<Record<string, string>>;
}

/** All settings of the workbook. */
export async function readSettings(context: Excel.RequestContext): Promise<Readonly<Record<string, string>>> {
  return (await findSettings(context))?.settings ?? {};
}

/**
 * Keeps a setting. What can be seen of it in the workbook changes in one action, so that it is there whole or not at all.
 *
 * @param text the empty text takes the setting out
 */
export async function writeSetting(context: Excel.RequestContext, key: string, text: string): Promise<void> {
  const found = (await findSettings(context)) ?? (await addSettingsSheet(context));
  const { sheet } = found;
  const rows = found.rows.length > 0 ? found.rows : await prepareSheet(context, sheet);
  const known = rows.findIndex((row, index) => index > 0 && row[0] === key);
  if (text === "" && known < 0) return;
  const row = known < 0 ? rows.length : known;
  const cells = settingRow(key, text);
  // Pieces of a longer text that stood here before go in the same action.
  const width = Math.max(cells.length, rows[row]?.length ?? 0);
  const range = sheet.getRangeByIndexes(row, 0, 1, width);
  range.numberFormat = [new Array<string>(width).fill("@")];
  range.values = [Array.from({ length: width }, (_, index) => cells[index] ?? "")];
  await context.sync();
}

/** The sheet of the settings; `null` where there is none. A user's own sheet may happen to have its name. */
async function findSettings(context: Excel.RequestContext): Promise<SettingsSheet | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const named = sheets.items.filter(({ name }) => isSettingsSheetName(name));
  const read = await inTurn(named, (sheet) => readSettingsSheet(context, sheet));
  return read.find((found) => found !== null) ?? null;
}

async function readSettingsSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SettingsSheet | null> {
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex, rowCount, columnIndex, columnCount");
  await context.sync();
  // An empty sheet of that name is one of ours that was cut short.
  if (used.isNullObject) return { sheet, rows: [], settings: {} };
  const { cells } = await readCells(context, sheet, {
    startRow: 0,
    endRow: used.rowIndex + used.rowCount - 1,
    startColumn: 0,
    endColumn: used.columnIndex + used.columnCount - 1,
  });
  const settings = readSettingRows(cells);
  return settings && { sheet, rows: cells, settings };
}

async function addSettingsSheet(context: Excel.RequestContext): Promise<SettingsSheet> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  return { sheet: sheets.add(unusedSheetName(settingsSheetName, taken)), rows: [], settings: {} };
}

async function prepareSheet(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<SettingsSheet["rows"]> {
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.getRangeByIndexes(0, 0, 1, settingsHeader.length).values = [[...settingsHeader]];
  await context.sync();
  return [settingsHeader];
}
