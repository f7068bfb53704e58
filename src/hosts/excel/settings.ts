/// <reference types="office-js" />
import { unusedSheetName } from "../../core/report/layout/sheetLayout";
import {
  isSettingsSheetName,
  settingPieces,
  settingRow,
  settingsHeader,
  settingsSheetName,
} from "../../core/report/layout/workbookMarks";
import type { Cell } from "../../core/sheet/cell";
import { actOnBlock } from "./blocks";
import { inTurn } from "./inTurn";

/** The sheet of the settings as it stands. */
export interface SettingsSheet {
  readonly sheet: Excel.Worksheet;
  /** The keys row by row, the header first; none on a sheet that was only just added. */
  readonly keys: readonly string[];
  /** Columns in use, that of the keys among them. */
  readonly width: number;
}

/** Rows in which settings are looked for; there is one for each. */
const maxSettings = 1_000;

/** Pieces of a long text that are read or written at once: 600,000 characters, far below what Excel takes. */
const piecesTogether = 20;

/** Some settings of the workbook; others, which may be long, are not read. */
export async function readSettings(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const found = await findSettings(context);
  return found ? readRows(context, found, keys) : {};
}

/** Some settings of a sheet that is known. */
export async function readRows(
  context: Excel.RequestContext,
  found: SettingsSheet,
  keys: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const rows = keys.map((key) => ({ key, row: found.keys.indexOf(key, 1), text: "" })).filter(({ row }) => row > 0);
  const read = await readFurther(context, found, rows, 1);
  return Object.fromEntries(read.map(({ key, text }) => [key, text]));
}

/** A setting as far as it was read. */
interface SettingRead {
  readonly key: string;
  readonly row: number;
  readonly text: string;
}

/** Reads the pieces from a column on, those of all settings together, as far as one of them goes. */
async function readFurther(
  context: Excel.RequestContext,
  found: SettingsSheet,
  rows: readonly SettingRead[],
  first: number,
): Promise<readonly SettingRead[]> {
  if (rows.length === 0 || first >= found.width) return rows;
  const count = Math.min(piecesTogether, found.width - first);
  const loaded = rows.map((one) => ({
    one,
    pieces: found.sheet.getRangeByIndexes(one.row, first, 1, count).load("values"),
  }));
  await context.sync();
  const read = loaded.map(({ one, pieces }) => {
    const cells = (pieces.values as Cell[][])[0] ?? [];
    const texts = cells.map((piece) => (typeof piece === "string" ? piece : ""));
    return { ...one, text: one.text + texts.join(""), isLonger: texts.at(-1) !== "" };
  });
  const longer = read.filter(({ isLonger }) => isLonger);
  const rest = await readFurther(context, found, longer, first + count);
  return [...read.filter(({ isLonger }) => !isLonger), ...rest];
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
  const { sheet, keys, width } = await settingsSheet(context);
  let end = keys.length;
  for (const [key, text] of entries) {
    const known = keys.indexOf(key, 1);
    if (text === "" && known < 0) continue;
    writeRow(sheet, known < 0 ? end++ : known, settingRow(key, text), width);
  }
  await context.sync();
}

/** @param width columns in use: pieces of a longer text go in the same action */
function writeRow(sheet: Excel.Worksheet, row: number, cells: readonly string[], width: number): void {
  const columns = Math.max(cells.length, width);
  const range = sheet.getRangeByIndexes(row, 0, 1, columns);
  range.numberFormat = [new Array<string>(columns).fill("@")];
  range.values = [Array.from({ length: columns }, (_, index) => cells[index] ?? "")];
}

/** What stands before the key of a setting that comes with a result, until the result is in its place. */
const stagedPrefix = "next:";

/**
 * Writes settings of any length, without effect until {@link publishSettings}: a long text takes several requests.
 *
 * @param beforeSending called before each request; may throw to stop
 */
