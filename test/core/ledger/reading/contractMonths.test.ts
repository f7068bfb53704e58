import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contractMonths } from "../../../../src/core/ledger/reading/contractMonths";
import { addMonths, serialOf } from "../../../../src/core/sheet/serialDate";

describe("the months of a contract", () => {
  it("are whole by EDATE, to the day or one day short", () => {
    const start = serialOf(2025, 6, 1);
    expect(contractMonths(start, serialOf(2026, 6, 1))).toBe(12);
    expect(contractMonths(start, serialOf(2026, 5, 31))).toBe(12);
    expect(contractMonths(serialOf(2025, 1, 31), serialOf(2025, 2, 28))).toBe(1);
    expect(contractMonths(serialOf(2024, 2, 29), serialOf(2025, 2, 28))).toBe(12);
  });

  it("have for the rest its days of that month's", () => {
    expect(contractMonths(serialOf(2026, 1, 1), serialOf(2026, 2, 15))).toBe(1 + 14 / 28);
    expect(contractMonths(serialOf(2026, 1, 1), serialOf(2026, 1, 2))).toBe(1 / 31);
  });

  it("are none where the end is not after the start", () => {
    const day = serialOf(2026, 1, 1);
    expect([contractMonths(day, day), contractMonths(day, day - 1), contractMonths(day, NaN)]).toEqual([NaN, NaN, NaN]);
  });

  it("are what counting month by month comes to", () => {
    const day = fc.integer({ min: serialOf(1999, 12, 1), max: serialOf(2031, 1, 1) });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 4000 }), (start, days) => {
        const end = start + days;
        let months = 0;
        while (addMonths(start, months + 1) <= end) months++;
        const [from, to] = [addMonths(start, months), addMonths(start, months + 1)];
        const expected = end === to - 1 ? months + 1 : months + (end - from) / (to - from);
        expect(contractMonths(start, end)).toBeCloseTo(expected, 12);
      }),
      { numRuns: 2000 },
    );
  });
});
