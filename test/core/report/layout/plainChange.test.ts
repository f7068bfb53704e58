import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainChange } from "../../../../src/core/report/layout/plainChange";

describe("the two values of a change without steps", () => {
  it("are what was typed", () => {
    expect(plainChange(0.12, 0.207)).toEqual(["0.12", "0.207"]);
    expect(plainChange(1234.5, 2000)).toEqual(["1234.5", "2000"]);
    expect(plainChange(0.1 + 0.2, 0.8)).toEqual(["0.3", "0.8"]);
  });

  it("are short where an account's value is a long fraction", () => {
    expect(plainChange(1 / 9, 0.207)).toEqual(["0.111111", "0.207"]);
  });

  it("keep every whole digit", () => {
    expect(plainChange(12345678.9, 20000000)).toEqual(["12345679", "20000000"]);
  });

  it("never read as none, nor as one in the other direction", () => {
    expect(plainChange(0.20699999, 0.207)).toEqual(["0.20699999", "0.207"]);
    expect(plainChange(0.3333336, 0.3333339)).toEqual(["0.3333336", "0.3333339"]);
    expect(plainChange(2.20267756, 2.20267756 + 4e-8)).toEqual(["2.20267756", "2.2026776"]);
    // The target misses -0.1533838 by a bit.
    expect(plainChange(-0.15338376, -0.15338376 - 4e-8)).toEqual(["-0.15338376", "-0.1533838"]);
    const hundredMillionths = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => whole / 1e8);
    fc.assert(
      fc.property(hundredMillionths, fc.integer({ min: -1000, max: 1000 }), (from, away) => {
        const to = from + away / 1e8;
        const [before, after] = plainChange(from, to).map(Number);
        expect(Math.sign((after ?? NaN) - (before ?? NaN))).toBe(Math.sign(away));
      }),
    );
  });
});
