import { describe, expect, it } from "vitest";
import type { Bucket } from "../../../src/core/health/accountHealth";
import { ownDifference } from "../../../src/core/health/ownDifference";
import { healthBasis } from "../../../src/core/health/healthBasis";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Cell } from "../../../src/core/sheet/cell";
import { accountsSheet, problemsOf, readingOf } from "../accounts/accountsSheet";

function scored(headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  return scoredBy(defaultPolicy, headers, ...rows);
}

function scoredBy(policy: Policy, headers: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const range = accountsSheet(
    ["Account", ...headers],
    rows.map((row, index) => [`A${index}`, ...row]),
  );
  const reading = readingOf(range, policy);
  return { reading, ...scoreAccounts(reading, policy) };
}

/** The policy that says what becomes of the score. */
function saying(ownScore: Policy["health"]["ownScore"]): Policy {
  return { ...defaultPolicy, health: { ...defaultPolicy.health, ownScore } };
}

/** Score and bucket of each account by a column of its own. */
function own(header: string, ...cells: readonly Cell[]): readonly (readonly [number | null, Bucket])[] {
  return scored([header], ...cells.map((cell) => [cell])).health.map(({ score, bucket }) => [score, bucket]);
}

describe("the user's own health score", () => {
  it.each([
    ["Health Score", [82, 34, 50], [82, 34, 50]],
    ["Overall Score", [8.2, 3.4, 0], [82, 34, 0]],
    ["Customer health", [0.82, 0.34, 1], [82, 34, 100]],
    ["Health (1-5)", [1, 3, 5], [0, 50, 100]],
    ["Health Score", ["82 %", "34 %", "50 %"], [82, 34, 50]],
    ["Churn risk", [90, 0, 25], [10, 100, 75]],
    ["Pontuação de saúde", [82, 34, null], [82, 34, null]],
    ["Gesundheitswert", [82, "n/a", 34], [82, null, 34]],
  ])("%s of %j is %j", (header, cells, scores) => {
    expect(own(header, ...cells).map(([score]) => score)).toEqual(scores);
  });

  it.each([
    ["RAG", ["Red", "amber", "GREEN", null], ["poor", "average", "good", "unknown"]],
    ["Health", ["High risk", "medium", "Low risk"], ["poor", "average", "good"]],
    ["Risk level", ["high", "Medium", "low"], ["poor", "average", "good"]],
    ["Health grade", ["A", "C", "F"], ["good", "average", "poor"]],
    ["Ampel", ["rot", "gelb", "grün"], ["poor", "average", "good"]],
    ["Semáforo", ["vermelho", "amarelo", "verde"], ["poor", "average", "good"]],
  ])("%s of %j is %j, and counts as the middle of its bucket", (header, cells, buckets) => {
    const middle = { poor: 25, average: 62.5, good: 87.5, unknown: null };
    const read = own(header === "Health grade" ? "Health" : header, ...cells);
    expect(read).toEqual(buckets.map((bucket) => [middle[bucket as Bucket], bucket]));
  });

  it("is not used while nobody knows whether it is of five or of ten, and that is said", () => {
    const { own: found, reading } = scored(["Health Score"], [4], [2], [5]);
    expect(found).toBeNull();
    expect(problemsOf(reading, "scaleUnclear")).toMatchObject([{ header: "Health Score" }]);
  });

  it("has its bucket from the words beside it", () => {
    const { health, own: found } = scored(["Overall Score", "Overall Score Label"], [82, "Red"], [34, null], [60, "?"]);
    expect(health.map(({ score, bucket }) => [score, bucket])).toEqual([
      [82, "poor"],
      [34, "poor"],
      [60, "average"],
    ]);
    expect(found).toEqual({ scoreHeader: "Overall Score", wordHeader: "Overall Score Label", use: "used" });
  });

  it("says once which of its words it does not know, and leaves them without a bucket", () => {
    const { reading, health } = scored(["RAG"], ["Red"], ["Purple"], ["purple"], ["Green"]);
    expect(health.map(({ bucket }) => bucket)).toEqual(["poor", "unknown", "unknown", "good"]);
    expect(problemsOf(reading, "unknownHealthWord")).toMatchObject([{ row: 2, values: { accounts: 2 } }]);
  });

  it("of words none of which is known is not used, and each is said", () => {
    const { own: found, reading, problems } = scored(["Health", "NPS"], ["Happy", 9], ["Sad", 3]);
    expect(found).toBeNull();
    expect(problemsOf(reading, "unknownHealthWord")).toHaveLength(2);
    expect(problems).toMatchObject([{ code: "healthThin" }]);
  });

  it("is a row's problem where it lies outside its scale", () => {
    const { reading, health } = scored(["Health Score"], [82], [140], [-3]);
    expect(health.map(({ score }) => score)).toEqual([82, null, null]);
    expect(problemsOf(reading, "outOfScale")).toHaveLength(2);
  });

  const use = ["DAU", "MAU", "Seats", "NPS"];

  it("is used where our columns make up less than half of the weight, and then has no next step", () => {
    const result = scored(["Health Score", "NPS"], [34, 3]);
    expect(result.own?.use).toBe("used");
    expect(healthBasis(result.model, result.own)).toBe("own");
    expect(result.health[0]).toMatchObject({ score: 34, bucket: "poor", nextStep: null, values: [3] });
    expect(result.problems).toMatchObject([{ code: "ownHealthUsed", header: "Health Score", row: 0, column: 1 }]);
  });

  it("stands beside ours where they make up half of it, and the different buckets are counted", () => {
    const result = scored(["Health Score", ...use], [90, 1, 100, 100, 3], [20, 1, 100, 100, 3]);
    expect(result.own?.use).toBe("beside");
    expect(result.health.map(({ bucket, own: said }) => [bucket, said?.bucket])).toEqual([
      ["poor", "good"],
      ["poor", "poor"],
    ]);
    expect(result.health[0]?.nextStep).not.toBeNull();
    expect(result.problems).toMatchObject([{ code: "ownHealthBeside", values: { accounts: 2, differ: 1 } }]);
  });
});

