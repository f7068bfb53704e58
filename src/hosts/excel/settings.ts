/// <reference types="office-js" />
import { unusedSheetName } from "../../core/report/layout/sheetLayout";
import {
  isSettingsSheetName,
  readSettingRows,
  settingRow,
  settingsHeader,
  settingsSheetName,
} from "../../core/report/layout/workbookMarks";
import type { Cell } from "../../core/sheet/cell";

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

/** Keeps a setting; see {@link writeSettings}. */
export async function writeSetting(context: Excel.RequestContext, key: string, text: string): Promise<void> {
  await writeSettings(context, [[key, text]]);
}

/**
 * Keeps settings, one after the other. What can be seen of each in the workbook changes in one action, so that it is there
 * whole or not at all.
 *
 * @param entries keys with their texts; the empty text takes a setting out
 */
export async function writeSettings(
  context: Excel.RequestContext,
  entries: readonly (readonly [string, string])[],
): Promise<void> {
  const { sheet, rows } = await settingsSheet(context);
  let end = rows.length;
  for (const [key, text] of entries) {
    const known = rows.findIndex((row, index) => index > 0 && row[0] === key);
    if (text === "" && known < 0) continue;
    writeRow(sheet, known < 0 ? end++ : known, settingRow(key, text), rows[known]?.length ?? 0);
  }
  await context.sync();
}

/** @param before cells that the row has now: pieces of a longer text go in the same action */
function writeRow(sheet: Excel.Worksheet, row: number, cells: readonly string[], before: number): void {
  const width = Math.max(cells.length, before);
  const range = sheet.getRangeByIndexes(row, 0, 1, width);
  range.numberFormat = [new Array<string>(width).fill("@")];
  range.values = [Array.from({ length: width }, (_, index) => cells[index] ?? "")];
}

/** The sheet of the settings, made where there is none. */
async function settingsSheet(context: Excel.RequestContext): Promise<SettingsSheet> {
  const found = (await findSettings(context)) ?? (await addSettingsSheet(context));
  if (found.rows.length > 0) return found;
  const { sheet } = found;
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.getRangeByIndexes(0, 0, 1, settingsHeader.length).values = [[...settingsHeader]];
  await context.sync();
  return { ...found, rows: [settingsHeader] };
}

/** The sheet of the settings; `null` where there is none. A user's own sheet may happen to have its name. */
async function findSettings(context: Excel.RequestContext): Promise<SettingsSheet | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const named = sheets.items.filter(({ name }) => isSettingsSheetName(name));
  const loaded = named.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true).load("values, rowIndex") }));
  if (loaded.length > 0) await context.sync();
  const read = loaded.map(({ sheet, used }): SettingsSheet | null => {
    // An empty sheet of that name is one of ours that was cut short.
    if (used.isNullObject) return { sheet, rows: [], settings: {} };
    const rows = used.rowIndex === 0 ? (used.values as Cell[][]) : [];
    const settings = readSettingRows(rows);
    return settings && { sheet, rows, settings };
  });
  return read.find((found) => found !== null) ?? null;
}

async function addSettingsSheet(context: Excel.RequestContext): Promise<SettingsSheet> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  return { sheet: sheets.add(unusedSheetName(settingsSheetName, taken)), rows: [], settings: {} };
}
