/// <reference types="office-js" />
import type { WrittenSheet } from "../../../commands/spreadsheetHost";
import { unusedSheetName } from "../../../core/report/sheetLayout";
import { headersSetting, markName } from "../../../core/report/workbookMarks";
import { blockCells } from "../blocks";
import { inTurn } from "../inTurn";
import { readSettings, writeSetting } from "../settings";
import { loadMarkedSheets, markSheet, stagingName, type MarkedSheet } from "../sheetMarks";
import { arrangeTables } from "./arrangeTables";
import { colourBuckets } from "./bucketColours";
import { pendingSetting, readPendingResult, type PendingSheet, type PendingTable } from "./pendingResult";
import { placeCharts } from "./placeCharts";
import { columnsOf, placeFields, rangeOf, rectangleOf, rowsOf, titleCellOf } from "./rectangles";
import { deleteStagingSheets, isStagingName } from "./stagingSheets";

/** Light, with banded rows and a header that filters. */
const tableStyle = "TableStyleLight1";

/**
 * Does what the log in the workbook says, and takes it out; where there is none, clears away what a run left that did not
 * come that far. Every step looks at what is there, so that all of them can be run again, by this program or the next one.
 */
export async function finishPending(context: Excel.RequestContext): Promise<readonly WrittenSheet[]> {
  const pending = readPendingResult((await readSettings(context))[pendingSetting]);
  if (!pending) {
    await deleteStagingSheets(context, await loadMarkedSheets(context));
    return [];
  }
  // New sheets first: formulas of the others refer to them, and follow when they get their names.
  const ordered = [...pending.sheets].sort((one, other) => Number(other.isNew) - Number(one.isNew));
  const names = new Map(
    await inTurn(ordered, async (sheet) => [sheet.key, await finishSheet(context, sheet)] as const),
  );
  // A chart can be drawn over a table of another sheet, so that all tables must be in their places.
  await inTurn(pending.sheets, (sheet) => finishCharts(context, sheet));
  await writeSetting(context, headersSetting, JSON.stringify(pending.headers));
  await writeSetting(context, pendingSetting, "");
  await deleteStagingSheets(context, await loadMarkedSheets(context));
  return pending.written.map((written) => ({ ...written, name: names.get(written.key) ?? written.name }));
}

/** @returns the name of the result sheet */
async function finishSheet(context: Excel.RequestContext, pending: PendingSheet): Promise<string | undefined> {
  const marked = await loadMarkedSheets(context);
  const staging = marked.find(({ stagedKey }) => stagedKey === pending.key);
  const result = marked.find(({ resultKey }) => resultKey === pending.key);
  const target = pending.isNew && staging ? await publish(context, staging, pending, marked) : result;
  if (!target) return undefined;
  if (!pending.isNew && staging) await copyInto(context, target.sheet, staging.sheet, pending);
  await placeTables(context, target.sheet, pending.tables);
  await colourBuckets(context, target.sheet, pending.bucketRanges);
  return target.name;
}

async function finishCharts(context: Excel.RequestContext, pending: PendingSheet): Promise<void> {
  const target = (await loadMarkedSheets(context)).find(({ resultKey }) => resultKey === pending.key);
  if (target) await placeCharts(context, target.sheet, pending);
}

/** The staging sheet becomes the result sheet: mark first, so that it is never without one. */
async function publish(
  context: Excel.RequestContext,
  staging: MarkedSheet,
  { key, name: wanted }: PendingSheet,
  sheets: readonly MarkedSheet[],
): Promise<MarkedSheet> {
  const { sheet, resultKey } = staging;
  const taken = new Set(sheets.filter(({ id }) => id !== staging.id).map(({ name }) => name.toLowerCase()));
  const name = isStagingName(staging.name) ? unusedSheetName(wanted, taken) : staging.name;
  if (resultKey === null) markSheet(sheet, markName, key);
  sheet.name = name;
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.names.getItem(stagingName).delete();
  await context.sync();
  return { ...staging, name, resultKey: key, stagedKey: null };
}

/** Copies the staging sheet over the sheet of an earlier run, whose tables make room first. */
async function copyInto(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  staging: Excel.Worksheet,
  { tables, removed, cleared, spill }: PendingSheet,
): Promise<void> {
  for (const range of cleared) rangeOf(sheet, range).clear();
  await removeTables(context, sheet, removed);
  await arrangeTables(context, sheet, tables);
  await inTurn(tables, async ({ titleRow, range }) => {
    if (titleRow !== null) copyCells(sheet, staging, titleCellOf(range));
    const rowsAtOnce = Math.max(1, Math.floor(blockCells / columnsOf(range)));
    const starts = Array.from({ length: Math.ceil(rowsOf(range) / rowsAtOnce) }, (_, index) => index * rowsAtOnce);
    await inTurn(starts, async (start) => {
      const startRow = range.startRow + start;
      copyCells(sheet, staging, { ...range, startRow, endRow: Math.min(range.endRow, startRow + rowsAtOnce - 1) });
      await context.sync();
    });
  });
  if (spill) {
    const cells = rangeOf(sheet, spill.range);
    cells.clear();
    cells.copyFrom(rangeOf(staging, spill.range), Excel.RangeCopyType.formats);
    sheet.getCell(spill.range.startRow, spill.range.startColumn).formulas = [[spill.formula]];
  }
  await context.sync();
}

function copyCells(sheet: Excel.Worksheet, staging: Excel.Worksheet, rectangle: PendingTable["range"]): void {
  rangeOf(sheet, rectangle).copyFrom(rangeOf(staging, rectangle), Excel.RangeCopyType.all);
}

/** What refers to a table that goes shows #REF!, which is loud; its cells are emptied before it goes. */
async function removeTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  removed: PendingSheet["removed"],
): Promise<void> {
  const found = removed.map(({ name, hasTitle }) => ({
    hasTitle,
    table: sheet.tables.getItemOrNullObject(name).load("name"),
  }));
  await context.sync();
  const present = found
    .filter(({ table }) => !table.isNullObject)
    .map((one) => ({ ...one, range: one.table.getRange().load(placeFields) }));
  if (present.length === 0) return;
  await context.sync();
  for (const { table, hasTitle, range } of present) {
    const place = rectangleOf(range);
    table.convertToRange();
    rangeOf(sheet, place).clear();
    if (hasTitle) rangeOf(sheet, titleCellOf(place)).clear();
  }
  await context.sync();
}

/** Makes tables of the cells that are none yet. */
async function placeTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tables: readonly PendingTable[],
): Promise<void> {
  const present = sheet.tables.load("items/name");
  await context.sync();
  const places = present.items.map((table) => ({ table, range: table.getRange().load(placeFields) }));
  await context.sync();
  for (const { name, range } of tables) {
    if (present.items.some((table) => table.name === name)) continue;
    // One that was made when this was cut short has not got its name yet.
    const unnamed = places.find((place) => isSame(rectangleOf(place.range), range))?.table;
    const table = unnamed ?? sheet.tables.add(rangeOf(sheet, range), true);
    table.name = name;
    table.style = tableStyle;
  }
  await context.sync();
}

function isSame(one: PendingTable["range"], other: PendingTable["range"]): boolean {
  return (
    one.startRow === other.startRow &&
    one.endRow === other.endRow &&
    one.startColumn === other.startColumn &&
    one.endColumn === other.endColumn
  );
}
