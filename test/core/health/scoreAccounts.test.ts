import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthBucket } from "../../../src/core/health/healthBucket";
import { healthScores } from "../../../src/core/health/healthScore";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import { defaultMetrics } from "../../../src/core/settings/defaultMetrics";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { isoDate } from "../../../src/core/sheet/serialDate";
import { accountsSheet, asOf, readingOf } from "../accounts/accountsSheet";

const headers = [
  "Account",
  "Seats",
  "MAU",
  "DAU",
  "Features used",
  "Last login",
  "Engagement",
  "NPS",
  "CSAT",
  "Tickets",
];

describe("the default model", () => {
  it("has a definition for each metric of the default policy, in its order", () => {
    expect(defaultMetrics.map(({ id }) => id)).toEqual(defaultPolicy.health.metrics.map(({ id }) => id));
  });

  it("scores an account from all eight metrics", () => {
    // Scores by hand: 50, 50, 50, 50, 50, 50, 50, 50.
    const row = ["Ada", 200, 100, 15, 0.5, isoDate(asOf - 15), 3, 7.5, 3.75, 5];
    const reading = readingOf(accountsSheet(headers, [row]));
    const { model, health } = scoreAccounts(reading, defaultPolicy);
    expect(model).toMatchObject({ weightShare: 1, metricsInPolicy: 8 });
    expect(model.metrics.map(({ id }) => id)).toEqual(defaultPolicy.health.metrics.map(({ id }) => id));
    expect(health[0]?.values).toEqual([0.15, 0.5, 0.5, 15, 3, 7.5, 3.75, 5]);
    // 15 days score (30 − 15) ÷ 29 = 51.72…, all others 50: (90 × 50 + 10 × 51.72) ÷ 100.
    expect(health[0]?.score).toBeCloseTo(50 + (10 / 100) * (1500 / 29 - 50), 12);
    expect(health[0]).toMatchObject({ coverage: 1, bucket: "average", biggestDrag: "stickiness" });
  });

  it.each([
    ["CSAT", [1, 3.5, 5], { poor: 3, good: 4.5, step: 0.1 }],
    ["CSAT", [0, 5, 10], { poor: 5, good: 8.75, step: 0.1 }],
    ["CSAT", [20, 50, 90], { poor: 50, good: 87.5, step: 1 }],
    ["Engagement", [1, 3, 5], { poor: 1.8, good: 4.2, step: 0.1 }],
    ["NPS", [1, 3, 10], { poor: 6, good: 9, step: 1 }],
    ["NPS", [-50, 30, 100], { poor: -20, good: 50, step: 1 }],
  ])("has the anchors of %s in the unit of %j", (header, values, expected) => {
    const rows = values.map((value, index) => [`A${index}`, value]);
    const [metric] = scoreAccounts(readingOf(accountsSheet(["Account", header], rows)), defaultPolicy).model.metrics;
    expect(metric?.poor).toBeCloseTo(expected.poor, 12);
    expect(metric?.good).toBeCloseTo(expected.good, 12);
    expect(metric?.step).toBe(expected.step);
  });

  it("says how much of its weight the sheet's columns carry", () => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "DAU", "MAU", "NPS"],
        [
          ["A", 1, 10, null],
          ["B", null, 10, 9],
          ["C", 3, 0, 9],
        ],
      ),
    );
    const { model, health } = scoreAccounts(reading, defaultPolicy);
    expect(model).toMatchObject({ weightShare: 0.35, metricsInPolicy: 8 });
    expect(health.map(({ bucket }) => bucket)).toEqual(["poor", "unknown", "unknown"]);
    expect(health.map(({ coverage }) => coverage)).toEqual([25 / 35, 10 / 35, 10 / 35]);
    expect(health[1]).toMatchObject({ score: null, nextStep: null });
  });

  it("prefers active users to monthly users for seat use", () => {
    const reading = readingOf(accountsSheet(["Account", "Seats", "MAU", "Active users"], [["A", 100, 20, 50]]));
    expect(scoreAccounts(reading, defaultPolicy).health[0]?.values).toEqual([0.5]);
  });

  it("is blank without any metric column, which is said once", () => {
    const { model, health, problems } = scoreAccounts(
      readingOf(accountsSheet(["Account", "MRR"], [["A", 1]])),
      defaultPolicy,
    );
    expect(model.metrics).toEqual([]);
    expect(health).toEqual([
      { values: [], score: null, coverage: 0, bucket: "unknown", biggestDrag: null, nextStep: null },
    ]);
    expect(problems).toMatchObject([{ code: "noHealthColumns", severity: "info" }]);
  });

  it("takes in a column of the user's own", () => {
    const policy = {
      ...defaultPolicy,
      health: { ...defaultPolicy.health, metrics: [{ id: "column:Calls", poor: 0, good: 10, weight: 3 } as const] },
    };
    const { model, health } = scoreAccounts(readingOf(accountsSheet(["Account", "Calls"], [["A", 4]]), policy), policy);
    expect(model.metrics).toMatchObject([{ id: "column:Calls", step: null }]);
    expect(health[0]).toMatchObject({
      score: 40,
      bucket: "poor",
      nextStep: { changes: [{ from: 4, to: 5 }], reaches: "average" },
    });
  });
});