describe("the user's own score beside columns that are all blank", () => {
  it("is used, for they say nothing that it could stand beside", () => {
    const blank = ["Health Score", "DAU", "MAU", "Seats", "NPS"];
    const result = scored(blank, [34, null, null, null, null], [90, null, null, null, 3]);
    expect(result.own?.use).toBe("used");
    expect(result.health.map(({ bucket }) => bucket)).toEqual(["poor", "good"]);
  });
});

describe("what becomes of the user's own score where a person says it", () => {
  const whole = ["Health Score", "DAU", "MAU", "Seats", "NPS"];
  const idle = [90, 1, 100, 100, 3];

  it("is that it is used however much of our model there is; the next step is then one of our metrics", () => {
    const result = scoredBy(saying("used"), whole, [20, ...idle.slice(1)], idle, [null, ...idle.slice(1)]);
    expect(healthBasis(result.model, result.own)).toBe("own");
    expect(result.health.map(({ score, bucket }) => [score, bucket])).toEqual([
      [20, "poor"],
      [90, "good"],
      [null, "unknown"],
    ]);
    const ours = scoredBy(saying("beside"), whole, idle).health[0]?.nextStep;
    expect(ours).not.toBeNull();
    expect(result.health.map(({ nextStep }) => nextStep)).toEqual([ours, null, ours]);
  });

  it("has no next step of metrics that are less than half of the weight, though the sheet has the columns", () => {
    const headers = [...whole, "Last login"];
    // 40 of 60 in the sheet are blank here.
    const result = scoredBy(saying("used"), headers, [20, null, null, null, 3, 46_000], [20, 1, 100, 100, 3, 46_000]);
    expect(result.health.map(({ nextStep }) => nextStep !== null)).toEqual([false, true]);
  });

  it("is that it stands beside ours, however little of our model there is, which is said as without it", () => {
    const result = scoredBy(saying("beside"), ["Health Score", "NPS"], [34, 3]);
    expect(healthBasis(result.model, result.own)).toBe("thinModel");
    expect(result.health[0]).toMatchObject({ score: 0, own: { score: 34, bucket: "poor" } });
    expect(result.problems.map(({ code }) => code)).toEqual(["ownHealthBeside", "healthThin"]);
  });

  it.each<[string, readonly Cell[], readonly [number, number], readonly number[]]>([
    ["Health Score", [82, 34], [0, 100], [82, 34]],
    ["Overall Score", [8.2, 3.4], [0, 10], [8.2, 3.4]],
    ["Customer health", [0.82, 0.34], [0, 1], [0.82, 0.34]],
    ["Health (1-5)", [5, 2], [1, 5], [5, 2]],
    ["Churn risk", [90, 20], [100, 0], [90, 20]],
    ["RAG", ["Green", "red"], [0, 100], [87.5, 25]],
  ])("is that %s is a metric with its scale as anchors", (header, cells, [poor, good], values) => {
    const result = scoredBy(saying("metric"), [header, "DAU", "MAU"], ...cells.map((cell) => [cell, 25, 100]));
    const own = result.model.metrics.at(-1);
    expect(own).toEqual({ id: `column:${header}`, poor, good, weight: 25, step: null });
    expect(result.health.map((one) => one.values.at(-1))).toEqual(values);
    // 25 of 100 in our model, and 25 more.
    expect(result.model).toMatchObject({ weightShare: 50 / 125, metricsInPolicy: 9 });
    const share = (100 * (values[0]! - poor)) / (good - poor);
    expect(result.health[0]?.score).toBeCloseTo((100 + share) / 2, 9);
    expect(result.problems.map(({ code }) => code)).toEqual(["ownHealthMetric", "healthPartial"]);
  });

  it("is that words stand in for a blank number of the metric, in the unit of the numbers", () => {
    const result = scoredBy(saying("metric"), ["Risk score (0-10)", "RAG"], [2, null], [null, "Green"], [null, null]);
    const values = result.health.map((one) => one.values.at(-1));
    expect(values[0]).toBe(2);
    expect(values[1]).toBeCloseTo(1.25, 12);
    expect(values[2]).toBeNull();
  });

  it("is that it is a metric once, though it was added by hand as well", () => {
    const { health } = saying("metric");
    const metrics = [...health.metrics, { id: "column:Health Score", poor: 0, good: 50, weight: 7 } as const];
    const policy = { ...defaultPolicy, health: { ...health, metrics } };
    expect(scoredBy(policy, ["Health Score", "NPS"], [34, 3]).model.metrics).toMatchObject([
      { id: "nps" },
      { id: "column:Health Score", good: 50, weight: 7 },
    ]);
  });
});

