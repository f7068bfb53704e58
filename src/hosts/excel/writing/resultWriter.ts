/// <reference types="office-js" />
import {
  HostError,
  type SpreadsheetHost,
  type WriteOptions,
  type WrittenSheet,
  type HostDeed,
} from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { excelCode, hostErrorCode, inExcel, supports } from "../inExcel";
import { stageSettings, writeSetting } from "../settings";
import { loadMarkedSheets } from "../sheetMarks";
import { failureInWords, stagingSheetsLeft } from "./failureInWords";
import type { KeptSheet } from "./fillSheet";
import { finishPending } from "./finishPending";
import type { StagedTable } from "./mergeTaken";
import { pendingSetting, withOrphans, type PendingResult, type PendingSheet } from "./pendingResult";
import { planWriting, type PlannedSheet, type WritingPlan } from "./planWriting";
import { RequestQueue } from "./requestQueue";
import { stageResults } from "./stageResults";
import { addStagingSheet } from "./stagingSheets";
import type { StagedCells } from "./stageUserCells";
import { stageUserColumns, type StagedFirst } from "./swapSheets";
import { learnTextEntry } from "./textEntry";

export interface ResultWriter {
  readonly write: SpreadsheetHost["writeResults"];
  readonly finish: SpreadsheetHost["finishWriting"];
  /** True while cells of ours are being written. */
  readonly isWriting: () => boolean;
}

/** A cell in edit mode or a lost connection often passes after a moment. */
export const defaultPauses = [200, 800];

/** How far a run has come. */
type Progress =
  | { readonly stage: "staging" }
  /** `unknown` when the mark was sent and no answer came: it may be in the workbook or not. */
  | { readonly stage: "unknown" | "marked"; readonly pending: PendingResult }
  /** All is in its place, but for what has to be cleared away. */
  | { readonly stage: "written"; readonly written: readonly WrittenSheet[] };

/**
 * Writes results in the manner of a write-ahead log: built on hidden staging sheets, marked as complete by one action, then
 * put in their places. Before the mark the old result is untouched; after it the new one is finished by whoever comes next.
 *
 * @param retryMilliseconds pauses before the last steps are tried again
 */
export function createResultWriter(retryMilliseconds: readonly number[] = defaultPauses): ResultWriter {
  let running = 0;
  const whileWriting = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    running++;
    try {
      return await act();
    } finally {
      running--;
    }
  };
  return {
    isWriting: () => running > 0,
    write: (results, options = {}) => whileWriting(() => writeAll(results, options, retryMilliseconds)),
    finish: () => whileWriting(finishEarlier),
  };
}

/** What an earlier run left, without its charts where Excel does not draw them. */
async function finishEarlier(): Promise<readonly WrittenSheet[]> {
  const deed: HostDeed = { doing: "finishing" };
  let done: readonly WrittenSheet[] | null = null;
  const finish = (drawsCharts: boolean): Promise<readonly WrittenSheet[]> =>
    inExcel(deed, (context) => finishPending(context, { deed, drawsCharts, onWritten: (written) => (done = written) }));
  try {
    try {
      return await finish(true);
    } catch (error) {
      if (done) throw error;
      // Whatever else it was fails again, and is told.
      return await finish(false);
    }
  } catch (error) {
    const left = await stagingSheetsLeft();
    if (done) return withLeft(done, left);
    throw await failureInWords(error, deed, { left });
  }
}

async function writeAll(
  results: readonly ResultSheet[],
  options: WriteOptions,
  retryMilliseconds: readonly number[],
  mergeUndoGroup = supports("1.20"),
): Promise<readonly WrittenSheet[]> {
  const deed: HostDeed = { doing: "writing", sheets: results.map(({ name }) => name) };
  let progress: Progress = { stage: "staging" };
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new HostError("cancelled", deed);
  };
  const run = async (context: Excel.RequestContext): Promise<readonly WrittenSheet[]> => {
    await finishPending(context, { deed });
    stopIfCancelled();
    const plan = await planWriting(context, results, deed);
    const kept = await stageAll(context, plan, options, stopIfCancelled);
    const { written, sheets } = plan;
    const staged: StagedCells = new Map(sheets.flatMap((sheet, index) => keysOf(sheet, plan.pending.sheets[index])));
    const first = await stageUserColumns(context, kept, { deed, written, staged });
    stopIfCancelled();
    await stageSettings(context, options.settings ?? {}, stopIfCancelled);
    const pending = withUserColumns(plan.pending, first);
    progress = { stage: "unknown", pending };
    await writeSetting(context, pendingSetting, JSON.stringify(pending));
    progress = { stage: "marked", pending };
    const onWritten = (done: readonly WrittenSheet[]): unknown => (progress = { stage: "written", written: done });
    const done = await finishPending(context, { deed, staged, onWritten });
    const last = done.at(-1);
    if (last) options.onProgress?.({ sheet: last.name, share: 1 });
    return done;
  };
  stopIfCancelled();
  try {
    return await inExcel(deed, run, mergeUndoGroup ? { mergeUndoGroup } : {});
  } catch (error) {
    const reached = progress as Progress;
    if (reached.stage === "unknown" || reached.stage === "marked") {
      return finishAgain(error, deed, reached, retryMilliseconds);
    }
    const left = await clearStaging();
    if (reached.stage === "written") return withLeft(reached.written, left);
    // Something in the run cannot be undone in this Excel: then it takes more than one Undo.
    if (mergeUndoGroup && isUndoRefused(error)) return writeAll(results, options, retryMilliseconds, false);
    throw await failureInWords(error, deed, { left });
  }
}