describe("the biggest drag", () => {
  const drag = (metrics: Policy["health"]["metrics"], ...values: readonly (number | null)[]): unknown => {
    const policy = { ...defaultPolicy, health: { ...defaultPolicy.health, metrics, minCoverage: 0 } };
    const sheet = accountsSheet(["Account", "Calls", "Visits", "Mails"], [["A", ...values]]);
    return scoreAccounts(readingOf(sheet, policy), policy).health[0]?.biggestDrag;
  };
  const metric = (header: string, weight: number) => ({ id: `column:${header}`, poor: 0, good: 10, weight }) as const;

  it("is the metric that costs the most points, by its weight too", () => {
    expect(drag([metric("Calls", 1), metric("Visits", 1)], 4, 2)).toBe("column:Visits");
    expect(drag([metric("Calls", 2), metric("Visits", 1)], 4, 2)).toBe("column:Calls");
  });

  it("is of equal ones the first of the policy", () => {
    expect(drag([metric("Calls", 1), metric("Visits", 1), metric("Mails", 1)], 5, 2, 2)).toBe("column:Visits");
    expect(drag([metric("Mails", 1), metric("Calls", 1), metric("Visits", 1)], 5, 2, 2)).toBe("column:Mails");
    // 2 × 40 points and 1 × 80.
    expect(drag([metric("Calls", 2), metric("Visits", 1)], 6, 2)).toBe("column:Calls");
  });

  it("is none where nothing that is known costs anything", () => {
    expect(drag([metric("Calls", 1), metric("Visits", 1)], 10, null)).toBeNull();
  });
});

describe("the next step of every account", () => {
  const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 4, nil: null });
  const tenths = (low: number, high: number) =>
    fc.integer({ min: low * 10, max: high * 10 }).map((value) => value / 10);
  const account = fc.tuple(
    maybe(fc.integer({ min: 1, max: 500 })),
    maybe(fc.integer({ min: 1, max: 400 })),
    maybe(fc.integer({ min: 0, max: 400 })),
    maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    maybe(fc.integer({ min: 0, max: 60 }).map((days) => asOf - days)),
    maybe(tenths(1, 5)),
    maybe(fc.integer({ min: 0, max: 10 })),
    maybe(tenths(1, 5)),
    maybe(fc.integer({ min: 0, max: 15 })),
  );
  const limits = fc
    .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
    .map(([a, b]) => ({ averageFrom: Math.min(a, b), goodFrom: Math.max(a, b) }));

  it("really reaches the bucket when it is applied, never goes beyond good, and is there when it is wanted", () => {
    fc.assert(
      fc.property(fc.array(account, { minLength: 1, maxLength: 20 }), limits, (rows, { averageFrom, goodFrom }) => {
        const policy = { ...defaultPolicy, health: { ...defaultPolicy.health, averageFrom, goodFrom } };
        const sheet = accountsSheet(
          headers,
          rows.map((row, index) => [`Account ${index}`, ...row]),
        );
        const { model, health } = scoreAccounts(readingOf(sheet, policy), policy);
        for (const { score, bucket, values, nextStep } of health) {
          expect(bucket).toBe(healthBucket(score, averageFrom, goodFrom));
          expect(nextStep === null).toBe(bucket === "good" || bucket === "unknown");
          if (!nextStep) continue;
          const applied = model.metrics.map(({ id, poor, good }, index) => {
            const change = nextStep.changes.find(({ metric }) => metric === id);
            if (change) {
              expect(change.from).toBe(values[index]);
              expect(good > poor ? change.to <= good : change.to >= good).toBe(true);
              expect(good > poor ? change.to > change.from : change.to < change.from).toBe(true);
            }
            return Float64Array.of(change?.to ?? values[index] ?? NaN);
          });
          const after = healthScores(applied, model.metrics, policy.health.minCoverage).scores[0] ?? NaN;
          expect(healthBucket(after, averageFrom, goodFrom)).toBe(nextStep.reaches);
          expect(nextStep.reaches === "good" || bucket === "poor").toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
