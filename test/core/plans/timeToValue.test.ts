import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysToReach,
  meanDaysOfReached,
  reachedShare,
  type FollowedAccount,
} from "../../../src/core/plans/timeToValue";

const reached = (...days: number[]): FollowedAccount[] => days.map((day) => ({ days: day, reached: true }));
const waiting = (...days: number[]): FollowedAccount[] => days.map((day) => ({ days: day, reached: false }));

/** R's `survival::aml`, both arms: time and status. */
const maintained = [...reached(9, 13, 18, 23, 31, 34, 48), ...waiting(13, 28, 45, 161)];
const nonmaintained = [...reached(5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45), ...waiting(16)];

describe("time to value", () => {
  it("gives the medians that R prints for survival::aml", () => {
    expect(daysToReach(maintained, 0.5)).toBe(31);
    expect(daysToReach(nonmaintained, 0.5)).toBe(23);
  });

  it("gives the share that R prints for survival::aml at the last event: S = 0.184", () => {
    expect(1 - (reachedShare(maintained) ?? NaN)).toBeCloseTo(0.184, 3);
  });

  it("takes the middle of a plateau that ends, and the start of one that does not", () => {
    expect(daysToReach(reached(2, 5, 9, 20), 0.5)).toBe(7);
    expect(daysToReach([...reached(2, 5), ...waiting(60, 60)], 0.5)).toBe(5);
  });

  it("has no answer while too many wait", () => {
    expect(daysToReach([...reached(9), ...waiting(30, 30)], 0.5)).toBeNull();
    expect([daysToReach([], 0.5), reachedShare([]), meanDaysOfReached(waiting(3))]).toEqual([null, null, null]);
  });

  it("finds an exact share although the estimate is a product of rounded fractions", () => {
    // One leaves right after each of the first steps: 6/7 × 4/5 × 2/3 × … comes to 16/35, then on to exactly 0.3.
    const accounts = [...reached(1, 2, 3), ...waiting(1, 2), ...reached(4, 5)];
    const exact = (6 / 7) * (4 / 5) * (2 / 3);
    expect(1 - exact).toBeCloseTo(19 / 35, 15);
    expect(daysToReach(accounts, 19 / 35)).toBe(3.5);
    // One of ten still waits after the ninth day; 1 − 0.9 is a bit less than 0.1.
    expect(1 - 0.9).toBeLessThan(0.1);
    expect(daysToReach(reached(1, 2, 3, 4, 5, 6, 7, 8, 9, 20), 0.9)).toBe(14.5);
  });

  it("is an ordinary median and share while nobody waits", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (days) => {
        const sorted = [...days].sort((a, b) => a - b);
        const lower = sorted[Math.ceil(days.length / 2) - 1] ?? NaN;
        const upper = sorted[Math.floor(days.length / 2)] ?? NaN;
        expect(daysToReach(reached(...days), 0.5)).toBe((lower + upper) / 2);
        expect(reachedShare(reached(...days))).toBe(1);
      }),
    );
  });

  it("does not depend on the order of the accounts", () => {
    const account = fc.record({ days: fc.integer({ min: 0, max: 50 }), reached: fc.boolean() });
    fc.assert(
      fc.property(fc.array(account), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (accounts, share) => {
        expect(daysToReach([...accounts].reverse(), share)).toBe(daysToReach(accounts, share));
        expect(reachedShare([...accounts].reverse())).toBe(reachedShare(accounts));
      }),
    );
  });
});
