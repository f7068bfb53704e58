import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../../src/core/settings/defaultSettings";
import type { Settings } from "../../../src/core/settings/settings";
import { readSettingsTexts, settingsText, settingsVersion } from "../../../src/core/settings/settingsText";
import { en } from "../../../src/texts/en";

const read = (settings: string) => readSettingsTexts({ settings, policy: null, mrr: null });

const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ version: settingsVersion, ...defaultSettings, ...change });

function errorOf(json: string) {
  const reading = read(json);
  if (reading?.ok !== false) throw new Error("the settings were accepted");
  return reading.error;
}

describe("stored settings", () => {
  it("come back as they were written", () => {
    expect(read(settingsText(defaultSettings))).toEqual({ ok: true, settings: defaultSettings });
    const own = {
      ...defaultSettings,
      asOf: "2026-11-23",
      columns: { mrr: "Real MRR", owner: null },
      scales: { nps: { header: "NPS", scale: "-100-100" } },
      segment: { share: 0.1, rankBy: { column: "Potential" } },
      health: { ...defaultSettings.health, metrics: [{ id: "column:Calls", poor: 0, good: 5, weight: 1 }] },
    };
    expect(read(settingsText(own as Settings))).toEqual({ ok: true, settings: own });
  });

  it("of an older version take the defaults of what they lack", () => {
    expect(read('{"version":1}')).toEqual({ ok: true, settings: defaultSettings });
    const partly = read('{"version":1,"health":{"goodFrom":80},"tiers":{"enterprise":{"mrr":9000}}}');
    expect(partly).toEqual({
      ok: true,
      settings: {
        ...defaultSettings,
        health: { ...defaultSettings.health, goodFrom: 80 },
        tiers: { ...defaultSettings.tiers, enterprise: { employees: 1000, mrr: 9000 } },
      },
    });
  });

  it.each([
    [changed({ segment: { share: 2, rankBy: "mrr" } }), "segment.share"],
    [changed({ segment: { share: 0.2, rankBy: "size" } }), "segment.rankBy"],
    [changed({ version: 3 }), "version"],
    ["{}", "version"],
    [changed({ asOf: "2026-02-30" }), "asOf"],
    [changed({ asOf: "today" }), "asOf"],
    [changed({ health: { averageFrom: 80, goodFrom: 70 } }), "health.goodFrom"],
    [changed({ health: { metrics: [{ id: "nps", poor: 1, good: 1, weight: 1 }] } }), "health.metrics[0]"],
    [changed({ health: { metrics: [{ id: "nps", poor: 1, good: 2, weight: -1 }] } }), "health.metrics[0].weight"],
    [changed({ health: { metrics: [{ id: "mood", poor: 1, good: 2, weight: 1 }] } }), "health.metrics[0].id"],
    [changed({ health: { minimum: 1 } }), "health.minimum"],
    [changed({ columns: { mrr: 5 } }), "columns.mrr"],
    [changed({ columns: { revenue: "MRR" } }), "columns.revenue"],
    [changed({ scales: { nps: { header: "NPS", scale: "0-7" } } }), "scales.nps.scale"],
    [changed({ workload: { handHeldHours: { enterprise: "6" } } }), "workload.handHeldHours.enterprise"],
    [changed({ portfolios: { mode: "both" } }), "portfolios.mode"],
    [changed({ sheets: { liveFormulas: "yes" } }), "sheets.liveFormulas"],
    [changed({ mrr: { endsInclusive: "yes" } }), "mrr.endsInclusive"],
    [changed({ colour: "green" }), "colour"],
    [changed({ toString: 1 }), "toString"],
    ['{"version":2,"__proto__":{}}', "__proto__"],
    [changed({ health: { metrics: [{ id: "nps", poor: 1, good: 2 }] } }), "health.metrics[0].weight"],
    [changed({ segment: [] }), "segment"],
    ["[]", ""],
    ["null", ""],
    ["not JSON", ""],
  ])("%s is refused with the name of the wrong field", (json, field) => {
    expect(errorOf(json).field).toBe(field);
  });

  it.each([
    { health: { ...defaultSettings.health, averageFrom: 60, goodFrom: 60 } },
    { health: { ...defaultSettings.health, averageFrom: 0, goodFrom: 0, minCoverage: 0 } },
    { health: { ...defaultSettings.health, averageFrom: 100, goodFrom: 100, minCoverage: 1 } },
    { segment: { ...defaultSettings.segment, share: 0 } },
    { segment: { ...defaultSettings.segment, share: 1 } },
    { portfolios: { ...defaultSettings.portfolios, capacityHours: 0, freezeDays: 0, tolerance: 0 } },
  ])("are taken with limits that are as near as can be: %j", (change) => {
    expect(read(changed(change))).toEqual({ ok: true, settings: { ...defaultSettings, ...change } });
  });

  it.each([
    [changed({ health: { averageFrom: 60.5, goodFrom: 60 } }), "health.goodFrom"],
    [changed({ health: { averageFrom: -0.1 } }), "health.averageFrom"],
    [changed({ health: { goodFrom: 100.1 } }), "health.goodFrom"],
    [changed({ segment: { share: -0.01 } }), "segment.share"],
    [changed({ segment: { share: 1.01 } }), "segment.share"],
    [changed({ portfolios: { freezeDays: -1 } }), "portfolios.freezeDays"],
  ])("%s goes just beyond", (json, field) => {
    expect(errorOf(json).field).toBe(field);
  });

  it("name each metric once", () => {
    const twice = { id: "nps", poor: 1, good: 2, weight: 1 };
    expect(errorOf(changed({ health: { metrics: [twice, twice] } }))).toMatchObject({
      field: "health.metrics",
      needed: "eachMetricOnce",
    });
  });

  it("are refused in words that say what is needed and what was found", () => {
    const error = errorOf('{"version":1,"segment":{"share":2}}');
    expect(en.settingsError(error)).toBe(
      "segment.share needs a number from 0 to 1, found 2. The settings were not changed.",
    );
  });

  it.each([
    ['{"version":2,"colour":"green"}', "colour is no setting that this add-in knows."],
    ['{"version":3}', "version needs a version that this add-in reads, found 3."],
    [
      '{"version":2,"scales":{"nps":{"header":"NPS","scale":"0-7"}}}',
      /^scales.nps.scale needs one of 0-10, .*, count, found "0-7"/,
    ],
    ['{"version":2,"portfolios":{"mode":"both"}}', 'portfolios.mode needs portfolios or pooled, found "both".'],
    ["[1", "The text needs JSON text, found [1."],
  ])("%s is refused in plain words", (json, words) => {
    expect(en.settingsError(errorOf(json))).toMatch(words);
  });
});
