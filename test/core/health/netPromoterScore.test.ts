import { describe, expect, it } from "vitest";
import { netPromoterScore } from "../../../src/core/health/netPromoterScore";

describe("the net promoter score", () => {
  it("is the percentage of promoters minus that of detractors", () => {
    expect(netPromoterScore([10, 9, 9, 8, 6])).toBe(40);
    expect(netPromoterScore([10, 9])).toBe(100);
    expect(netPromoterScore([0, 3, 6])).toBe(-100);
  });

  it("counts 7 and 8 among the answers only", () => {
    expect(netPromoterScore([7, 8, 9, 10])).toBe(50);
  });

  it("is none without an answer", () => {
    expect(netPromoterScore([])).toBeNull();
  });
});
