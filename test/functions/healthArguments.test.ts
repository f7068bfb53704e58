import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

describe("the coverage that a missing score tells", () => {
  const message = (weights: readonly number[]): unknown => {
    const metrics = [[1, ...weights.slice(1).map(() => null)]];
    const [poor, good] = [[weights.map(() => 0)], [weights.map(() => 1)]];
    const [[cell]] = sourceFunctions.healthscore?.(metrics, poor, good, [[...weights]], 0.5, {}) as [
      [{ message: string }],
    ];
    return cell.message;
  };

  it("is rounded down, so that it never reads as enough", () => {
    expect(message([49.6, 50.4])).toBe("Only 49 % of the weight is known");
    expect(message([49.99999, 50.00001])).toBe("Only 49 % of the weight is known");
  });

  it("is what a person works out, also where doubles fall short of it", () => {
    expect(100 * 0.29).toBeLessThan(29);
    expect(message([0.29, 0.71])).toBe("Only 29 % of the weight is known");
  });
});

describe("limits and words", () => {
  it("of buckets may be the same, and not the wrong way round", () => {
    const bucket = (from: number, good: number): unknown => sourceFunctions.healthbucket?.([[59, 60]], from, good, {});
    expect(bucket(60, 60)).toEqual([["Poor", "Good"]]);
    expect(() => bucket(60.5, 60)).toThrow(/average_from to be at most good_from, found 60.5 and 60/);
  });

  it("of coverage go from none to all", () => {
    const score = (coverage: number): unknown =>
      sourceFunctions.healthscore?.([[1, null]], [[0, 0]], [[2, 2]], null, coverage, {});
    expect([score(0), score(0.5)]).toEqual([[[50]], [[50]]]);
    expect(score(1)).toMatchObject([[{ code: "#N/A" }]]);
    expect(() => score(-0.1)).toThrow(/a share from 0 to 1 for min_coverage, found -0.1/);
    expect(() => score(1.1)).toThrow(/a share from 0 to 1 for min_coverage, found 1.1/);
  });

  it("of what is missing are the same in any case", () => {
    for (const word of ["n/a", "N/A", "Na", "UNKNOWN", " None "]) {
      expect(sourceFunctions.healthscore?.([[1, word]], [[0, 0]], [[2, 2]], null, null, {}), word).toEqual([[50]]);
    }
  });
});
