import { describe, expect, it } from "vitest";
import { isoDate, serialOf } from "../../src/core/sheet/serialDate";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const asOf = serialOf(2026, 3, 31);
const days = (...offsets: readonly (number | null)[]) =>
  offsets.map((offset) => [offset === null ? null : isoDate(asOf + offset)]);

function ttv(statistic: string, starts: unknown[][], values: unknown[][], ends: unknown[][] | null = null): unknown {
  return sourceFunctions.ttv?.(starts, values, isoDate(asOf), statistic, ends, {});
}

describe("an account of TTV", () => {
  it("that left waits no more on the very day as_of, and still does when it leaves the day after", () => {
    const waiting = (end: number | null) => ttv("waiting", days(-90), days(null), days(end));
    expect([-1, 0, 1, null].map(waiting)).toEqual([0, 0, 1, 1]);
  });

  it("has reached value on the very day as_of, and waits for a value of the day after", () => {
    const reached = (value: number) => ttv("reached", days(-90), days(value));
    expect([0, 1].map(reached)).toEqual([1, 0]);
    expect(ttv("waiting", days(-90, -90), days(0, 1))).toBe(1);
  });

  it("is followed from a start on the very day as_of, and left out when it starts the day after", () => {
    expect(ttv("waiting", days(0, 1), days(null, null))).toBe(1);
    expect(() => ttv("reached", days(1), days(null))).toThrow("No account has started by 2026-03-31");
  });

  it("may reach value or leave on the day of its start, and not before", () => {
    expect(ttv("median", days(-5), days(-5))).toBe(0);
    expect(ttv("waiting", days(-5), days(null), days(-5))).toBe(0);
    expect(() => ttv("median", days(-5), days(-6))).toThrow(/dates that are not before the start in row 1/);
    expect(() => ttv("median", days(-5), days(null), days(-6))).toThrow(/dates that are not before the start in row 1/);
  });

  it("that left is followed up to its end, or to as_of when it leaves later", () => {
    // Two of three reach value after 10 days; the third left after 9 or 11, before or after that.
    const reached = (end: number) => ttv("reached", days(-90, -90, -90), days(-80, -80, null), days(null, null, end));
    expect(reached(-81)).toBe(1);
    expect(Number(reached(-79))).toBeCloseTo(2 / 3, 12);
    expect(Number(reached(5))).toBeCloseTo(2 / 3, 12);
  });
});
