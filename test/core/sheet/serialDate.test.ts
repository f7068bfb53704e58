import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, calendarDate, isoDate, lastSerial, readDate, serialOf } from "../../../src/core/sheet/serialDate";

describe("day serials", () => {
  it("are Excel's: known values of the 1900 system", () => {
    expect([serialOf(1900, 1, 1), serialOf(1900, 2, 28), serialOf(1900, 3, 1)]).toEqual([1, 59, 61]);
    expect([serialOf(2026, 1, 1), serialOf(9999, 12, 31)]).toEqual([46023, lastSerial]);
  });

  it("are those of the calendar around the leap day of 1900 that never was", () => {
    expect([59, 60, 61].map(calendarDate)).toEqual([
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 2, day: 28 },
      { year: 1900, month: 3, day: 1 },
    ]);
    expect([1, 60, 61, lastSerial].map(isoDate)).toEqual(["1900-01-01", "1900-02-28", "1900-03-01", "9999-12-31"]);
    expect([1, 1.99, 0.99].map(readDate)).toEqual([1, 1, NaN]);
  });

  it("do not exist for days that never were", () => {
    expect([serialOf(2026, 2, 30), serialOf(2026, 13, 1), serialOf(1899, 12, 31)]).toEqual([NaN, NaN, NaN]);
  });

  it("come back from the calendar as they were, but for the leap day of 1900 that never was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: lastSerial }), (serial) => {
        const { year, month, day } = calendarDate(serial);
        expect(serialOf(year, month, day)).toBe(serial === 60 ? 59 : serial);
      }),
    );
  });

  it("move by months like EDATE", () => {
    expect(isoDate(addMonths(serialOf(2026, 1, 31), 1))).toBe("2026-02-28");
    expect(isoDate(addMonths(serialOf(2026, 3, 31), -13))).toBe("2025-02-28");
    expect(isoDate(addMonths(serialOf(2025, 12, 15), 2))).toBe("2026-02-15");
  });

  it("are read from numbers and ISO text, with a time behind it dropped", () => {
    const texts = ["2026-01-31", " 2026-01-31 ", "2026-01-31 09:30", "2026-01-31T09:30:00.000Z", "2026-01-31 8:00 UTC"];
    expect([...texts, 46053, 46053.99].map(readDate)).toEqual([...texts, 0, 0].map(() => 46053));
    expect([null, "", "  ", 0].map(readDate)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("are never guessed", () => {
    const others = [
      "03/04/2026",
      "31.01.2026",
      "2026-1-31",
      "2026-02-30",
      "soon",
      true,
      -5,
      2958466,
      NaN,
      { code: "#N/A" },
    ];
    expect(others.map(readDate)).toEqual(others.map(() => NaN));
  });
});
