import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadPolicy, savePolicy } from "../../src/commands/policyStore";
import { HostError, type SpreadsheetHost } from "../../src/commands/spreadsheetHost";
import { defaultPolicy } from "../../src/core/policyDefaults";
import type { ResultSheet } from "../../src/core/report/resultSheet";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { Workbook } from "./model/workbook";
import { openExcel, type EmulatedExcel } from "./openExcel";
import {
  accountsWorkbook,
  buildOnResult,
  changeAccounts,
  notes,
  notesByAccount,
  headerOfOwnChart,
  ownFormulas,
  place,
} from "./placedWorkbook";
import type { RequestRecord } from "./wire/excelHost";
import type { FaultKind, FaultTime } from "./wire/faults";
import { hiddenSheets, workbookPicture, type SheetPicture } from "./workbookPicture";

const kinds: readonly FaultKind[] = ["protected", "edit mode", "payload limit", "connection", "general"];

let excel: EmulatedExcel;
let injected = 0;

beforeAll(async () => {
  excel = await openExcel();
});
afterEach(() => excel.host.faults.clear());
afterAll(() => {
  excel.close();
  process.stdout.write(`${injected} faults injected into writing to the emulated Excel\n`);
});

const startHost = (): SpreadsheetHost => createExcelHost({ retryMilliseconds: [0, 0] });

const mrrColumns = [
  { header: "Period", kind: "date", numberFormat: "yyyy-mm-dd", width: 12 },
  { header: "Opening", kind: "number", numberFormat: "#,##0.00", width: 12 },
] as const;

/** Something that writes, in a workbook that is prepared for it. */
interface Writing {
  readonly prepare: () => Promise<Workbook>;
  readonly write: (host: SpreadsheetHost) => Promise<unknown>;
}

const firstPlacing: Writing = { prepare: async () => accountsWorkbook(), write: (host) => place(host) };

