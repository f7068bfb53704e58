import { describe, expect, it } from "vitest";
import { asOfDay } from "../../../src/commands/asOfDay";
import { readAccounts } from "../../../src/core/accounts/readAccounts";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import { assignPortfolios } from "../../../src/core/portfolios/assignPortfolios";
import { chooseTeam } from "../../../src/core/portfolios/chooseTeam";
import { segmentAccounts } from "../../../src/core/segmentation/segmentAccounts";
import { affectedStages } from "../../../src/core/settings/affectedStages";
import { changedSettings } from "../../../src/core/settings/changedSettings";
import { defaultSettings } from "../../../src/core/settings/defaultSettings";
import type { SettingPath, Settings } from "../../../src/core/settings/settings";
import { settingTable } from "../../../src/core/settings/settingTable";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { sheetOf } from "../sheet/sheetOf";

const { amounts, health, segment, tiers, workload, portfolios, mrr } = defaultSettings;
const [stickiness, ...otherMetrics] = health.metrics;

/** Another value for every setting, so that a new one has to be thought of here. */
const changes: { readonly [Path in SettingPath]: Partial<Settings> } = {
  asOf: { asOf: "2026-01-31" },
  columns: { columns: { mrr: "Fee" } },
  scales: { scales: { nps: { header: "NPS", scale: "-100-100" } } },
  words: { words: { tier: { small: "enterprise" } } },
  writing: { writing: { "Start Date": { dateOrder: "dayFirst" } } },
  directions: { directions: { "Churn score": "highIsPoor" } },
  "amounts.interval": { amounts: { ...amounts, interval: "year" } },
  "amounts.quantity": { amounts: { ...amounts, quantity: "one" } },
  "amounts.areAfterDiscount": { amounts: { ...amounts, areAfterDiscount: true } },
  export: { export: "none" },
  headerRow: { headerRow: 0 },
  "health.metrics": { health: { ...health, metrics: [{ ...stickiness!, weight: 90 }, ...otherMetrics] } },
  "health.ownScore": { health: { ...health, ownScore: "beside" } },
  "health.averageFrom": { health: { ...health, averageFrom: 30 } },
  "health.goodFrom": { health: { ...health, goodFrom: 90 } },
  "health.minCoverage": { health: { ...health, minCoverage: 0 } },
  "segment.share": { segment: { ...segment, share: 0.5 } },
  "segment.rankBy": { segment: { ...segment, rankBy: "mrr" } },
  tiers: { tiers: { ...tiers, enterprise: { employees: 1, mrr: 1 } } },
  "workload.handHeldHours": {
    workload: { ...workload, handHeldHours: { enterprise: 60, midMarket: 30, smallBusiness: 9 } },
  },
  "workload.scaledHours": { workload: { ...workload, scaledHours: 1 } },
  "workload.onboardingHours": { workload: { ...workload, onboardingHours: 7 } },
  "workload.onboardingDays": { workload: { ...workload, onboardingDays: 900 } },
  "portfolios.mode": { portfolios: { ...portfolios, mode: "pooled" } },
  "portfolios.freezeDays": { portfolios: { ...portfolios, freezeDays: 0 } },
  "portfolios.tolerance": { portfolios: { ...portfolios, tolerance: 0 } },
  "portfolios.capacityHours": { portfolios: { ...portfolios, capacityHours: 10 } },
  "sheets.liveFormulas": { sheets: { liveFormulas: true } },
  "mrr.endsInclusive": { mrr: { ...mrr, endsInclusive: true } },
  "mrr.columns": { mrr: { ...mrr, columns: { Shop: "customer" } } },
  "mrr.words": { mrr: { ...mrr, words: { status: { parked: "interrupted" } } } },
  "mrr.writing": { mrr: { ...mrr, writing: { Start: { dateOrder: "dayFirst" } } } },
  "mrr.export": { mrr: { ...mrr, export: "none" } },
};

const range = sheetOf(
  "Accounts",
  [
    "Account",
    "MRR",
    "Fee",
    "CSM",
    "Employees",
    "DAU",
    "MAU",
    "NPS",
    "Start Date",
    "Renewal",
    "End Date",
    "Churn score",
  ],
  ["Ada", 100, 900, "Ana", 2000, 20, 100, 9, "2026-10-01", "2026-12-01", null, 20],
  ["Bob", 900, 100, "Ana", 5, 5, 100, 2, "2020-01-01", null, null, 90],
  ["Cyd", 400, 200, "Rui", 200, 15, 100, 7, "2025-01-01", "2026-12-20", "2026-06-01", 40],
  ["Dee", 300, 300, "", 20, 1, 100, 0, "2026-03-01", null, null, 60],
  ["Eve", 6000, 50, "Rui", 10, null, null, 10, "2024-01-01", null, null, 10],
);

/** What each stage of a placement answers. */
function stagesOf(settings: Settings) {
  const read = readAccounts(range, settings, asOfDay(settings, serialOf(2026, 11, 23)));
  if (!read.ok) throw new Error("It could not be read.");
  const score = scoreAccounts(read.reading, settings);
  const segmented = segmentAccounts(read.reading, score, settings);
  const { team } = chooseTeam(null, read.reading, settings);
  return { read, score, segment: segmented, assign: [team, assignPortfolios(read.reading, segmented, team, settings)] };
}

describe("the stages that a change makes new", () => {
  const before = stagesOf(defaultSettings);

  it.each(Object.entries(changes))("are all that answer otherwise with another %s", (path, change) => {
    const settings = { ...defaultSettings, ...change };
    expect(changedSettings(settings)).toEqual([path]);
    const after = stagesOf(settings);
    const affected = affectedStages(defaultSettings, settings);
    const others = (Object.keys(before) as (keyof typeof before)[]).filter((stage) => !affected.includes(stage));
    for (const stage of others) expect(after[stage], stage).toEqual(before[stage]);
  });

  it.each<[SettingPath, readonly string[]]>([
    ["asOf", ["read", "score", "segment", "assign", "sheets", "ledger"]],
    ["columns", ["read", "score", "segment", "assign", "sheets"]],
    ["health.metrics", ["score", "segment", "assign", "sheets"]],
    ["segment.share", ["segment", "assign", "sheets"]],
    ["segment.rankBy", ["segment", "assign", "sheets"]],
    ["portfolios.tolerance", ["assign", "sheets"]],
    ["sheets.liveFormulas", ["sheets"]],
    ["mrr.endsInclusive", ["ledger"]],
  ])("for another %s are %j", (path, stages) => {
    expect(affectedStages(defaultSettings, { ...defaultSettings, ...changes[path] })).toEqual(stages);
  });

  it("are those of reading too where a metric or the ranking asks for another column", () => {
    const metrics = [...health.metrics, { id: "column:Fee", poor: 0, good: 9, weight: 1 } as const];
    const ranked = { ...segment, rankBy: { column: "Fee" } };
    for (const change of [{ health: { ...health, metrics } }, { segment: ranked }]) {
      expect(affectedStages(defaultSettings, { ...defaultSettings, ...change })[0]).toBe("read");
    }
  });

  it("are none where nothing was changed", () => {
    expect(affectedStages(defaultSettings, structuredClone(defaultSettings))).toEqual([]);
    expect(Object.keys(changes)).toHaveLength(settingTable.length);
  });
});
