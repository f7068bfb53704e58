/// <reference types="office-js" />
import type { WrittenSheet } from "../../../commands/spreadsheetHost";
import { unusedSheetName } from "../../../core/report/sheetLayout";
import { headersSetting, markName } from "../../../core/report/workbookMarks";
import { inTurn } from "../inTurn";
import { readSettings, writeSettings } from "../settings";
import { loadMarkedSheets, markSheet, stagingName, type MarkedSheet } from "../sheetMarks";
import { arrangeTables } from "./arrangeTables";
import { colourBuckets } from "./colourBuckets";
import { pendingSetting, readPendingResult, type PendingSheet, type PendingTable } from "./pendingResult";
import { placeCharts } from "./placeCharts";
import { placeTables } from "./placeTables";
import { placeFields, rangeOf, rectangleOf, rowsOf, titleCellOf } from "./rectangles";
import { RequestQueue } from "./requestQueue";
import type { ResultSheetInExcel } from "./resultSheetInExcel";
import { deleteStagingSheets, isStagingName } from "./stagingSheets";

/**
 * Does what the log in the workbook says, and takes it out; where there is none, clears away what a run left that did not
 * come that far. Every step looks at what is there, so that all of them can be run again, by this program or the next one.
 *
 * @param onWritten told when all is in its place, before what is left is cleared away
 * @param drawsCharts false leaves the charts out: better a result without them than one that is never finished
 */
export async function finishPending(
  context: Excel.RequestContext,
  onWritten: (written: readonly WrittenSheet[]) => void = () => undefined,
  drawsCharts = true,
): Promise<readonly WrittenSheet[]> {
  const pending = readPendingResult((await readSettings(context))[pendingSetting]);
  const marked = await loadMarkedSheets(context);
  if (!pending) {
    await deleteStagingSheets(context, marked);
    return [];
  }
  // New sheets first: formulas of the others refer to them, and follow when they get their names.
  const published = publishAll(pending.sheets, marked);
  const kept = pending.sheets.filter(({ isNew }) => !isNew).flatMap((sheet) => keptSheet(sheet, marked));
  await inTurn(kept, (one) => copyInto(context, one));
  const results = [...published, ...kept];
  await placeTables(context, results);
  await colourBuckets(context, results);
  if (drawsCharts) await placeCharts(context, results);
  await writeSettings(context, [
    [headersSetting, JSON.stringify(pending.headers)],
    [pendingSetting, ""],
  ]);
  const names = new Map(results.map(({ pending: { key }, name }) => [key, name]));
  const written = pending.written.map((one) => ({ ...one, name: names.get(one.key) ?? one.name }));
  onWritten(written);
  const isPublished = ({ id }: MarkedSheet): boolean => published.some((one) => one.id === id);
  await deleteStagingSheets(
    context,
    marked.filter((one) => !isPublished(one)),
  );
  return written;
}

/** A sheet of an earlier run with the staging sheet that is copied into it. */
interface KeptSheet extends ResultSheetInExcel {
  readonly staging: Excel.Worksheet | null;
}

function keptSheet(pending: PendingSheet, marked: readonly MarkedSheet[]): KeptSheet[] {
  const result = marked.find(({ resultKey }) => resultKey === pending.key);
  const staging = marked.find(({ stagedKey }) => stagedKey === pending.key)?.sheet ?? null;
  return result ? [{ pending, sheet: result.sheet, id: result.id, name: result.name, staging }] : [];
}

/** Staging sheets become the result sheets where there were none: mark first, so that they are never without one. */
function publishAll(sheets: readonly PendingSheet[], marked: readonly MarkedSheet[]): ResultSheetInExcel[] {
  const taken = new Set(marked.map(({ name }) => name.toLowerCase()));
  return sheets
    .filter(({ isNew }) => isNew)
    .flatMap((pending): ResultSheetInExcel[] => {
      const { key } = pending;
      const staging = marked.find(({ stagedKey }) => stagedKey === key);
      const found = staging ?? marked.find(({ resultKey }) => resultKey === key);
      if (!found) return [];
      const name = isStagingName(found.name) ? unusedSheetName(pending.name, taken) : found.name;
      taken.add(name.toLowerCase());
      if (staging) publish(staging, name, key);
      return [{ pending, sheet: found.sheet, id: found.id, name }];
    });
}

function publish({ sheet, resultKey }: MarkedSheet, name: string, key: PendingSheet["key"]): void {
  if (resultKey === null) markSheet(sheet, markName, key);
  sheet.name = name;
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.names.getItem(stagingName).delete();
}

/** Copies the staging sheet over the sheet of an earlier run, whose tables make room first. */
async function copyInto(context: Excel.RequestContext, { pending, sheet, staging }: KeptSheet): Promise<void> {
  if (!staging) return;
  const { tables, removed, cleared, spill } = pending;
  for (const range of cleared) rangeOf(sheet, range).clear();
  await removeTables(context, sheet, removed);
  await arrangeTables(context, sheet, tables);
  const queue = new RequestQueue(context);
  await inTurn(tables, async ({ titleRow, range }) => {
    if (titleRow !== null) await queue.add(() => copyCells(sheet, staging, titleCellOf(range)));
    const block = { first: range.startRow, count: rowsOf(range) };
    await queue.addRows(block, 0, ({ first, count }) =>
      copyCells(sheet, staging, { ...range, startRow: first, endRow: first + count - 1 }),
    );
  });
  await queue.send();
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

/** Tables go with their cells in one action; what refers to one shows #REF!, which is loud. */
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
    if (hasTitle) rangeOf(sheet, titleCellOf(place)).clear();
    table.delete();
    rangeOf(sheet, place).clear();
  }
  await context.sync();
}
