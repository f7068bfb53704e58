import { expect, test } from "vitest";
import { selfCheck } from "../../src/commands/selfCheck/selfCheck";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { workbookOf } from "./contractExcel";
import { openExcel } from "./openExcel";

const now = new Date(2026, 10, 23, 14, 5);

test.each([
  ["keeps", true],
  ["drops", false],
])(
  "the self-check passes in an Excel that %s an apostrophe, with the built functions in its runtime",
  { timeout: 120_000 },
  async (_word, keepsApostrophe) => {
    const workbook = workbookOf([{ name: "Mine", rows: [["a", 1]] }], { keepsApostrophe });
    const excel = await openExcel({ built: true, workbook, keepsApostrophe });
    const { results, sheet } = await selfCheck(createExcelHost(), { now });
    const failed = results.filter(({ passed }) => !passed);
    expect(failed.map(({ name, expected, found }) => ({ name, expected, found }))).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
    expect(excel.workbook.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name)).toEqual([
      "Mine",
      sheet,
    ]);
    process.stdout.write(`${results.length} probes of the self-check passed in the emulated Excel\n`);
    excel.close();
  },
);
