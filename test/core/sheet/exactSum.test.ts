import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ExactSum, exactSum } from "../../../src/core/sheet/exactSum";

describe("exactSum", () => {
  it("rounds once: known values of Python's math.fsum", () => {
    expect(exactSum([1e16, 1, -1e16])).toBe(1);
    expect(exactSum(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(exactSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(exactSum([])).toBe(0);
  });

  it("rounds half-way cases to even only when nothing is left beyond them", () => {
    expect(exactSum([2 ** 53, 1])).toBe(2 ** 53);
    expect(exactSum([2 ** 53, 1, 2 ** -60])).toBe(2 ** 53 + 2);
  });

  it("does not depend on the order, to the last bit, and comes back to where it was", () => {
    const amount = fc.double({ min: -1e200, max: 1e200, noNaN: true });
    fc.assert(
      fc.property(fc.array(amount), fc.array(amount), (some, others) => {
        expect(exactSum([...others, ...some])).toBe(exactSum([...some, ...others].reverse()));
        const sum = new ExactSum();
        for (const value of [...some, ...others]) sum.add(value);
        for (const value of others) sum.add(-value);
        expect(sum.value() + 0).toBe(exactSum(some) + 0);
      }),
    );
  });
});

describe("putting exact sums together", () => {
  it("answers the exact sum of all their parts", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e20, max: 1e20 })), fc.nat(), (values, cut) => {
        const at = values.length === 0 ? 0 : cut % values.length;
        const [first, second] = [new ExactSum(), new ExactSum()];
        for (const value of values.slice(0, at)) first.add(value);
        for (const value of values.slice(at)) second.add(value);
        expect(first.addSum(second).value()).toBe(exactSum(values));
      }),
    );
  });
});
