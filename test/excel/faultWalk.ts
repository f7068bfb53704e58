import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { HostError, type SpreadsheetHost } from "../../src/commands/spreadsheetHost";
import type { ResultSheet } from "../../src/core/report/layout/resultSheet";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { Workbook } from "./model/workbook";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { accountsWorkbook, buildOnResult, changeAccounts, place } from "./placedWorkbook";
import type { RequestRecord } from "./wire/excelHost";
import type { FaultKind, FaultTime } from "./wire/faults";
import { hiddenSheets, workbookPicture, type SheetPicture } from "./workbookPicture";

export const kinds: readonly FaultKind[] = ["protected", "edit mode", "payload limit", "connection", "general"];

export let excel: EmulatedExcel;
let injected = 0;

/** Opens an emulated Excel for the tests of a file, and tells in the end how often it failed. */
export function injectFaults(): void {
  beforeAll(async () => {
    excel = await openExcel();
  });
  afterEach(() => excel.host.faults.clear());
  afterAll(() => {
    excel.close();
    process.stdout.write(`${injected} faults injected into writing to the emulated Excel\n`);
  });
}

export const startHost = (): SpreadsheetHost => createExcelHost({ retryMilliseconds: [0, 0] });

const mrrColumns = [
  { id: "period", header: "Period", kind: "date", numberFormat: "yyyy-mm-dd", width: 12 },
  { id: "opening", header: "Opening", kind: "number", numberFormat: "#,##0.00", width: 12 },
] as const;

/** Something that writes, in a workbook that is prepared for it. */
export interface Writing {
  readonly prepare: () => Promise<Workbook>;
  readonly write: (host: SpreadsheetHost) => Promise<unknown>;
}

export const firstPlacing: Writing = { prepare: async () => accountsWorkbook(), write: (host) => place(host) };

export const nextPlacing: Writing = {
  prepare: async () => {
    const workbook = accountsWorkbook();
    excel.show(workbook);
    await place(startHost());
    buildOnResult(workbook);
    changeAccounts(workbook);
    return workbook;
  },
  write: (host) => place(host),
};

/** The headers of CS Placement in other words: new ones, one that was another column's, and two that change places. */
const otherWords: Readonly<Record<string, string>> = {
  account: "Kunde",
  mrr: "Rank",
  rank: "Rang",
  health: "Bucket",
  bucket: "Health",
  csm: "Betreuung",
};

export const placingInOtherWords: Writing = {
  prepare: () => nextPlacing.prepare(),
  write: (host) =>
    place({
      ...host,
      writeResults: (sheets, options) =>
        host.writeResults(
          sheets.map((sheet) => ({
            ...sheet,
            tables: sheet.tables.map((table) => ({
              ...table,
              columns: table.columns.map((column) => ({
                ...column,
                header: (table.name === "CS_Placement" && otherWords[column.id]) || column.header,
              })),
            })),
          })),
          options,
        ),
    }),
};

const prepared = new Map<Writing, Workbook>();

/** A table of figures where a formula stood that filled cells, and the other way round. */
export const overSpill: Writing = overEarlier(spilled(3), listed(2));
export const spillOver: Writing = overEarlier(listed(2), spilled(4));

function overEarlier(earlier: ResultSheet, next: ResultSheet): Writing {
  return {
    prepare: async () => {
      const workbook = accountsWorkbook();
      excel.show(workbook);
      await startHost().writeResults([earlier]);
      return workbook;
    },
    write: (host) => host.writeResults([next]),
  };
}

function spilled(rows: number): ResultSheet {
  const spill = { formula: `=SEQUENCE(${rows + 1},2)`, columns: mrrColumns, rows };
  return { key: "mrr", name: "CS MRR", frozenRows: 1, tables: [], spill };
}

function listed(rows: number): ResultSheet {
  const table = {
    name: "CS_MRR",
    columns: mrrColumns,
    rows: Array.from({ length: rows }, (_, row) => [46_023 + row, row * 100]),
    keyColumns: [0],
  };
  return { key: "mrr", name: "CS MRR", frozenRows: 1, tables: [table] };
}

/** A fresh copy of the workbook that is prepared for a writing, open in Excel. */
export async function shown(writing: Writing): Promise<Workbook> {
  const known = prepared.get(writing) ?? (await writing.prepare());
  prepared.set(writing, known);
  const workbook = known.copy();
  excel.show(workbook);
  return workbook;
}

