import { transfer, wrap, type Remote } from "comlink";
import { FileError } from "../fileError";
import type { OpenedFile } from "../openFile";
import type { SavableWorkbook } from "../saveWorkbook";
import type { CellData } from "../cellsFromFile";
import { pageTurn } from "../../slices/inSlices";
import type { FileWork, RowsOfSheet } from "./fileWork";
import { buffersOf, unpackRows, type SheetRows } from "./packedRows";
import { rowBlocks } from "./rowBlocks";

/** What is being done with a file: read or written by the worker, its cells handed over, or shown, which cannot be cancelled. */
export type FileStage = "reading" | "filling" | "showing" | "collecting" | "writing";

export interface FileProgress {
  readonly stage: FileStage;
  /** 0–1 of the stage; `null` where nobody knows. */
  readonly share: number | null;
}

export interface FileOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FileProgress) => void;
}

/** An open workbook, which somebody may change while it is taken. */
export interface WorkbookToTake {
  readonly sheetIds: readonly string[];
  readonly cellsOf: (sheetId: string) => SheetRows;
  /** Everything but the cells, as it is at the moment of asking. */
  readonly head: () => SavableWorkbook;
  /** A number that differs whenever somebody changed the workbook in between. */
  readonly revision: () => number;
}

/** Where files are read and written. */
export interface FileThread {
  readonly work: Pick<FileWork, keyof FileWork> | Remote<FileWork>;
  /** Rejects when the thread is gone by itself. */
  readonly failed: Promise<never>;
  readonly end: () => void;
}

/** A thread of its own for files. */
export function startFileWorker(): FileThread {
  const worker = new Worker(new URL("./fileWorker.ts", import.meta.url));
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  });
  failed.catch(() => undefined);
  return { work: wrap<FileWork>(worker), failed, end: () => worker.terminate() };
}

/** A workbook that changes while it is taken is taken again; after so many times in one go. */
const maxTries = 3;

/** Opens and saves files without holding up the page: a worker reads and writes, cells come and go in slices. */
export class PageFiles {
  private thread: FileThread | null = null;
  private readonly start: () => FileThread;

  constructor(start: () => FileThread = startFileWorker) {
    this.start = start;
  }

  /**
   * Reads a file.
   *
   * @throws {FileError} when it cannot be opened, and the signal's reason when it aborts
   */
  open(bytes: Uint8Array, name: string, { signal, onProgress }: FileOptions = {}): Promise<OpenedFile> {
    return this.run(signal, async ({ work }) => {
      onProgress?.({ stage: "reading", share: null });
      const head = await work.open(bytes, name);
      // What still arrives of a thread that was ended says nothing about the file that is opened by then.
      signal?.throwIfAborted();
      if ("failure" in head) throw new FileError(head.failure);
      const { rows, snapshot, ...notes } = head;
      const cells = new Map<string, CellData>(Object.keys(snapshot.sheets).map((id) => [id, {}]));
      let filled = 0;
      for (let next = work.nextRows(); ;) {
        const block = await next;
        signal?.throwIfAborted();
        if (block === null) break;
        // The worker packs the next rows while the page puts these together.
        next = work.nextRows();
        unpackRows(block.packed, cells.get(block.sheetId) ?? {});
        filled += block.packed.rows.length;
        onProgress?.({ stage: "filling", share: filled / rows });
      }
      const sheets = Object.entries(snapshot.sheets).map(
        ([id, sheet]) => [id, { ...sheet, cellData: cells.get(id) ?? {} }] as const,
      );
      return { ...notes, snapshot: { ...snapshot, sheets: Object.fromEntries(sheets) } };
    });
  }

  /**
   * Writes a workbook.
   *
   * @throws the signal's reason when it aborts
   */
  save(workbook: WorkbookToTake, { signal, onProgress }: FileOptions = {}): Promise<Blob> {
    return this.run(signal, async ({ work }) => {
      const head = await this.collect(work, workbook, { signal, onProgress });
      onProgress?.({ stage: "writing", share: null });
      return work.save(head);
    });
  }

  dispose(): void {
    this.thread?.end();
    this.thread = null;
  }

  /** Hands all cells over as they are at one moment. Returns the rest of the workbook of that moment. */
  private async collect(
    work: FileThread["work"],
    workbook: WorkbookToTake,
    { signal, onProgress }: FileOptions,
  ): Promise<SavableWorkbook> {
    for (let tries = 1; tries < maxTries; tries++) {
      await work.startCollecting();
      const revision = workbook.revision();
      let sheets = 0;
      for (const sheetId of workbook.sheetIds) {
        onProgress?.({ stage: "collecting", share: sheets++ / workbook.sheetIds.length });
        for (const packed of rowBlocks(workbook.cellsOf(sheetId))) {
          await work.addRows(handedOver({ sheetId, packed }));
          signal?.throwIfAborted();
          await pageTurn();
          if (workbook.revision() !== revision) break;
        }
      }
      if (workbook.revision() === revision) return workbook.head();
    }
    await work.startCollecting();
    const adding = workbook.sheetIds.flatMap((sheetId) =>
      [...rowBlocks(workbook.cellsOf(sheetId))].map((packed) => work.addRows(handedOver({ sheetId, packed }))),
    );
    const head = workbook.head();
    await Promise.all(adding);
    return head;
  }

  /** Does something in the worker, which ends with it when it is no longer wanted or does not answer any more. */
  private async run<Result>(
    signal: AbortSignal | undefined,
    task: (thread: FileThread) => Promise<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted();
    const thread = (this.thread ??= this.start());
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal?.reason as Error);
      signal?.addEventListener("abort", stop);
    });
    let isOver = false;
    try {
      const result = await Promise.race([task(thread), thread.failed, aborted]);
      isOver = true;
      return result;
    } catch (error) {
      isOver = error instanceof FileError;
      throw error;
    } finally {
      signal?.removeEventListener("abort", stop);
      if (!isOver) {
        thread.end();
        if (this.thread === thread) this.thread = null;
      }
    }
  }
}

function handedOver(rows: RowsOfSheet): RowsOfSheet {
  return transfer(rows, buffersOf(rows.packed));
}
