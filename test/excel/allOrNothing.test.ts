import { describe, expect, test } from "vitest";
import { loadSettings, saveSettings } from "../../src/commands/settingsStore";
import { HostError } from "../../src/commands/spreadsheetHost";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import {
  cleanRun,
  everyFault,
  excel,
  firstPlacing,
  injectFaults,
  kinds,
  nextPlacing,
  oneFaultEach,
  overSpill,
  placingInOtherWords,
  shown,
  spillOver,
  startHost,
  survive,
  writeWithFault,
  type Writing,
} from "./faultWalk";
import { accountsWorkbook, headerOfOwnChart, notes, notesByAccount, ownFormulas } from "./placedWorkbook";
import { hiddenSheets, workbookPicture } from "./workbookPicture";

injectFaults();

describe("all or nothing", () => {
  test.each([
    ["the first placing", firstPlacing],
    ["a placing over an earlier one, on which the user has built", nextPlacing],
    ["a placing whose headers say it in other words", placingInOtherWords],
    ["an MRR table over a formula", overSpill],
    ["an MRR formula over a table", spillOver],
  ])("holds for every request of %s", { timeout: 300_000 }, async (_name, writing) => {
    const clean = await cleanRun(writing);
    expect(clean.after).not.toEqual(clean.before);
    for (const fault of oneFaultEach(clean)) await survive(writing, clean, fault);
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
    for (const fault of everyFault(await cleanRun(writing))) {
      const workbook = await writeWithFault(writing, fault);
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
        await saveSettings(startHost(), defaultSettings);
        return workbook;
      },
      write: (host) => saveSettings(host, { ...defaultSettings, segment: { ...defaultSettings.segment, share: 0.5 } }),
    };
    const clean = await cleanRun(writing);
    for (const fault of everyFault(clean)) {
      await writeWithFault(writing, fault);
      const { settings, error } = await loadSettings(startHost());
      expect(error).toBeNull();
      expect([0.2, 0.5]).toContain(settings.segment.share);
    }
  });
});