export async function stageSettings(
  context: Excel.RequestContext,
  settings: Readonly<Record<string, string>>,
  beforeSending: () => void,
): Promise<void> {
  const entries = Object.entries(settings);
  if (entries.length === 0) return;
  const { sheet, keys, width } = await settingsSheet(context);
  await inTurn(entries, async ([key, text], index) => {
    const row = keys.length + index;
    // What was cut short there has no key, and nobody misses it.
    sheet.getRangeByIndexes(row, 0, 1, width).clear();
    const pieces = settingPieces(text);
    const blocks = Array.from({ length: Math.ceil(pieces.length / piecesTogether) }, (_, block) => ({
      first: block * piecesTogether,
      count: Math.min(piecesTogether, pieces.length - block * piecesTogether),
    }));
    await inTurn(blocks, (block) =>
      actOnBlock(block, async ({ first, count }) => {
        beforeSending();
        const range = sheet.getRangeByIndexes(row, 1 + first, 1, count);
        range.numberFormat = [new Array<string>(count).fill("@")];
        range.values = [pieces.slice(first, first + count)];
        await context.sync();
      }),
    );
    sheet.getCell(row, 0).values = [[stagedPrefix + key]];
  });
  await context.sync();
}

/** Puts staged settings in the place of those of their keys: all keys change in one action. What is to be done is not sent yet. */
export function publishSettings({ sheet, keys, width }: SettingsSheet): void {
  const staged = keys.flatMap((key, row) => (key.startsWith(stagedPrefix) ? [{ key, row }] : []));
  if (staged.length === 0) return;
  const next = [...keys];
  const emptied: number[] = [];
  for (const { key, row } of staged) {
    const name = key.slice(stagedPrefix.length);
    const before = next.indexOf(name, 1);
    if (before > 0) emptied.push(before);
    if (before > 0) next[before] = "";
    next[row] = name;
  }
  sheet.getRangeByIndexes(0, 0, next.length, 1).values = next.map((key) => [key]);
  for (const row of emptied) sheet.getRangeByIndexes(row, 0, 1, width).clear();
}

/** Clears away staged settings of a result that was not finished. What is to be done is not sent yet. @returns whether there were any */
export function dropStagedSettings({ sheet, keys, width }: SettingsSheet): boolean {
  const staged = keys.flatMap((key, row) => (key.startsWith(stagedPrefix) ? [row] : []));
  for (const row of staged) sheet.getRangeByIndexes(row, 0, 1, width).clear();
  return staged.length > 0;
}

/** The sheet of the settings, made where there is none. */
async function settingsSheet(context: Excel.RequestContext): Promise<SettingsSheet> {
  const found = (await findSettings(context)) ?? (await addSettingsSheet(context));
  if (found.keys.length > 0) return found;
  const { sheet } = found;
  sheet.visibility = Excel.SheetVisibility.veryHidden;
  sheet.getRangeByIndexes(0, 0, 1, settingsHeader.length).values = [[...settingsHeader]];
  await context.sync();
  return { sheet, keys: [settingsHeader[0]], width: settingsHeader.length };
}

/** The sheet of the settings; `null` where there is none. A user's own sheet may happen to have its name. */
export async function findSettings(context: Excel.RequestContext): Promise<SettingsSheet | null> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const named = sheets.items.filter(({ name }) => isSettingsSheetName(name));
  const loaded = named.map((sheet) => ({
    sheet,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex, columnIndex, columnCount"),
    keys: sheet.getRangeByIndexes(0, 0, maxSettings, 1).getUsedRangeOrNullObject(true).load("values, rowIndex"),
  }));
  if (loaded.length > 0) await context.sync();
  const read = loaded.map(({ sheet, used, keys }): SettingsSheet | null => {
    // An empty sheet of that name is one of ours that was cut short.
    if (used.isNullObject) return { sheet, keys: [], width: 0 };
    if (keys.isNullObject || keys.rowIndex > 0) return null;
    const texts = (keys.values as Cell[][]).map(([key]) => (typeof key === "string" ? key : ""));
    return texts[0] === settingsHeader[0] ? { sheet, keys: texts, width: used.columnIndex + used.columnCount } : null;
  });
  return read.find((found) => found !== null) ?? null;
}

async function addSettingsSheet(context: Excel.RequestContext): Promise<SettingsSheet> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const taken = new Set(sheets.items.map(({ name }) => name.toLowerCase()));
  return { sheet: sheets.add(unusedSheetName(settingsSheetName, taken)), keys: [], width: 0 };
}
