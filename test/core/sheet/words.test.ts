import { describe, expect, it } from "vitest";
import { explainDate } from "../../../src/core/sheet/explainDate";
import { foldText } from "../../../src/core/sheet/foldText";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { suggestNumber } from "../../../src/core/sheet/suggestNumber";

describe("a suggested number", () => {
  it.each([
    ["1.2k", 1200],
    ["1.1k", 1100],
    // 2009.9999999999998 and 8300000.000000001 in doubles.
    ["2.01k", 2010],
    ["8.3m", 8_300_000],
    ["2 M", 2_000_000],
    ["EUR 20", 20],
    ["100 kr", 100],
    ["12 months", 12],
    ["€ 1.200,50", 1200.5],
    ["1,200.50", 1200.5],
    ["1 200", 1200],
    ["12,5", 12.5],
    ["1.234.567", 1234567],
    ["1,234,567", 1234567],
    ["1,200", null],
    ["85%", null],
    ["soon", null],
    ["12 to 14", null],
    ["-", null],
  ])("for %s is %s", (text, value) => {
    expect(suggestNumber(text)).toBe(value);
  });
});

describe("an unreadable date", () => {
  it.each([
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["05/05/2026", "2026-05-05"],
    ["4.5.2026", "2026-05-04"],
    ["2026/5/4", "2026-05-04"],
    ["4 May 2026", "2026-05-04"],
    ["May 4, 2026", "2026-05-04"],
    ["4-Sep-2026", "2026-09-04"],
    ["04/05/26", null],
    ["soon", null],
  ])("%s should be written %s", (text, write) => {
    expect(explainDate(text)).toEqual({ code: "dateExpected", write });
  });

  it("is ambiguous where day and month can change places", () => {
    expect(explainDate("04/05/2026 10:00")).toEqual({
      code: "ambiguousDate",
      dayFirst: serialOf(2026, 5, 4),
      monthFirst: serialOf(2026, 4, 5),
    });
  });

  it.each(["2026-02-30", "31.02.2026", "45/45/2026", "31 Feb 2026"])("%s is impossible", (text) => {
    expect(explainDate(text)).toEqual({ code: "impossibleDate" });
  });
});

describe("folded texts", () => {
  it("are the same in any case, spacing and composition", () => {
    expect(foldText(" Jose\u0301\u00a0 DIAS ")).toBe(foldText("José dias"));
  });
});