async function stageAll(
  context: Excel.RequestContext,
  { sheets, pending }: WritingPlan,
  { onProgress }: WriteOptions,
  stopIfCancelled: () => void,
): Promise<readonly KeptSheet[]> {
  const all = sheets.reduce((sum, { layout }) => sum + cellsOf(layout.tables), 1);
  let done = 0;
  const staged = sheets.map((planned) => ({
    planned,
    staging: addStagingSheet(context, planned.stagingName, planned.result.key),
  }));
  const [first] = staged;
  if (!first) return [];
  const tried = first.staging.getCell(0, 0);
  const textEntry = await learnTextEntry(context, tried);
  const queue = new RequestQueue(context, stopIfCancelled);
  await queue.add(() => tried.clear());
  await stageResults(queue, staged, textEntry, (sheet, cells) => {
    done += cells;
    // The last tenth is putting things in their places.
    onProgress?.({ sheet, share: (0.9 * done) / all });
  });
  stopIfCancelled();
  return staged.flatMap(({ planned: { target }, staging }, index) => {
    const sheet = pending.sheets[index];
    return target && sheet ? [{ pending: sheet, sheet: target, staging }] : [];
  });
}

/** The tables of a result by the names that they have in the workbook, with no cells of the user's yet. */
function keysOf({ layout }: PlannedSheet, pending: PendingSheet | undefined): [string, StagedTable][] {
  return layout.tables.flatMap(({ table }, place) => {
    const name = pending?.tables[place]?.name;
    return name === undefined ? [] : [[name, { keys: table, headers: [], cells: [], given: null }]];
  });
}

/** The log with the user's columns, and the notes whose account is gone. */
function withUserColumns(pending: PendingResult, { sheets, orphans }: StagedFirst): PendingResult {
  const changed = new Map(sheets.map((one) => [one.pending.key, one.pending]));
  const all = { ...pending, sheets: pending.sheets.map((sheet) => changed.get(sheet.key) ?? sheet) };
  return withOrphans(all, new Map(sheets.map((one, index) => [one.pending, orphans[index] ?? []])));
}

function cellsOf(tables: WritingPlan["sheets"][number]["layout"]["tables"]): number {
  return tables.reduce((sum, { table }) => sum + table.rows.length * table.columns.length, 0);
}

/** The new result is, or may be, complete in the workbook: it is put in its place by another try. */
async function finishAgain(
  error: unknown,
  deed: HostDeed,
  { stage, pending }: Extract<Progress, { pending: PendingResult }>,
  retryMilliseconds: readonly number[],
): Promise<readonly WrittenSheet[]> {
  let last = error;
  let done: readonly WrittenSheet[] | null = null;
  for (const [attempt, milliseconds] of retryMilliseconds.entries()) {
    const isLast = attempt === retryMilliseconds.length - 1;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    try {
      const written = await inExcel(deed, async (context) => {
        const onWritten = (sheets: readonly WrittenSheet[]): unknown => (done = sheets);
        const finished = await finishPending(context, { deed, onWritten, drawsCharts: !isLast });
        // No log is left of a run that set its mark: all was done but for the answer to the last request.
        return finished.length > 0 || stage === "unknown" ? finished : writtenSheets(context, pending);
      });
      if (written.length > 0) return written;
    } catch (cause) {
      if (done) return withLeft(done, await stagingSheetsLeft());
      last = cause;
      continue;
    }
    // The mark had never been set, and what was staged is cleared away by now.
    throw new HostError(hostErrorCode(error), deed, { cause: error });
  }
  const written = stage === "marked" ? "pending" : "unknown";
  throw await failureInWords(last, deed, { written, left: await stagingSheetsLeft() });
}

/** What was written, under the names that the sheets have. */
async function writtenSheets(
  context: Excel.RequestContext,
  { written }: PendingResult,
): Promise<readonly WrittenSheet[]> {
  const marked = await loadMarkedSheets(context);
  return written.map((one) => ({
    ...one,
    name: marked.find(({ resultKey }) => resultKey === one.key)?.name ?? one.name,
  }));
}

/** What cannot be cleared away now is found by the next run. @returns what is left, by name */
async function clearStaging(): Promise<readonly string[]> {
  const deed: HostDeed = { doing: "clearing" };
  try {
    await inExcel(deed, (context) => finishPending(context, { deed }));
    return [];
  } catch {
    return stagingSheetsLeft();
  }
}

function withLeft(written: readonly WrittenSheet[], left: readonly string[]): readonly WrittenSheet[] {
  return left.length === 0 ? written : written.map((sheet) => ({ ...sheet, left }));
}

function isUndoRefused(error: unknown): boolean {
  return error instanceof HostError && excelCode(error.cause) === "UndoNotSupported";
}
