import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { answerLimits } from "../../src/functions/answerLimits";
import { readme } from "../help/markdownTables";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const { cohorts, healthcoverage, mrrby, mrrschedule, segment } = sourceFunctions;

const table = [
  ["Customer", "MRR", "Start"],
  ["Acme", 100, "2026-01-05"],
];

function customers(count: number): unknown[][] {
  return [["Customer", "MRR", "Start"], ...Array.from({ length: count }, (_, row) => [`C${row}`, 10, 46023])];
}

describe("an answer", () => {
  it("has at most 1,200 periods of a schedule, and says what to change where there would be more", () => {
    expect(mrrschedule?.(table, "1950-01-01", "2050-01-01", 1, null, {})).toHaveLength(1 + 1200);
    expect(() => mrrschedule?.(table, "1950-01-01", "2050-01-02", 1, null, {})).toThrow(
      "MRRSCHEDULE needs a larger step_months or a shorter span: at most 1,200 periods, not 1,201",
    );
    expect(() => mrrschedule?.(table, 1, "9999-12-31", null, null, {})).toThrow("not 97,200");
    expect(mrrschedule?.(table, 1, "9999-12-31", 1200, null, {})).toHaveLength(1 + 81);
  });

  it("has at most 1,200 cohorts, and no more of them than fit into 1,000,000 cells", () => {
    expect(() => cohorts?.(table, "1900-01-01", "2500-01-01", null, 1, null, {})).toThrow(
      "COHORTS needs a larger step_months or a shorter span: at most 1,200 cohorts, not 7,200",
    );
    expect(() => cohorts?.(table, "1950-01-01", "2050-01-01", null, 1, null, {})).toThrow(
      "COHORTS needs a larger step_months or a shorter span: at most 1,000,000 cells, not 1,201 × 1,202",
    );
    expect(cohorts?.(table, "1950-01-01", "2033-03-01", null, 1, null, {})).toHaveLength(1 + 998);
  });

  it("has at most 1,000,000 cells of customers and dates, header row and names included", () => {
    const dates = [Array.from({ length: 999 }, (_, day) => 46023 + day)];
    expect(mrrby?.(customers(999), dates, null, {})).toHaveLength(1000);
    expect(() => mrrby?.(customers(1000), dates, null, {})).toThrow(
      "MRRBY needs fewer dates or customers: at most 1,000,000 cells, not 1,001 × 1,000",
    );
  });

  it("has at most 1,000,000 cells where it is as long as what was given", () => {
    const rows = Array.from({ length: answerLimits.cells + 1 }, () => [1]);
    expect(() => segment?.(rows, null, {})).toThrow(
      "SEGMENT needs fewer rows: at most 1,000,000 cells, not 1,000,001 × 1",
    );
    expect(() => healthcoverage?.(rows, null, {})).toThrow("HEALTHCOVERAGE needs fewer rows");
    expect(healthcoverage?.(rows.slice(1), null, {})).toHaveLength(answerLimits.cells);
  });

  it("has the limits that the README tells", () => {
    const text = readFileSync(readme, "utf8");
    const told = Object.entries(answerLimits).map(([limited, limit]) => `${limit.toLocaleString("en")} ${limited}`);
    expect(told.filter((words) => !text.includes(words))).toEqual([]);
  });
});
