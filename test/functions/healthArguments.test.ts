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
