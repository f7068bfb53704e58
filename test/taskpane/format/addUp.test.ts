import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addUp } from "../../../src/taskpane/format/addUp";

describe("addUp", () => {
  it("keeps whole numbers when they add up", () => {
    expect(addUp(204750, [199580, 1190, 830, 3150])).toEqual({
      total: 204750,
      parts: [199580, 1190, 830, 3150],
      decimals: 0,
    });
  });

  it("goes to cents when whole numbers would not add up", () => {
    expect(addUp(3, [1.4, 1.4, 0.2])).toEqual({ total: 3, parts: [1.4, 1.4, 0.2], decimals: 2 });
  });

  it("gives a missing cent to the part that was cut most", () => {
    const { total, parts } = addUp(1, [1 / 3, 1 / 3, 1 / 3]);
    expect(total).toBe(1);
    expect(parts.map((part) => Math.round(part * 100)).reduce((a, b) => a + b)).toBe(100);
  });

  it("always adds up, and never moves a part by more than a cent or, in whole numbers, by half of one", () => {
    const amounts = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(amounts, (values) => {
        const sum = values.reduce((total, value) => total + value, 0);
        const { total, parts, decimals } = addUp(sum, values);
        const unit = 10 ** decimals;
        const printed = parts.map((part) => Math.round(part * unit)).reduce((a, b) => a + b, 0);
        expect(printed).toBe(Math.round(total * unit) + 0);
        parts.forEach((part, index) =>
          expect(Math.abs(part - (values[index] ?? NaN))).toBeLessThanOrEqual(1.01 / (decimals === 0 ? 2 : 100) + 1e-9),
        );
      }),
    );
  });
});
