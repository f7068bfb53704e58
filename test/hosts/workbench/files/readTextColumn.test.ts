import { describe, expect, test } from "vitest";
import { readTextColumn } from "../../../../src/hosts/workbench/files/readTextColumn";

describe("A column of a text file", () => {
  test.each([
    ["decimal points with groups of three", ["1,200.50", "3", "-2e3"], [1200.5, 3, -2000]],
    ["decimal commas with groups of three", ["1.200,50", "", "3"], [1200.5, null, 3]],
    ["a decimal comma alone", ["0,5", "12,25"], [0.5, 12.25]],
    ["percentages", ["45 %", "7,5%"], [0.45, 0.075]],
  ])("becomes numbers when all its cells have %s", (_, cells, values) => {
    expect(readTextColumn(cells)).toMatchObject({ kind: "number", values });
  });

  test.each([
    ["ISO dates", ["2026-01-31", "2026-02-01"], [46053, 46054]],
    ["days and months with dots", ["31.01.2026", "1.2.2026"], [46053, 46054]],
    ["slashes, when a day above 12 settles that the day comes first", ["31/01/2026", "01/02/2026"], [46053, 46054]],
    ["slashes, when a day above 12 settles that the month comes first", ["01/31/2026", "02/01/2026"], [46053, 46054]],
  ])("becomes dates when all its cells are %s", (_, cells, values) => {
    expect(readTextColumn(cells)).toMatchObject({ kind: "date", values });
  });

  test.each([
    ["a leading zero, which a number would lose", ["007", "12"], "leading-zeros"],
    ["days and months that could be either", ["03/04/2026", "05/06/2026"], "ambiguous-dates"],
    ["a day above 12 on both sides", ["31/01/2026", "01/31/2026"], "ambiguous-dates"],
    ["a figure that reads two ways", ["1,234", "5,678"], "either-separator"],
    ["figures and a word", ["1200", "1.2k", "300"], "mixed-numbers"],
    ["dates written two ways", ["2026-01-31", "31.01.2026", "2026-02-01"], "mixed-dates"],
  ])("stays text and says why for %s", (_, cells, doubt) => {
    expect(readTextColumn(cells)).toMatchObject({ kind: "text", doubt, values: cells });
  });

  test("stays text without a word when it is names, or numbers too long for a number", () => {
    expect(readTextColumn(["Ana", "Rui"])).toEqual({ kind: "text", values: ["Ana", "Rui"], numberFormat: null });
    expect(readTextColumn(["12345678901234567890"])).toMatchObject({ kind: "text", values: ["12345678901234567890"] });
  });

  test("keeps texts that look like formulas exactly", () => {
    const cells = ['=HYPERLINK("http://x","y")', "+1a", "'quoted", "@x"];
    expect(readTextColumn(cells).values).toEqual(cells);
  });
});
