import { expect, test } from "vitest";
import type { CellData } from "../../../../../src/hosts/workbench/files/cellsFromFile";
import { openFile } from "../../../../../src/hosts/workbench/files/openFile";
import { saveWorkbook } from "../../../../../src/hosts/workbench/files/saveWorkbook";
import { FileWork, withoutCells } from "../../../../../src/hosts/workbench/files/worker/fileWork";
import {
  PageFiles,
  type FileThread,
  type FileStage,
  type WorkbookToTake,
} from "../../../../../src/hosts/workbench/files/worker/pageFiles";

/** Files whose thread is this one. Counts how many were started and ended, and what came over. */
function filesHere(work: Partial<FileThread["work"]> = {}) {
  const counts = { started: 0, ended: 0, blocks: 0 };
  let fail = (_error: Error): void => undefined;
  const files = new PageFiles(() => {
    counts.started++;
    const own = new FileWork();
    const failed = new Promise<never>((_, reject) => (fail = reject));
    failed.catch(() => undefined);
    const thread = {
      open: (...call: Parameters<FileWork["open"]>) => own.open(...call),
      nextRows: () => own.nextRows(),
      startCollecting: () => own.startCollecting(),
      addRows: (...call: Parameters<FileWork["addRows"]>) => {
        counts.blocks++;
        return own.addRows(structuredClone(call[0]));
      },
      save: (...call: Parameters<FileWork["save"]>) => own.save(structuredClone(call[0])),
    };
    return { work: { ...thread, ...work }, failed, end: () => void counts.ended++ };
  });
  return { files, counts, fail: (error: Error) => fail(error) };
}

async function bytesOf(file: Promise<Blob>): Promise<Uint8Array> {
  return new Uint8Array(await (await file).arrayBuffer());
}

const csv = new TextEncoder().encode(
  ["Account,MRR,Live", ...Array.from({ length: 22_000 }, (_, row) => `A${row},${row / 4},yes`)].join("\n"),
);

/** A workbook whose revision a test counts up. */
async function workbookToTake(): Promise<WorkbookToTake & { revisions: number; cells: CellData }> {
  const { snapshot } = await openFile(csv, "accounts.csv");
  const cells = (snapshot.sheets["sheet-1"]?.cellData ?? {}) as CellData;
  const open = {
    revisions: 0,
    cells,
    sheetIds: ["sheet-1"],
    cellsOf: () => cells,
    head: () => ({ snapshot: withoutCells(snapshot), spills: {} }),
    revision: () => open.revisions,
  };
  return open;
}

async function savedText(bytes: Uint8Array, row: number): Promise<unknown> {
  const { snapshot } = await openFile(bytes, "saved.xlsx");
  return snapshot.sheets["sheet-1"]?.cellData?.[row]?.[0]?.v;
}

test("A file opened block by block is the file opened in one piece", async () => {
  const { files } = filesHere();
  const stages: FileStage[] = [];
  const opened = await files.open(csv, "accounts.csv", { onProgress: ({ stage }) => stages.push(stage) });
  expect(opened).toEqual(await openFile(csv, "accounts.csv"));
  expect(stages.filter((stage) => stage === "filling").length).toBeGreaterThan(3);
});

test("A file that cannot be opened says why, and the thread goes on", async () => {
  const { files, counts } = filesHere();
  await expect(files.open(new Uint8Array(0), "empty.xlsx")).rejects.toMatchObject({ name: "FileError", code: "empty" });
  await files.open(csv, "accounts.csv");
  expect(counts).toMatchObject({ started: 1, ended: 0 });
});

test("A workbook saved block by block is the workbook saved in one piece", async () => {
  const { files, counts } = filesHere();
  const workbook = await workbookToTake();
  const bytes = await bytesOf(files.save(workbook));
  const { snapshot, spills } = workbook.head();
  const sheet = { ...snapshot.sheets["sheet-1"], cellData: workbook.cells };
  const whole = await saveWorkbook({ snapshot: { ...snapshot, sheets: { "sheet-1": sheet } }, spills });
  expect(await openFile(bytes, "saved.xlsx")).toEqual(await openFile(whole, "saved.xlsx"));
  expect(counts.blocks).toBeGreaterThan(3);
});

test("Opening that is cancelled ends the thread, and the next file gets a new one", async () => {
  const { files, counts } = filesHere();
  const controller = new AbortController();
  const opening = files.open(csv, "accounts.csv", {
    signal: controller.signal,
    onProgress: ({ stage }) => stage === "filling" && controller.abort(),
  });
  await expect(opening).rejects.toMatchObject({ name: "AbortError" });
  expect(counts).toMatchObject({ started: 1, ended: 1 });
  await files.open(csv, "accounts.csv");
  expect(counts).toMatchObject({ started: 2, ended: 1 });
});

test("What a thread answers after it was ended is of no use, and the file that is opened next comes all the same", async () => {
  const late: ((head: Awaited<ReturnType<FileWork["open"]>>) => void)[] = [];
  const asked: string[] = [];
  const { files, counts } = filesHere({
    open: (bytes, name) =>
      name === "late.csv" ? new Promise((resolve) => void late.push(resolve)) : new FileWork().open(bytes, name),
    nextRows: async () => {
      asked.push("rows");
      return null;
    },
  });
  const controller = new AbortController();
  const stages: FileStage[] = [];
  const opening = files.open(csv, "late.csv", {
    signal: controller.signal,
    onProgress: ({ stage }) => stages.push(stage),
  });
  controller.abort();
  await expect(opening).rejects.toMatchObject({ name: "AbortError" });
  const next = files.open(csv, "accounts.csv");
  const head = await new FileWork().open(csv, "late.csv");
  late.forEach((answer) => answer(head));
  expect((await next).snapshot.sheetOrder).toHaveLength(1);
  expect(asked).toHaveLength(1);
  expect(stages).toEqual(["reading"]);
  expect(counts).toMatchObject({ started: 2, ended: 1 });
});

test("A thread that is gone is said, and the next file gets a new one", async () => {
  const { files, counts, fail } = filesHere({ open: () => new Promise(() => undefined) });
  const opening = files.open(csv, "accounts.csv");
  fail(new Error("out of memory"));
  await expect(opening).rejects.toThrow("out of memory");
  expect(counts.ended).toBe(1);
});

test("A change while a workbook is taken has it taken again, so that all of it is of one moment", async () => {
  const workbook = await workbookToTake();
  let changes = 0;
  const change = (): void => {
    workbook.revisions++;
    changes++;
    workbook.cells[1] = { ...workbook.cells[1], 0: { v: `change ${changes}`, t: 1 } };
  };
  const { files } = filesHere();
  const bytes = await bytesOf(
    files.save({
      ...workbook,
      cellsOf: () => {
        if (changes === 0) queueMicrotask(change);
        return workbook.cells;
      },
    }),
  );
  expect(changes).toBe(1);
  expect(await savedText(bytes, 1)).toBe("change 1");
});

test("A workbook that does not stop changing is taken in one go", async () => {
  const workbook = await workbookToTake();
  const { files } = filesHere();
  const changing = setInterval(() => {
    workbook.revisions++;
    workbook.cells[22_000] = { 0: { v: `${workbook.revisions}`, t: 1 } };
    workbook.cells[1] = { 0: { v: `${workbook.revisions}`, t: 1 } };
  });
  const bytes = await bytesOf(files.save(workbook));
  clearInterval(changing);
  expect(await savedText(bytes, 1)).toBe(await savedText(bytes, 22_000));
});
