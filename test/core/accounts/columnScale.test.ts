import { describe, expect, it } from "vitest";
import type { ScaledField } from "../../../src/core/vocabulary/accountFields";
import type { Scale } from "../../../src/core/vocabulary/scale";
import type { Cell } from "../../../src/core/sheet/cell";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import { accountsSheet, numbersOf, problemsOf, readingOf } from "./accountsSheet";

function readScale(header: string, values: readonly Cell[], numberFormat: string | null = null) {
  const rows = values.map((value, index) => [`Account ${index}`, value]);
  return readingOf(accountsSheet(["Account", header], rows, { numberFormats: [null, numberFormat] }));
}

describe("the scale of a column", () => {
  it.each<[string, readonly number[], string | null, Scale | undefined]>([
    ["NPS", [0, 7, 10, 9], null, "0-10"],
    ["NPS", [-100, 0, 50, 100], null, "-100-100"],
    ["NPS (-100 to 100)", [0, 7, 10, 9], null, "-100-100"],
    ["CSAT", [1, 3.4, 5], null, "1-5"],
    ["CSAT", [0, 6, 10, 3], null, "0-10"],
    ["CSAT", [55, 80, 100], null, "0-100"],
    ["CSAT", [0.92, 0.5, 1], "0%", "share"],
    ["CSAT", [0.92, 0.5, 1], null, "share"],
    ["CSAT (%)", [92, 50, 100], null, "0-100"],
    ["CSAT (0–10)", [1, 3, 5], null, "0-10"],
    ["Engagement", [2, 4, 5], null, "1-5"],
    ["Engagement", [20, 40, 75], null, "0-100"],
    ["Features used", [0.2, 0.5, 1], null, "share"],
    ["Features used", [0, 1, 1], null, "share"],
    ["Features used", [0.2, 0.5, 1.2], "0%", "share"],
    ["Features used (%)", [20, 50, 100], null, "percent"],
    ["Features used %", [20, 50, 100], null, "percent"],
    ["Features used", [2, 5, 8], null, undefined],
  ])("of %s with %j and format %s is %s", (header, values, format, scale) => {
    expect(readScale(header, values, format).columns[1]?.scale).toBe(scale);
  });

  it("is not changed by one odd value, which is a problem of its row", () => {
    const reading = readScale("NPS", [...new Array<number>(19).fill(8), 85]);
    expect(reading.columns[1]?.scale).toBe("0-10");
    expect(problemsOf(reading, "outOfScale")).toMatchObject([{ row: 20, found: "85", values: { scale: "0-10" } }]);
    expect(numbersOf(reading, "nps")?.at(-1)).toBeNull();
  });

  it("is that of nine values in ten, and no more of fewer", () => {
    const nines = (count: number, odd: number) => [
      ...new Array<number>(count).fill(8),
      ...new Array<number>(10 - count).fill(odd),
    ];
    expect([9, 8].map((count) => readScale("NPS", nines(count, 85)).columns[1]?.scale)).toEqual(["0-10", "-100-100"]);
    const shares = (count: number) => [...new Array<number>(count).fill(0.5), ...new Array<number>(10 - count).fill(3)];
    const features = [9, 8].map((count) => readScale("Features used", shares(count)));
    expect(features.map(({ columns }) => columns[1]?.scale)).toEqual(["share", undefined]);
  });

  it("of whole numbers is no share, though all of them are 1", () => {
    expect(readScale("CSAT", [1, 1, 1]).columns[1]?.scale).toBe("1-5");
  });

  it("that was kept stays, whatever the later values", () => {
    const kept = (field: ScaledField, scale: Scale, header: string) => ({
      ...defaultPolicy,
      scales: { [field]: { header, scale } },
    });
    const sheet = accountsSheet(
      ["Account", "CSAT"],
      [
        ["A", 4],
        ["B", 60],
      ],
    );
    const reading = readingOf(sheet, kept("csat", "1-5", "CSAT"));
    expect(reading.columns[1]?.scale).toBe("1-5");
    expect(problemsOf(reading, "outOfScale")).toMatchObject([{ row: 2 }]);
    const another = readingOf(sheet, kept("csat", "1-5", "Satisfaction"));
    expect(another.columns[1]?.scale).toBe("0-100");
  });

  it("that was kept is not changed by new accounts, which would have changed it", () => {
    const policy = { ...defaultPolicy, scales: { nps: { header: "NPS", scale: "0-10" } } } as const;
    const grown = accountsSheet(
      ["Account", "NPS"],
      [9, 8, 60, 70, -10].map((nps, index) => [`Account ${index}`, nps]),
    );
    expect(numbersOf(readingOf(grown, policy), "nps")).toEqual([9, 8, null, null, null]);
    expect(numbersOf(readingOf(grown), "nps")).toEqual([9, 8, 60, 70, -10]);
  });

  it("that mixes two is said once, and the wider one is used", () => {
    const reading = readScale("CSAT", [3, 4, 5, 2, 80, 95]);
    expect(reading.columns[1]?.scale).toBe("0-100");
    expect(problemsOf(reading, "mixedScale")).toMatchObject([
      { header: "CSAT", values: { scale: "0-100", narrower: 4 } },
    ]);
  });

  it("mixes two where half of the values or more would fit the narrower, from 1 to 10", () => {
    const narrower = (...values: readonly number[]) =>
      problemsOf(readScale("CSAT", values), "mixedScale").map(({ values: said }) => said?.narrower);
    expect(narrower(1, 10, 80, 95)).toEqual([2]);
    expect(narrower(10, 80, 95)).toEqual([]);
    expect(narrower(0, 0, 1, 95)).toEqual([1]);
  });

  it("that fits none leaves the column unused", () => {
    const reading = readScale("CSAT", [500, 700, 900]);
    expect(reading.columns[1]?.used).toBe(false);
    expect(problemsOf(reading, "scaleUnclear")).toHaveLength(1);
  });
});
