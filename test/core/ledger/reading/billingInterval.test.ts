import { describe, expect, it } from "vitest";
import { monthlyAmount, readInterval, readIntervalInWords } from "../../../../src/core/ledger/reading/billingInterval";
import { yearlyInterval } from "../../../../src/core/vocabulary/interval";

describe("an interval cell", () => {
  const monthly = (cell: string | number) => {
    const read = readInterval(cell);
    return typeof read === "object" || read === "once" ? monthlyAmount(12, read) : read;
  };

  it("is a word, a number of a unit, or a number of months", () => {
    expect(
      ["Per Month", "quarterly", "half_year", "Annual", "week", "daily", "3 months", "2 years", 24, "6"].map(monthly),
    ).toEqual([12, 4, 2, 1, 52, 365, 4, 0.5, 0.5, 2]);
    expect(["one-time", "Once", "lifetime"].map(monthly)).toEqual([0, 0, 0]);
  });

  it("is blank, also as the 0 of older desktop Excel", () => {
    expect([null, undefined, " ", 0].map((cell) => readInterval(cell))).toEqual(Array(4).fill(undefined));
  });

  it("is never guessed: neither what is no interval nor a number of more than sixty months", () => {
    const cells = ["lunation", -1, "0 months", "1e3", true, 61, "n/a", { code: "#N/A" }];
    expect(cells.map((cell) => readInterval(cell))).toEqual(Array(8).fill("unreadable"));
    expect([60, 1].map(monthly)).toEqual([0.2, 12]);
  });

  it("of two meanings is asked for", () => {
    expect(["bi-weekly", "bi-annual", "Monthly, billed annually"].map(readInterval)).toEqual(
      Array(3).fill("ambiguous"),
    );
  });

  it("under frequency or cycle may be a word and never a bare number, which may be of months or of times a year", () => {
    expect(["month", "3 months", "P1Y", null, 0].map(readIntervalInWords)).toEqual([
      { times: 1, per: 1 },
      { times: 1, per: 3 },
      yearlyInterval,
      undefined,
      undefined,
    ]);
    expect([1, 12, "4", 61, "soon", true].map(readIntervalInWords)).toEqual([
      ...Array<string>(4).fill("ambiguous"),
      "unreadable",
      "unreadable",
    ]);
  });
});

describe("a monthly amount", () => {
  it("is the part of a month in what is charged", () => {
    expect(monthlyAmount(1200, yearlyInterval)).toBe(100);
    expect(monthlyAmount(12, { times: 52, per: 24 })).toBe(26);
    expect(monthlyAmount(1200, "once")).toBe(0);
  });
});
