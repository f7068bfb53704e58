import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodCount, scheduleDays } from "../../../src/core/ledger/schedule";
import { isoDate, lastSerial, serialOf } from "../../../src/core/sheet/serialDate";

describe("the days of a schedule", () => {
  it("keep the day of the month and stop at the last one", () => {
    const days = scheduleDays(serialOf(2026, 1, 31), serialOf(2026, 3, 15), 1);
    expect(days.map(isoDate)).toEqual(["2026-01-31", "2026-02-28", "2026-03-15"]);
  });

  it("lie one more than there are periods", () => {
    const span = fc
      .tuple(fc.integer({ min: 1, max: lastSerial - 1 }), fc.integer({ min: 1, max: 20_000 }))
      .map(([from, length]) => ({ from, to: Math.min(from + length, lastSerial) }));
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 400 }), ({ from, to }, stepMonths) => {
        expect(periodCount(from, to, stepMonths)).toBe(scheduleDays(from, to, stepMonths).length - 1);
      }),
      { numRuns: 1000 },
    );
    expect(periodCount(1, lastSerial, 1)).toBe(97_200);
    expect(periodCount(1, lastSerial, 120_000)).toBe(1);
  });
});
