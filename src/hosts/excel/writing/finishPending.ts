/// <reference types="office-js" />
import type { WrittenSheet, HostDeed } from "../../../commands/spreadsheetHost";
import { unusedSheetName } from "../../../core/report/layout/sheetLayout";
import {
  columnsSetting,
  markName,
  readWrittenColumns,
  writtenColumnsText,
} from "../../../core/report/layout/workbookMarks";
import { dropStagedSettings, findSettings, publishSettings, readRows, writeSetting, writeSettings } from "../settings";
import { loadMarkedSheets, markSheet, stagingName, type MarkedSheet } from "../sheetMarks";
import { colourBuckets } from "./colourBuckets";
import type { KeptSheet } from "./fillSheet";
import { pendingSetting, readPendingResult, withOrphans, type PendingResult, type PendingSheet } from "./pendingResult";
import { placeCharts } from "./placeCharts";
import { placeTables } from "./placeTables";
import type { ResultSheetInExcel } from "./resultSheetInExcel";
import { clearBlocks } from "./stagingBlocks";
import { deleteStagingSheets, isStagingName } from "./stagingSheets";
import type { StagedCells } from "./stageUserCells";
import { swapSheets } from "./swapSheets";

export interface FinishOptions {
  /** What is being done for a person meanwhile. */
  readonly deed: HostDeed;
  /** Told when all is in its place, before what is left is cleared away. */
  readonly onWritten?: (written: readonly WrittenSheet[]) => void;
  /** False leaves the charts out: better a result without them than one that is never finished. */
  readonly drawsCharts?: boolean;
  /** What this run has staged of the user's cells; without it what is there is looked at. */
  readonly staged?: StagedCells | null;
}

/**
 * Does what the log in the workbook says, and takes it out; where there is none, clears away what a run left that did not
 * come that far. Every step looks at what is there, so that all of them can be run again, by this program or the next one.
 */
export async function finishPending(
  context: Excel.RequestContext,
  { deed, onWritten = () => undefined, drawsCharts = true, staged = null }: FinishOptions,
): Promise<readonly WrittenSheet[]> {
  const found = await findSettings(context);
  const settings = found ? await readRows(context, found, [pendingSetting, columnsSetting]) : {};
  let pending = readPendingResult(settings[pendingSetting]);
  const marked = await loadMarkedSheets(context);
  if (!pending) {
    if (found && dropStagedSettings(found)) await context.sync();
    await deleteStagingSheets(context, marked);
    return [];
  }
  const log = pending;
  const isKept = (sheet: PendingSheet): boolean =>
    !sheet.isNew && marked.some(({ resultKey }) => resultKey === sheet.key);
  const fresh = freshSheets(
    log.sheets.filter((sheet) => !isKept(sheet)),
    marked,
  );
  // What is complete before it comes into sight cannot be changed half-way.
  if (fresh.length > 0) await placeTables(context, fresh);
  if (fresh.length > 0) await colourBuckets(context, fresh);
  const targets = log.sheets.filter(isKept).flatMap((sheet) => keptSheet(sheet, marked));
  const publish = (): void => fresh.forEach(publishSheet);
  const swapping = targets.flatMap(({ staging, ...one }) => (staging ? [{ ...one, staging }] : []));
  const swapped = await swapSheets(context, swapping, {
    deed,
    written: readWrittenColumns(settings[columnsSetting]),
    staged,
    together: publish,
    keep: async (sheets, orphans) => {
      const next = withOrphans({ ...(pending ?? log), sheets: merged(log.sheets, sheets) }, orphans);
      if (JSON.stringify(next) === JSON.stringify(pending)) return;
      pending = next;
      await writeSetting(context, pendingSetting, JSON.stringify(next));
    },
  });
  const kept = targets.map((one) => ({
    ...one,
    pending: swapped.find(({ sheet }) => sheet === one.sheet)?.pending ?? one.pending,
  }));
  await placeTables(context, kept);
  await colourBuckets(context, kept);
  const results = [...fresh, ...kept];
  if (drawsCharts) await placeCharts(context, results);
  const settled = await findSettings(context);
  if (settled) publishSettings(settled);
  await writeSettings(context, [
    [columnsSetting, writtenColumnsText(pending.columns)],
    [pendingSetting, ""],
  ]);
  const names = new Map(results.map(({ pending: { key }, name }) => [key, name]));
  const written = pending.written.map((one) => ({ ...one, name: names.get(one.key) ?? one.name }));
  onWritten(written);
  const isPublished = ({ id }: MarkedSheet): boolean => fresh.some((one) => one.id === id);
  await deleteStagingSheets(
    context,
    marked.filter((one) => !isPublished(one)),
  );
  return written;
}

/** The sheets of a log with those of them that have become others. */
function merged(all: PendingResult["sheets"], changed: readonly PendingSheet[]): PendingSheet[] {
  return all.map((sheet) => changed.find(({ key }) => key === sheet.key) ?? sheet);
}

function keptSheet(
  pending: PendingSheet,
  marked: readonly MarkedSheet[],
): (ResultSheetInExcel & { readonly staging: KeptSheet["staging"] | null })[] {
  const result = marked.find(({ resultKey }) => resultKey === pending.key);
  const staging = marked.find(({ stagedKey }) => stagedKey === pending.key)?.sheet ?? null;
  return result ? [{ pending, sheet: result.sheet, id: result.id, name: result.name, staging }] : [];
}

/** A result that has no sheet yet, or had one that was deleted in the meantime: its staging sheet becomes it. */
interface FreshSheet extends ResultSheetInExcel {
  /** `null` where that has happened already. */
  readonly staging: MarkedSheet | null;
}

function freshSheets(sheets: readonly PendingSheet[], marked: readonly MarkedSheet[]): FreshSheet[] {
  const taken = new Set(marked.map(({ name }) => name.toLowerCase()));
  return sheets.flatMap((pending): FreshSheet[] => {
    const { key } = pending;
    const staging = marked.find(({ stagedKey }) => stagedKey === key) ?? null;
    const found = staging ?? marked.find(({ resultKey }) => resultKey === key);
    if (!found) return [];
    const name = isStagingName(found.name) ? unusedSheetName(pending.name, taken) : found.name;
    taken.add(name.toLowerCase());
    return [{ pending, sheet: found.sheet, id: found.id, name, staging }];
  });
}

/** Mark first, so that the sheet is never without one. */
function publishSheet({ staging, name, pending }: FreshSheet): void {
  if (!staging) return;
  const { sheet, resultKey } = staging;
  if (!pending.isNew) clearBlocks(sheet, pending.blockColumns);
  if (resultKey === null) markSheet(sheet, markName, pending.key);
  sheet.name = name;
  sheet.visibility = Excel.SheetVisibility.visible;
  sheet.names.getItem(stagingName).delete();
}
