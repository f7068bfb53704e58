import { describe, expect, it } from "vitest";
import { curvePoints } from "../../../src/taskpane/plots/curvePoints";

describe("curvePoints", () => {
  it("keeps every point of a short curve", () => {
    const points = curvePoints(Float64Array.from([0, 0.5, 0.8, 1]), 1);
    expect(points).toEqual([
      { accounts: 0, share: 0 },
      { accounts: 1, share: 0.5 },
      { accounts: 2, share: 0.8 },
      { accounts: 3, share: 1 },
    ]);
  });

  it("thins a long curve out, keeping its ends and the hand-held accounts", () => {
    const curve = Float64Array.from({ length: 100_001 }, (_, index) => index / 100_000);
    const points = curvePoints(curve, 20_001);
    expect(points.length).toBeLessThan(410);
    expect(points[0]).toEqual({ accounts: 0, share: 0 });
    expect(points.at(-1)).toEqual({ accounts: 100_000, share: 1 });
    expect(points).toContainEqual({ accounts: 20_001, share: 0.20001 });
  });

  it("has no point outside the curve", () => {
    expect(curvePoints(Float64Array.from([0]), 5)).toEqual([{ accounts: 0, share: 0 }]);
  });
});
