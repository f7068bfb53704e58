/// <reference types="office-js" />
import {
  HostError,
  type SpreadsheetHost,
  type WriteOptions,
  type WrittenSheet,
} from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/resultSheet";
import { excelCode, hostErrorCode, inExcel, supports } from "../inExcel";
import { writeSetting } from "../settings";
import { finishPending } from "./finishPending";
import { pendingSetting } from "./pendingResult";
import { planWriting, type WritingPlan } from "./planWriting";
import { RequestQueue } from "./requestQueue";
import { stageResults } from "./stageResults";
import { addStagingSheet } from "./stagingSheets";
import { learnTextEntry } from "./textEntry";

export interface ResultWriter {
  readonly write: SpreadsheetHost["writeResults"];
  readonly finish: SpreadsheetHost["finishWriting"];
  /** True while cells of ours are being written. */
  readonly isWriting: () => boolean;
}

/** A cell in edit mode or a lost connection often passes after a moment. */
const usualPauses = [200, 800];

/** How far a run has come. `unknown` when the mark was sent and no answer came: it may be in the workbook or not. */
type Stage = "staging" | "unknown" | "marked";

/**
 * Writes results in the manner of a write-ahead log: built on hidden staging sheets, marked as complete by one action, then
 * put in their places. Before the mark the old result is untouched; after it the new one is finished by whoever comes next.
 *
 * @param retryMilliseconds pauses before the last steps are tried again
 */
export function createResultWriter(retryMilliseconds: readonly number[] = usualPauses): ResultWriter {
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
    finish: () => whileWriting(() => inExcel("finishing the result sheets", finishPending)),
  };
}

async function writeAll(
  results: readonly ResultSheet[],
  options: WriteOptions,
  retryMilliseconds: readonly number[],
): Promise<readonly WrittenSheet[]> {
  const action = `writing ${results.map(({ name }) => name).join(", ")}`;
  let stage: Stage = "staging";
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new HostError("cancelled", action);
  };
  const run = async (context: Excel.RequestContext): Promise<readonly WrittenSheet[]> => {
    await finishPending(context);
    stopIfCancelled();
    const plan = await planWriting(context, results, action);
    await stageAll(context, plan, options, stopIfCancelled);
    stage = "unknown";
    await writeSetting(context, pendingSetting, JSON.stringify(plan.pending));
    stage = "marked";
    const written = await finishPending(context);
    const last = written.at(-1);
    if (last) options.onProgress?.({ sheet: last.name, share: 1 });
    return written;
  };
  stopIfCancelled();
  try {
    return await inExcel(action, run, supports("1.20") ? { mergeUndoGroup: true } : {});
  } catch (error) {
    const reached = stage as Stage;
    if (reached !== "staging") return finishAgain(error, action, reached, retryMilliseconds);
    await clearStaging();
    // Something in the run cannot be undone in this Excel: then it takes more than one Undo.
    if (isUndoRefused(error)) return inExcel(action, run);
    throw error;
  }
}

async function stageAll(
  context: Excel.RequestContext,
  { sheets }: WritingPlan,
  { onProgress }: WriteOptions,
  stopIfCancelled: () => void,
): Promise<void> {
  const all = sheets.reduce((sum, { layout }) => sum + cellsOf(layout.tables), 1);
  let done = 0;
  const staged = sheets.map((planned) => ({
    planned,
    staging: addStagingSheet(context, planned.stagingName, planned.result.key),
  }));
  const [first] = staged;
  if (!first) return;
  const textEntry = await learnTextEntry(context, first.staging.getCell(0, 0));
  await stageResults(new RequestQueue(context, stopIfCancelled), staged, textEntry, (sheet, cells) => {
    done += cells;
    // The last tenth is putting things in their places.
    onProgress?.({ sheet, share: (0.9 * done) / all });
  });
  stopIfCancelled();
}

function cellsOf(tables: WritingPlan["sheets"][number]["layout"]["tables"]): number {
  return tables.reduce((sum, { table }) => sum + table.rows.length * table.columns.length, 0);
}

/** The new result is, or may be, complete in the workbook: it is put in its place by another try. */
async function finishAgain(
  error: unknown,
  action: string,
  stage: Stage,
  retryMilliseconds: readonly number[],
): Promise<readonly WrittenSheet[]> {
  let last = error;
  for (const milliseconds of retryMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    try {
      const written = await inExcel(action, finishPending);
      // No log was found: the mark had not been set, and what was staged is cleared away by now.
      if (written.length === 0) throw new HostError(hostErrorCode(error), action, { cause: error });
      return written;
    } catch (cause) {
      if (cause instanceof HostError && cause.cause === error) throw cause;
      last = cause;
    }
  }
  throw new HostError(hostErrorCode(last), action, {
    cause: last,
    written: stage === "marked" ? "pending" : "unknown",
  });
}

/** What cannot be cleared away now is found by the next run. */
async function clearStaging(): Promise<void> {
  await inExcel("clearing away", finishPending).catch(() => undefined);
}

function isUndoRefused(error: unknown): boolean {
  return error instanceof HostError && excelCode(error.cause) === "UndoNotSupported";
}
