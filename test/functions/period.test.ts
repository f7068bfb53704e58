import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const table = [
  ["Customer", "MRR", "Start", "End"],
  ["Acme", 100, "2026-01-01", null],
  ["Bolt", 40, "2025-05-01", "2026-01-10"],
];

describe.each([
  ["churn", ["count", null]],
  ["netchurn", [null, null]],
  ["netrevenuechurn", [null]],
  ["nrr", [null]],
  ["grr", [null]],
  ["quickratio", [null]],
  ["mrrschedule", [null, null]],
  ["cohorts", [null, null, null]],
])("the period of %s", (name, more) => {
  const call = (from: string, to: string): unknown => sourceFunctions[name]?.(table, from, to, ...more, {});

  it("has at least one day: from and to are never the same, nor the wrong way round", () => {
    expect(() => call("2026-01-05", "2026-01-05")).toThrow(
      /needs from to be before to, found 2026-01-05 and 2026-01-05/,
    );
    expect(() => call("2026-01-06", "2026-01-05")).toThrow(/needs from to be before to/);
    expect(() => call("2026-01-05", "2026-01-06")).not.toThrow(/before to/);
  });
});

describe("a subscription", () => {
  const mrr = (day: string, endsInclusive: boolean | null = null): unknown =>
    sourceFunctions.mrr?.(table, [[day]], endsInclusive, {});

  it("counts on the day it starts and no more on the day it ends, unless that is the last that counts", () => {
    expect(["2025-04-30", "2025-05-01", "2026-01-09", "2026-01-10"].map((day) => mrr(day))).toEqual([0, 40, 140, 100]);
    expect(["2026-01-10", "2026-01-11"].map((day) => mrr(day, true))).toEqual([140, 100]);
  });
});

describe("how many of them there are", () => {
  const mrr = (header: string, many: string): unknown => {
    const table = [
      ["Customer", header, many, "Start"],
      ["Acme", 120, 3, "2026-01-01"],
    ];
    return sourceFunctions.mrr?.(table, [["2026-01-01"]], null, {});
  };

  it("multiplies a price, and never what is the revenue already", () => {
    expect(["Unit amount", "Price"].map((header) => mrr(header, "Quantity"))).toEqual([360, 360]);
    expect(() => mrr("Amount", "Quantity")).toThrow(/for one or for all/);
    expect([mrr("MRR", "Quantity"), mrr("ARR", "Quantity")]).toEqual([120, 10]);
  });

  it("is told by seats beside the price of one alone", () => {
    expect(["Unit amount", "Price"].map((header) => mrr(header, "Seats"))).toEqual([360, 360]);
    expect(["Amount", "MRR", "ARR"].map((header) => mrr(header, "Seats"))).toEqual([120, 120, 10]);
  });
});
