import { describe, expect, it } from "vitest";
import { curveCounts, curvePoints } from "../../../src/core/segmentation/curvePoints";

describe("curvePoints", () => {
  it("keeps every point of a short curve", () => {
    const points = curvePoints(Float64Array.from([0, 0.5, 0.8, 1]), 400, 1);
    expect(points).toEqual([
      { accounts: 0, share: 0 },
      { accounts: 1, share: 0.5 },
      { accounts: 2, share: 0.8 },
      { accounts: 3, share: 1 },
    ]);
  });

  it("thins a long curve out, keeping its ends and the hand-held accounts", () => {
    const curve = Float64Array.from({ length: 100_001 }, (_, index) => index / 100_000);
    const points = curvePoints(curve, 400, 20_001);
    expect(points).toHaveLength(402);
    expect(points[0]).toEqual({ accounts: 0, share: 0 });
    expect(points.at(-1)).toEqual({ accounts: 100_000, share: 1 });
    expect(points).toContainEqual({ accounts: 20_001, share: 0.20001 });
  });

  it("has no point outside the curve", () => {
    expect(curvePoints(Float64Array.from([0]), 400, 5)).toEqual([{ accounts: 0, share: 0 }]);
  });
});

describe("curveCounts", () => {
  it("are evenly spread, each once and in order, whatever the number of accounts", () => {
    expect(curveCounts(200, 4, 33)).toEqual([0, 33, 50, 100, 150, 200]);
    for (let accounts = 0; accounts <= 130; accounts++) {
      const counts = curveCounts(accounts, 20, Math.ceil(accounts / 5));
      expect(counts[0]).toBe(0);
      expect(counts.at(-1)).toBe(accounts);
      expect(counts.length).toBeLessThanOrEqual(22);
      const gaps = counts.slice(1).map((count, index) => count - (counts[index] ?? NaN));
      expect(Math.min(1, ...gaps)).toBe(1);
      expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(Math.ceil(accounts / 20));
    }
  });
});
