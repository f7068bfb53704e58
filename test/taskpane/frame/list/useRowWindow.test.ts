import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { windowFor } from "../../../../src/taskpane/frame/list/useRowWindow";

describe("the rows to fetch", () => {
  it("stay the same as long as they reach around those in sight", () => {
    const last = { from: 0, to: 300 };
    expect(windowFor(last, { from: 0, to: 20 })).toBe(last);
    expect(windowFor(last, { from: 230, to: 250 })).toBe(last);
    expect(windowFor(last, { from: 240, to: 260 })).toEqual({ from: 90, to: 410 });
  });

  it("always hold those in sight, and are never many", () => {
    const window = fc.record({ from: fc.nat(100_000), length: fc.integer({ min: 1, max: 80 }) });
    fc.assert(
      fc.property(fc.array(window, { minLength: 1 }), (looks) => {
        let wanted = { from: 0, to: 300 };
        for (const { from, length } of looks) {
          wanted = windowFor(wanted, { from, to: from + length });
          expect(wanted.from).toBeLessThanOrEqual(from);
          expect(wanted.to).toBeGreaterThanOrEqual(from + length);
          expect(wanted.to - wanted.from).toBeLessThanOrEqual(400);
        }
      }),
    );
  });
});