describe("how the bucket of the user's own score differs from ours", () => {
  it.each([
    ["poor", "good", "better"],
    ["good", "average", "worse"],
    ["average", "average", null],
    ["unknown", "poor", "onlyOwn"],
    ["poor", "unknown", null],
  ] as const)("%s of ours, %s of theirs: %s", (bucket, own, difference) => {
    expect(ownDifference({ bucket, own: { score: 1, bucket: own } })).toBe(difference);
  });

  it("is nothing without one", () => {
    expect(ownDifference({ bucket: "poor" })).toBeNull();
  });
});

describe("what health rests on", () => {
  it.each([
    [["NPS"], "thinModel"],
    [["DAU", "MAU", "Tickets"], "partialModel"],
    [["DAU", "MAU", "NPS", "CSAT"], "partialModel"],
    [["DAU", "MAU", "NPS", "Last login", "Tickets"], "model"],
    [["Seats"], "none"],
  ])("is for a sheet with %j %s", (headers, basis) => {
    const { model, own: found } = scored(
      headers,
      headers.map((header) => (header === "Last login" ? 46_000 : 1)),
    );
    expect(healthBasis(model, found)).toBe(basis);
  });

  it("is said where it is little", () => {
    expect(scored(["NPS"], [9]).problems).toMatchObject([{ code: "healthThin", values: { share: 0.1, metrics: 1 } }]);
    expect(scored(["DAU", "MAU", "NPS"], [1, 9, 9]).problems).toMatchObject([{ code: "healthPartial" }]);
    expect(scored(["Seats"], [9]).problems).toMatchObject([{ code: "noHealthColumns" }]);
  });
});
