import { afterEach, describe, expect, it } from "vitest";
import { selfCheck, type SelfCheckOutcome } from "../../src/commands/selfCheck/selfCheck";
import { functionsBuild, type FunctionsInPage } from "../../src/core/functionsBuild";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { workbookOf } from "./contractExcel";
import type { BlankPolicy } from "./customFunctions/passedArguments";
import { openExcel, type EmulatedExcel } from "./openExcel";
import { testerWords } from "../../src/commands/selfCheck/testerWords";

let excel: EmulatedExcel;
afterEach(() => excel.close());

/** Checks an Excel that hands blank cells over as `blank`, and keeps the apostrophe before a text or drops it. */
async function check(blank: BlankPolicy, keepsApostrophe = true): Promise<SelfCheckOutcome> {
  const workbook = workbookOf([{ name: "Mine", rows: [["a"]] }], { keepsApostrophe });
  excel = await openExcel({ built: true, blank, workbook });
  return selfCheck(createExcelHost(), { now: new Date(2026, 10, 23, 14, 5), findFunctions }, testerWords);
}

/** As if the tests' own code had been built together with the functions. */
const findFunctions = (): FunctionsInPage => ({ build: functionsBuild, calledOtherwise: new Set() });

const failed = ({ results }: SelfCheckOutcome): unknown =>
  results.filter(({ passed }) => !passed).map(({ name, expected, found }) => ({ name, expected, found }));

describe("the self-check in Excel", () => {
  it.each<[string, BlankPolicy]>([
    ["nothing", null],
    ["an empty text", ""],
  ])("passes every probe where functions get a blank as %s", async (_, blank) => {
    const outcome = await check(blank);
    expect(failed(outcome)).toEqual([]);
    process.stdout.write(`${outcome.results.length} probes of the self-check passed on the emulated Excel.\n`);
  });

  it("passes every probe where an apostrophe before a text is dropped", async () => {
    expect(failed(await check(null, false))).toEqual([]);
  });

  it("shows where functions get a blank as 0, which nobody can tell from a zero", async () => {
    expect(failed(await check(0))).toEqual([
      { name: "A blank cell", expected: "Unknown", found: "Poor" },
      { name: "A number, a blank and an error in one range", expected: "0.5", found: "0.75" },
    ]);
  });

  it("leaves one sheet behind, run after run, and the user's as it was", async () => {
    const first = await check(null);
    const second = await selfCheck(
      createExcelHost(),
      { now: new Date(2026, 10, 24, 9, 0), findFunctions },
      testerWords,
    );
    expect(failed(second)).toEqual([]);
    expect(second.results).toEqual(first.results);
    const { workbook, person } = excel;
    const names = workbook.sheets.filter(({ visibility }) => visibility !== "VeryHidden").map(({ name }) => name);
    expect(names).toEqual(["Mine", "CS Self-check"]);
    const [mine, ours] = workbook.sheets;
    expect(mine?.tables).toEqual([]);
    expect(ours?.tables.map(({ name }) => name)).toEqual(["CS_SelfCheckRun", "CS_SelfCheck", "CS_SelfCheckByEye"]);
    expect(person.value("Mine", 0, 0)).toBe("a");
    expect(person.value("CS Self-check", 3, 1)).toMatch(/^Excel 16\.\S+ \(OfficeOnline\)$/);
    expect(person.value("CS Self-check", 2, 1)).toBe(
      `${second.results.length} of ${second.results.length} probes passed`,
    );
    // Right of the tables nothing is left of what the probes inserted.
    const places = Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => [row, column + 5]),
    );
    for (const [row = 0, column = 0] of places.flat()) expect(person.value("CS Self-check", row, column)).toBeNull();
    expect(await createExcelHost().selection()).toEqual({ sheet: "Mine", row: 0, column: 0 });
  });
});
