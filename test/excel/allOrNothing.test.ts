import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { loadPolicy, savePolicy } from "../../src/commands/policyStore";
import { HostError, type SpreadsheetHost } from "../../src/commands/spreadsheetHost";
import { defaultPolicy } from "../../src/core/policyDefaults";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { Workbook } from "./model/workbook";
import { openExcel, type EmulatedExcel } from "./openExcel";
import {
  accountsWorkbook,
  buildOnResult,
  changeAccounts,
  notes,
  notesByAccount,
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
  ])("holds for every request and action of %s", { timeout: 600_000 }, async (_name, writing) => {
    const clean = await cleanRun(writing);
    expect(clean.after).not.toEqual(clean.before);
    for (const fault of faultsOf(clean)) await survive(writing, clean, fault);
  });
});

describe("what the user built on a result", () => {
  test("still refers to it after the next one: formulas, pivot, and notes beside their accounts", async () => {
    const workbook = await shown(nextPlacing);
    await nextPlacing.write(startHost());
    expect(ownFormulas(workbook)).toEqual([
      [1300 + 45 + 700 + 310 + 80 + 99.99 + 60, "=SUM(CS_Placement[MRR])"],
      ["Ada Ltd", "='CS Placement'!A2"],
      [7, "=SUM(CS_Buckets[Accounts])"],
    ]);
    const mine = workbookPicture(workbook).find(({ name }) => name === "Mine");
    expect(mine?.pivots).toEqual([{ name: "MyPivot", table: "CS_Placement" }]);
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
