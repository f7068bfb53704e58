import { describe, expect, it } from "vitest";
import {
  intervalWord,
  isIntervalWord,
  isMonths,
  monthlyInterval,
  sameInterval,
  severalTimes,
  yearlyInterval,
} from "../../../src/core/vocabulary/interval";

/** Months of an interval; weeks and days as parts of one. */
const monthsOf = (word: string): unknown => {
  const interval = intervalWord(word);
  return typeof interval === "object" && interval !== null ? interval.per / interval.times : interval;
};
const list = (text: string): readonly string[] => text.split(", ");

describe("an interval's word", () => {
  it.each<[number, string]>([
    [
      1,
      "month, Monthly, mo, mth, per month, month to month, Month-to-Month, monatlich, pro Monat, mensal, por mês, P1M, 1m",
    ],
    [3, "quarter, quarterly, qtr, qtrly, Q, vierteljährlich, quartalsweise, trimestral, 3 months, 3M, P3M, 3 Monate"],
    [6, "half-year, Half yearly, semiannual, Semi-annually, halbjährlich, semestral, 6 m, 6 meses"],
    [
      12,
      "year, yearly, yr, per year, p.a., per annum, annual, Annually, jährlich, jaehrlich, anual, 1y, P1Y, 12M, 1 ano",
    ],
    [24, "biennial, bienal, 2 years, 2 Jahre, 24 months"],
    [12 / 52, "week, weekly, wöchentlich, semanal, 1 week, P1W"],
    [24 / 52, "fortnight, fortnightly, quinzenal, 14-tägig, 2 weeks"],
    [12 / 365, "day, daily, täglich, diário, 1 day"],
  ])("is %d months", (months, words) => {
    for (const word of list(words)) expect(monthsOf(word), word).toBeCloseTo(months, 10);
  });

  it("is once for what never comes again", () => {
    const words = list("one-time, One Time, once, lifetime, einmalig, único, pagamento único");
    for (const word of words) expect(intervalWord(word), word).toBe("once");
  });

  it("may have a fraction, with a point or a comma", () => {
    expect(["1.5 years", "1,5 Jahre", "0.5 year"].map(monthsOf)).toEqual([18, 18, 6]);
  });

  it("is null where it has two meanings", () => {
    const words = [
      ...list("bi-annual, biannually, bi-weekly, Bimonthly, bi-yearly, bimensal"),
      "Monthly, billed annually",
      "Billed annually, monthly",
    ];
    for (const word of words) expect(intervalWord(word), word).toBeNull();
  });

  it("is none in any other text, nor in a bare number", () => {
    const words = [
      "",
      "12",
      "soon",
      "2026",
      "0 months",
      "-3 months",
      "1e3 months",
      "2.000.000 years",
      "month-end",
      "1.2.3 years",
    ];
    for (const word of words) expect(intervalWord(word), word).toBeUndefined();
  });

  it("in a column that nobody knows is a word of the lists, never a number of units", () => {
    expect(["annual", "Per month", "bi-weekly", "einmalig"].map(isIntervalWord)).toEqual(Array(4).fill(true));
    expect(["24 months", "12M", "12", "P1Y", "", "x".repeat(50)].map(isIntervalWord)).toEqual(Array(6).fill(false));
  });
});

describe("intervals", () => {
  it("are the same when they come to the same, whatever their words", () => {
    expect(sameInterval(yearlyInterval, severalTimes(monthlyInterval, 12))).toBe(true);
    expect(sameInterval(yearlyInterval, monthlyInterval)).toBe(false);
    expect([sameInterval("once", "once"), sameInterval("once", yearlyInterval)]).toEqual([true, false]);
  });

  it("several times as long stay once where they are once", () => {
    expect([severalTimes(yearlyInterval, 2), severalTimes("once", 3)]).toEqual([{ times: 1, per: 24 }, "once"]);
  });

  it("as bare numbers are months from a day to five years", () => {
    expect([1 / 31, 1, 60, 61, 0, -1, NaN].map(isMonths)).toEqual([true, true, true, false, false, false, false]);
  });
});