export interface CleanRun {
  readonly before: readonly SheetPicture[];
  readonly after: readonly SheetPicture[];
  /** What is kept with the result. */
  readonly settings: { readonly before: KeptSettings; readonly after: KeptSettings };
  readonly requests: readonly RequestRecord[];
}

type KeptSettings = readonly (string | null)[];

async function keptSettings(): Promise<KeptSettings> {
  const host = startHost();
  return [await host.readSetting("resultColumns"), await host.readSetting("lastPlacement")];
}

/** What writing does when nothing goes wrong. */
export async function cleanRun(writing: Writing): Promise<CleanRun> {
  const workbook = await shown(writing);
  const before = workbookPicture(workbook);
  const settingsBefore = await keptSettings();
  const first = excel.host.requests.length;
  await writing.write(startHost());
  const requests = excel.host.requests.slice(first);
  const settings = { before: settingsBefore, after: await keptSettings() };
  return { before, after: workbookPicture(workbook), settings, requests };
}

export interface PlannedFault {
  readonly request: number;
  readonly kind: FaultKind;
  readonly when: FaultTime;
}

/**
 * Each request with each kind of error before and after it took effect, and with one of them after every action that
 * changed something. A request that only reads has nothing that could take effect.
 */
export function everyFault({ requests }: CleanRun): PlannedFault[] {
  return requests.flatMap(({ changedAfter, hasChanged }, index) => {
    const request = index + 1;
    const whole = kinds.flatMap((kind): PlannedFault[] => [
      { request, kind, when: "before" },
      ...(hasChanged ? [{ request, kind, when: "after" } as const] : []),
    ]);
    const parts = changedAfter.map((done, place): PlannedFault => {
      const kind = kinds[(index + place) % kinds.length] ?? "general";
      return { request, kind, when: { afterActions: done } };
    });
    return [...whole, ...parts];
  });
}

/** Each request failing once, with the kinds of error in turn, every second time after it took effect. */
export function oneFaultEach({ requests }: CleanRun): PlannedFault[] {
  return requests.map(({ hasChanged }, index) => ({
    request: index + 1,
    kind: kinds[index % kinds.length] ?? "general",
    when: hasChanged && index % 2 === 1 ? "after" : "before",
  }));
}

/** Lets one request fail, and looks at what is left: at once, at the next start, and after doing it again. */
export async function survive(
  writing: Writing,
  { before, after, settings }: CleanRun,
  fault: PlannedFault,
): Promise<void> {
  const label = JSON.stringify(fault);
  const workbook = await shown(writing);
  excel.host.faults.failAt(fault.request, fault.kind, fault.when);
  const outcome = await writing.write(startHost()).then(
    () => "written" as const,
    (error: unknown) => error,
  );
  injected += excel.host.faults.isArmed ? 0 : 1;
  excel.host.faults.clear();

  if (outcome === "written") {
    expect(workbookPicture(workbook), label).toEqual(after);
    expect(await keptSettings(), label).toEqual(settings.after);
  } else {
    expect(outcome, label).toBeInstanceOf(HostError);
    const { written } = outcome as HostError;
    if (written === "nothing") expect(workbookPicture(workbook), label).toEqual(before);
    if (written === "nothing") expect(await keptSettings(), label).toEqual(settings.before);
    const finished = await startHost().finishWriting();
    // What comes of a run whose mark may or may not be set is one of the two, and never something between.
    const isNew = written === "pending" || finished.length > 0;
    expect(workbookPicture(workbook), label).toEqual(isNew ? after : before);
    expect(await keptSettings(), label).toEqual(isNew ? settings.after : settings.before);
  }
  expect(
    hiddenSheets(workbook).filter((name) => /staging/i.test(name)),
    label,
  ).toEqual([]);

  if (outcome === "written" || typeof fault.when === "object") return;
  await writing.write(startHost());
  expect(workbookPicture(workbook), label).toEqual(after);
}

/** Writes as if nothing went wrong, with the error at a place of the caller's choice; counted when it came about. */
export async function writeWithFault(writing: Writing, { request, kind, when }: PlannedFault): Promise<Workbook> {
  const workbook = await shown(writing);
  excel.host.faults.failAt(request, kind, when);
  await writing.write(startHost()).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
  injected += excel.host.faults.isArmed ? 0 : 1;
  excel.host.faults.clear();
  return workbook;
}
