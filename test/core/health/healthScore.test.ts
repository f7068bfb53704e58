import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthScores, healthScoresOf, metricScore, type ScoredMetric } from "../../../src/core/health/healthScore";

const from0To100 = { poor: 0, good: 100, weight: 1 };

describe("metricScore", () => {
  it("goes from 0 at poor to 100 at good, and never beyond", () => {
    expect([-1, 0, 2.5, 5, 6].map((value) => metricScore(value, 0, 5))).toEqual([0, 0, 50, 100, 100]);
  });

  it("takes less for better where poor is above good", () => {
    expect([12, 10, 5, 0, -3].map((value) => metricScore(value, 10, 0))).toEqual([0, 0, 50, 100, 100]);
  });

  it("knows nothing of a missing value", () => {
    expect(metricScore(NaN, 0, 5)).toBeNaN();
  });
});

describe("healthScores", () => {
  it("gives Natero's published example: 83, 71, 78.67, 54 with weights 7, 5, 8, 3 is 75", () => {
    const columns = [83, 71, 236 / 3, 54].map((value) => Float64Array.of(value));
    const metrics = [7, 5, 8, 3].map((weight) => ({ ...from0To100, weight }));
    expect(Math.round(healthScores(columns, metrics, 0.5).scores[0] ?? NaN)).toBe(75);
  });

  it("leaves missing metrics out and says how much of the weight was known", () => {
    const columns = [Float64Array.of(80, NaN), Float64Array.of(NaN, 60), Float64Array.of(NaN, NaN)];
    const metrics = [3, 5, 2].map((weight) => ({ ...from0To100, weight }));
    const { scores, coverages } = healthScores(columns, metrics, 0.5);
    expect([...coverages]).toEqual([0.3, 0.5]);
    expect([...scores]).toEqual([NaN, 60]);
  });

  it("takes a coverage that is the minimum but for rounding for enough", () => {
    const metrics = [0.1, 0.2, 0.3].map((weight) => ({ ...from0To100, weight }));
    const known = healthScores([Float64Array.of(NaN), Float64Array.of(NaN), Float64Array.of(70)], metrics, 0.5);
    expect(known.scores[0]).toBeCloseTo(70, 10);
  });

  it("has no score where nothing is known, whatever the minimum", () => {
    expect(healthScores([Float64Array.of(NaN)], [from0To100], 0).scores[0]).toBeNaN();
    expect(healthScores([Float64Array.of(1)], [{ ...from0To100, weight: 0 }], 0).scores[0]).toBeNaN();
  });

  it("stays within 0 and 100, and within the scores of its metrics", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.double({ min: 0.01, max: 100, noNaN: true })), { minLength: 1 }),
        (rows) => {
          const columns = rows.map(([metric]) => Float64Array.of(metric));
          const metrics = rows.map(([, weight]) => ({ poor: -500, good: 1000, weight }));
          const score = healthScores(columns, metrics, 0.5).scores[0] ?? NaN;
          const parts = rows.map(([metric]) => metricScore(metric, -500, 1000));
          expect(score).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
          expect(score).toBeLessThanOrEqual(Math.min(Math.max(...parts) + 1e-9, 100));
        },
      ),
    );
  });

  it("gives an account the same score whoever stands beside it", () => {
    const alone = healthScores([Float64Array.of(7), Float64Array.of(3)], [from0To100, from0To100], 0.5);
    const together = healthScores([Float64Array.of(7, 1e6), Float64Array.of(3, -9)], [from0To100, from0To100], 0.5);
    expect(together.scores[0]).toBe(alone.scores[0]);
  });
});

describe("healthScoresOf", () => {
  it("gives values that are read account by account the scores that columns have, to the last bit", () => {
    const value = fc.oneof(fc.double({ min: -200, max: 200, noNaN: true }), fc.constant(NaN));
    const metric = fc.record({
      poor: fc.double({ min: -50, max: 50, noNaN: true }),
      good: fc.double({ min: 60, max: 150, noNaN: true }),
      weight: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 100, noNaN: true })),
    });
    const input = fc.array(metric, { minLength: 1, maxLength: 5 }).chain((metrics) => {
      const row = fc.array(value, { minLength: metrics.length, maxLength: metrics.length });
      return fc.tuple(fc.constant(metrics), fc.array(row, { minLength: 1, maxLength: 8 }));
    });
    fc.assert(
      fc.property(input, ([metrics, rows]) => {
        const columns = metrics.map((_, index) => Float64Array.from(rows, (row) => row[index] ?? NaN));
        const read = (account: number, values: Float64Array): void => values.set(rows[account] ?? []);
        const byAccount = healthScoresOf(rows.length, read, metrics, 0.5);
        expect(byAccount).toEqual(healthScores(columns, metrics, 0.5));
        expect(byAccount.scores).toEqual(Float64Array.from(rows, (row) => weightedMean(row, metrics)));
      }),
    );
  });
});

/** The definition, written out. */
function weightedMean(row: readonly number[], metrics: readonly ScoredMetric[]): number {
  const known = metrics.flatMap((metric, index) => {
    const value = row[index] ?? NaN;
    return Number.isNaN(value) ? [] : [{ ...metric, score: metricScore(value, metric.poor, metric.good) }];
  });
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
  const weight = sum(known.map((metric) => metric.weight));
  const share = weight / sum(metrics.map((metric) => metric.weight));
  if (!(weight > 0 && share >= 0.5 - 1e-9)) return NaN;
  return Math.min(sum(known.map((metric) => metric.weight * metric.score)) / weight, 100);
}
