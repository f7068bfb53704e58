import { describe, expect, it } from "vitest";
import { healthBucket } from "../../../src/core/health/healthBucket";
import { metricScore } from "../../../src/core/health/healthScore";

describe("healthBucket", () => {
  it("puts a score on a limit into the better bucket", () => {
    expect([0, 49.999, 50, 74.999, 75, 100].map((score) => healthBucket(score, 50, 75))).toEqual([
      "poor",
      "poor",
      "average",
      "average",
      "good",
      "good",
    ]);
  });

  it("takes a score that misses a limit by rounding alone for one on it", () => {
    const halfway = metricScore(0.15, 0.05, 0.25);
    expect(halfway).toBeLessThan(50);
    expect(healthBucket(halfway, 50, 75)).toBe("average");
    expect([75 - 1e-10, 75 - 1e-6].map((score) => healthBucket(score, 50, 75))).toEqual(["good", "average"]);
    expect(healthBucket(50 - 1e-6, 50, 75)).toBe("poor");
  });

  it("knows nothing of an account without a score", () => {
    expect([null, NaN].map((score) => healthBucket(score, 50, 75))).toEqual(["unknown", "unknown"]);
  });
});
