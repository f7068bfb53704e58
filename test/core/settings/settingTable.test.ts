import { afterEach, describe, expect, it, vi } from "vitest";
import { policyWords } from "../../../src/core/report/summary/policyWords";
import { changedSettings } from "../../../src/core/settings/changedSettings";
import { defaultSettings } from "../../../src/core/settings/defaultSettings";
import { notNegative } from "../../../src/core/settings/settingSchemas";
import { setting } from "../../../src/core/settings/setting";
import { settingAt } from "../../../src/core/settings/settingAt";
import { settingTable } from "../../../src/core/settings/settingTable";
import { sheetSettings } from "../../../src/core/settings/table/sheetSettings";
import type { SettingTexts } from "../../../src/core/report/settingTexts";
import { en } from "../../../src/texts/en";

describe("every setting", () => {
  it("stands once in the table", () => {
    const paths = settingTable.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.split(".").length > 2)).toEqual([]);
  });

  it.each(settingTable.map((one) => [one.path, one] as const))(
    "%s starts with a value that it can be",
    (path, { schema }) => {
      const value = settingAt(defaultSettings, path);
      expect(schema["~standard"].validate(value)).toEqual({ typed: true, value });
    },
  );

  it("has words, of which no two are the same", () => {
    expect(Object.keys(en.settings).sort()).toEqual(settingTable.map(({ path }) => path).sort());
    const names = Object.values(en.settings).map(({ name }) => name.trim());
    expect(names).not.toContain("");
    expect(new Set(names).size).toBe(names.length);
  });

  it("that has no words does not compile", () => {
    const { asOf: _asOf, ...others } = en.settings;
    // @ts-expect-error -- one is missing
    const incomplete: SettingTexts = others;
    expect(Object.keys(incomplete)).toHaveLength(settingTable.length - 1);
  });

  it("makes at least one stage new", () => {
    expect(settingTable.filter(({ affects }) => (affects as readonly string[]).length === 0)).toEqual([]);
  });
});

describe("the policy in words", () => {
  it("says what a person may have changed, each setting in a line of its own", () => {
    const words = new Map(
      policyWords({ ...defaultSettings, columns: { mrr: "Fee", owner: null } }, "model", en.settings),
    );
    expect([...words]).toEqual([
      ["Columns chosen by hand", "MRR: Fee; CSM: not used"],
      ["Hand-held", "20 % of live accounts, at least one"],
      [
        "Tier by size",
        "Enterprise from 1,000 employees or 5,000 MRR; mid-market from 100 employees or 1,000 MRR; else small business. A tier column goes first",
      ],
      ["Hours a month, hand-held", "Enterprise 6, mid-market 3, small business 1.5"],
      ["Hours a month, scaled", "0.25"],
      ["Onboarding", "2 hours more"],
      ["Onboarding without a date", "For 90 days from the start date"],
      ["Way of working", "Portfolios: each account has one CSM"],
      ["Freeze", "An account that renews within 60 days keeps its CSM"],
      ["Tolerance", "Up to 10 % above the smallest highest utilisation, where that saves moves"],
      ["Capacity where none is stated", "100 hours a month"],
      ["Health and bucket in CS Placement", "Values"],
    ]);
  });

  it("leaves out columns where none was chosen by hand", () => {
    expect(new Map(policyWords(defaultSettings, "model", en.settings)).has("Columns chosen by hand")).toBe(false);
  });
});

describe("what was changed", () => {
  it("is nothing in the defaults, and each setting that differs from them", () => {
    expect(changedSettings(structuredClone(defaultSettings))).toEqual([]);
    const { health, mrr } = defaultSettings;
    const changed = {
      ...defaultSettings,
      health: { ...health, goodFrom: 80, metrics: health.metrics.map((one) => ({ ...one, weight: 1 })) },
      mrr: { ...mrr, endsInclusive: true },
    };
    expect(changedSettings(changed)).toEqual(["health.metrics", "health.goodFrom", "mrr.endsInclusive"]);
  });

  it("does not depend on the order in which fields were written", () => {
    const one = { ...defaultSettings, columns: { mrr: "Fee", owner: null } };
    expect(changedSettings({ ...defaultSettings, columns: { owner: null, mrr: "Fee" } }, one)).toEqual([]);
    expect(changedSettings({ ...defaultSettings, columns: { owner: null } }, one)).toEqual(["columns"]);
  });
});

describe("a new setting", () => {
  afterEach(() => {
    vi.doUnmock("../../../src/core/settings/table/sheetSettings");
    vi.resetModules();
  });

  it("is its entry in the table and nothing else: the rest follows", async () => {
    const added = setting("sheets.maxRows", { default: 9, schema: notNegative, group: "sheets", affects: ["sheets"] });
    vi.resetModules();
    vi.doMock("../../../src/core/settings/table/sheetSettings", () => ({ sheetSettings: [...sheetSettings, added] }));
    const { defaultSettings: defaults } = await import("../../../src/core/settings/defaultSettings");
    expect(defaults.sheets).toEqual({ liveFormulas: false, maxRows: 9 });

    const { readSettings } = await import("../../../src/core/settings/readSettings");
    const read = readSettings({ sheets: { maxRows: 5 } });
    if (!read.ok) throw new Error("It was refused.");
    expect(read.settings.sheets).toEqual({ liveFormulas: false, maxRows: 5 });
    expect(readSettings({ sheets: { maxRows: -1 } })).toMatchObject({ ok: false, error: { field: "sheets.maxRows" } });

    const derived = await import("../../../src/core/settings/changedSettings");
    expect(derived.changedSettings(read.settings)).toEqual(["sheets.maxRows"]);
    const { affectedStages } = await import("../../../src/core/settings/affectedStages");
    expect(affectedStages(defaults, read.settings)).toEqual(["sheets"]);
  });
});