const nextPlacing: Writing = {
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

const prepared = new Map<Writing, Workbook>();

/** A fresh copy of the workbook that is prepared for a writing, open in Excel. */
/** A table of figures where a formula stood that filled cells, and the other way round. */
const overSpill: Writing = overEarlier(spilled(3), listed(2));
const spillOver: Writing = overEarlier(listed(2), spilled(4));

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

async function shown(writing: Writing): Promise<Workbook> {
  const known = prepared.get(writing) ?? (await writing.prepare());
  prepared.set(writing, known);
  const workbook = known.copy();
  excel.show(workbook);
  return workbook;
}

interface CleanRun {
  readonly before: readonly SheetPicture[];
  readonly after: readonly SheetPicture[];
  readonly requests: readonly RequestRecord[];
}

/** What writing does when nothing goes wrong. */
async function cleanRun(writing: Writing): Promise<CleanRun> {
  const workbook = await shown(writing);
  const before = workbookPicture(workbook);
  const first = excel.host.requests.length;
  await writing.write(startHost());
  return { before, after: workbookPicture(workbook), requests: excel.host.requests.slice(first) };
}

interface PlannedFault {
  readonly request: number;
  readonly kind: FaultKind;
  readonly when: FaultTime;
}

/**
 * Each request with each kind of error before and after it took effect, and with one of them after every action that
 * changed something. A request that only reads has nothing that could take effect.
 */
function faultsOf({ requests }: CleanRun): PlannedFault[] {
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

/** Lets one request fail, and looks at what is left: at once, at the next start, and after doing it again. */
async function survive(writing: Writing, { before, after }: CleanRun, fault: PlannedFault): Promise<void> {
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
  } else {
    expect(outcome, label).toBeInstanceOf(HostError);
    const { written } = outcome as HostError;
    if (written === "nothing") expect(workbookPicture(workbook), label).toEqual(before);
    const finished = await startHost().finishWriting();
    // What comes of a run whose mark may or may not be set is one of the two, and never something between.
    const isNew = written === "pending" || finished.length > 0;
    expect(workbookPicture(workbook), label).toEqual(isNew ? after : before);
  }
  expect(
    hiddenSheets(workbook).filter((name) => /staging/i.test(name)),
    label,
  ).toEqual([]);

  if (outcome === "written" || typeof fault.when === "object") return;
  await writing.write(startHost());
  expect(workbookPicture(workbook), label).toEqual(after);
}

describe("all or nothing", () => {
  test.each([
    ["the first placing", firstPlacing],
    ["a placing over an earlier one, on which the user has built", nextPlacing],
    ["an MRR table over a formula", overSpill],
    ["an MRR formula over a table", spillOver],
  ])("holds for every request and action of %s", { timeout: 600_000 }, async (_name, writing) => {
    const clean = await cleanRun(writing);
    expect(clean.after).not.toEqual(clean.before);
    for (const fault of faultsOf(clean)) await survive(writing, clean, fault);
  });
});

describe("an Excel that stays out of reach", () => {
  test("is brought to the old result or the new one by the next start", { timeout: 300_000 }, async () => {
    const { before, after, requests } = await cleanRun(nextPlacing);
    for (const [index] of requests.entries()) {
      const workbook = await shown(nextPlacing);
      const kind = kinds[index % kinds.length] ?? "general";
      excel.host.faults.failFrom(index + 1, kind);
      const outcome: unknown = await nextPlacing.write(startHost()).then(
        () => "written",
        (error: unknown) => error,
      );
      injected++;
      excel.host.faults.clear();
      const finished = await startHost().finishWriting();
      const label = `request ${index + 1}`;
      if (outcome !== "written") expect(outcome, label).toBeInstanceOf(HostError);
      if (outcome instanceof HostError && outcome.written === "nothing") expect(finished, label).toEqual([]);
      const isNew = outcome === "written" || finished.length > 0;
      expect(workbookPicture(workbook), label).toEqual(isNew ? after : before);
      expect(hiddenSheets(workbook)).toEqual(["CS Metrics Settings"]);
    }
  });
});

describe("a formula that is inserted", () => {
  test("is there whole or not at all, whatever fails", { timeout: 60_000 }, async () => {
    const writing: Writing = {
      prepare: async () => accountsWorkbook(),
      write: (host) => host.insertFormula({ sheet: "Mine", row: 0, column: 0 }, "=1+1"),
    };
    for (const { request, kind, when } of faultsOf(await cleanRun(writing))) {
      const workbook = await shown(writing);
      excel.host.faults.failAt(request, kind, when);
      await writing.write(startHost()).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
      injected += excel.host.faults.isArmed ? 0 : 1;
      excel.host.faults.clear();
      const mine = workbook.sheetNamed("Mine");
      expect(["Sum", 2]).toContain(mine && workbook.value(mine, 0, 0));
    }
  });
});

describe("what the user built on a result", () => {
  test("still refers to it after the next one: formulas, pivot, chart, and notes beside their accounts", async () => {
    const workbook = await shown(nextPlacing);
    await nextPlacing.write(startHost());
    expect(ownFormulas(workbook)).toEqual([
      [1300 + 45 + 700 + 310 + 80 + 99.99 + 60, "=SUM(CS_Placement[MRR])"],
      ["Ada Ltd", "='CS Placement'!A2"],
      [7, "=SUM(CS_Buckets[Accounts])"],
    ]);
    const mine = workbookPicture(workbook).find(({ name }) => name === "Mine");
    expect(mine?.pivots).toEqual([{ name: "MyPivot", table: "CS_Placement" }]);
    // A column came in before it.
    expect(headerOfOwnChart(workbook)).toBe("Health");
    const { "Bolt GmbH": _gone, ...kept } = notes;
    expect(notesByAccount(workbook)).toEqual(kept);
  });
});

describe("settings", () => {
  test("are the old ones or the new ones, whatever fails", { timeout: 120_000 }, async () => {
    const writing: Writing = {
      prepare: async () => {
        const workbook = accountsWorkbook();
        excel.show(workbook);
        await savePolicy(startHost(), defaultPolicy);
        return workbook;
      },
      write: (host) => savePolicy(host, { ...defaultPolicy, segment: { ...defaultPolicy.segment, share: 0.5 } }),
    };
    const clean = await cleanRun(writing);
    for (const fault of faultsOf(clean)) {
      await shown(writing);
      excel.host.faults.failAt(fault.request, fault.kind, fault.when);
      await writing.write(startHost()).catch((error: unknown) => expect(error).toBeInstanceOf(HostError));
      injected += excel.host.faults.isArmed ? 0 : 1;
      excel.host.faults.clear();
      const { policy, error } = await loadPolicy(startHost());
      expect(error).toBeNull();
      expect([0.2, 0.5]).toContain(policy.segment.share);
    }
  });
});
