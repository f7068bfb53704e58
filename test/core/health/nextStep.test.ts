import { describe, expect, it } from "vitest";
import type { ModelMetric } from "../../../src/core/health/accountHealth";
import { healthScores } from "../../../src/core/health/healthScore";
import { nextStep } from "../../../src/core/health/nextStep";

const three = { poor: [0.05, 0.2, 0.2], good: [0.25, 0.8, 0.8] };

interface Case {
  readonly values: readonly (number | null)[];
  readonly poor: readonly number[];
  readonly good: readonly number[];
  readonly weights?: readonly number[];
  readonly steps?: readonly number[];
  readonly averageFrom?: number;
  readonly goodFrom?: number;
}

/** `first 0.11 → 0.207: average`, with metrics called a, b, c. */
function step({ values, poor, good, weights, steps, averageFrom = 50, goodFrom = 75 }: Case): string | null {
  const metrics = values.map((_, index): ModelMetric => {
    return {
      id: `column:${"abc"[index] ?? "?"}`,
      poor: poor[index] ?? NaN,
      good: good[index] ?? NaN,
      weight: weights?.[index] ?? 1,
      step: steps?.[index] ?? null,
    };
  });
  const columns = values.map((value) => Float64Array.of(value ?? NaN));
  const score = healthScores(columns, metrics, 0.5).scores[0] ?? NaN;
  const next = nextStep(metrics, values, Number.isNaN(score) ? null : score, { averageFrom, goodFrom });
  if (!next) return null;
  const changes = next.changes.map(({ metric, from, to }) => `${metric.slice("column:".length)} ${from} → ${to}`);
  return `${changes.join(", ")}: ${next.reaches}`;
}

describe("the next step", () => {
  // Worked out independently of this code, with three significant digits or whole numbers.
  it.each<[string, Case, string | null]>([
    [
      "is the cheapest single metric",
      { ...three, values: [0.11, 0.33, 0.41], weights: [23, 17, 11] },
      "a 0.11 → 0.207: average",
    ],
    [
      "leads from average to good",
      { ...three, values: [0.17, 0.53, 0.61], weights: [23, 17, 11] },
      "a 0.17 → 0.236: good",
    ],
    [
      "follows other limits",
      { ...three, values: [0.17, 0.53, 0.61], weights: [23, 17, 11], averageFrom: 65, goodFrom: 90 },
      "a 0.17 → 0.192: average",
    ],
    [
      "passes over a metric without room; of equal weights the first",
      { ...three, values: [0.25, 0.22, 0.23], weights: [19, 16, 16] },
      "b 0.22 → 0.414: average",
    ],
    ["is nothing for a good account", { ...three, values: [0.24, 0.79, 0.8], weights: [23, 17, 11] }, null],
    [
      "does not advise a missing metric",
      { ...three, values: [null, 0.33, 0.41], weights: [23, 17, 11] },
      "b 0.33 → 0.559: average",
    ],
    [
      "takes several metrics, the last only as far as needed",
      { ...three, values: [0.07, 0.22, 0.23], weights: [20, 18, 12] },
      "a 0.07 → 0.25, b 0.22 → 0.347: average",
    ],
    [
      "is rounded towards good where less is better",
      { values: [700, 0.33], poor: [900, 0.2], good: [100, 0.8], weights: [3, 2] },
      "a 700 → 348: average",
    ],
    ["goes down to none", { values: [1, 0.485], poor: [10, 0.2], good: [0, 0.8], weights: [3, 2] }, "a 1 → 0: good"],
    ["stays on a whole number", { values: [8], poor: [10], good: [0] }, "a 8 → 5: average"],
    [
      "speaks of whole numbers where anchors are 5 apart",
      { values: [1.2], poor: [0], good: [5] },
      "a 1.2 → 3: average",
    ],
    [
      "keeps three digits where they are 4 apart",
      { values: [1.1], poor: [1], good: [5], averageFrom: 53 },
      "a 1.1 → 3.12: average",
    ],
    [
      "does not cut whole numbers above 999",
      { values: [1500], poor: [1000], good: [4000], averageFrom: 51.27 },
      "a 1500 → 2539: average",
    ],
    [
      "never goes past good",
      { values: [0.3], poor: [0.1], good: [0.3333], averageFrom: 50, goodFrom: 99.95 },
      "a 0.3 → 0.3333: good",
    ],
    [
      "is unknown where too little is known",
      { values: [null, 0.4], poor: [0.05, 0.2], good: [0.25, 0.8], weights: [3, 2] },
      null,
    ],
    [
      "is stated in the metric's own step",
      { ...three, values: [0.11, 0.33, 0.41], weights: [23, 17, 11], steps: [0.01, 0.01, 0.01] },
      "a 0.11 → 0.21: average",
    ],
    [
      "takes a target that is a step for that step",
      { values: [0.06], poor: [0.05], good: [0.25], steps: [0.01] },
      "a 0.06 → 0.15: average",
    ],
    [
      "never goes past good by a step",
      { values: [3], poor: [1], good: [4.25], steps: [0.1], goodFrom: 99.9 },
      "a 3 → 4.25: good",
    ],
  ])("%s", (_, given, expected) => {
    expect(step(given)).toBe(expected);
  });
});
