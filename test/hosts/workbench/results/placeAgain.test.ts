import { SetRangeValuesMutation } from "@univerjs/sheets";
import { afterEach, expect, test } from "vitest";
import { createCalculator } from "../../../../src/commands/calculator/createCalculator";
import { placeAccounts } from "../../../../src/commands/placeAccounts";
import type { Policy } from "../../../../src/core/settings/policy";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import { setRowsMutation, type SetRowsParams } from "../../../../src/hosts/workbench/results/setRowsMutation";
import { en } from "../../../../src/texts/en";
import { manyAccounts, manyAccountsHeaders } from "../../../samples/manyAccounts";
import { workbookOf } from "../contractWorkbook";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

const asOf = 46_350;
let open: HeadlessWorkbook;
afterEach(() => open.spreadsheet.univer.dispose());

/**
 * What each cell of the result sheets shows, by sheet, row and column: its formula or its value, and its look. A score that
 * comes close to a limit gets its column, blanks too, one more decimal.
 */
function resultCells(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const sheet of open.workbook.getSheets().filter((one) => one.getName().startsWith("CS "))) {
    sheet.getCellMatrix().forValue((row, column, cell) => {
      found.set(`${sheet.getName()} ${row},${column}`, JSON.stringify([cell?.f ?? cell?.v, cell?.s]));
    });
  }
  return found;
}

/** Places once more, and counts the cells that the grid was handed for it and those that say something else. */
async function again(place: () => Promise<unknown>): Promise<{ readonly written: number; readonly changed: number }> {
  const before = resultCells();
  let written = 0;
  const heard = open.spreadsheet.commands.beforeCommandExecuted(({ id, params }, options) => {
    if (id === setRowsMutation.id) {
      const { subUnitId, rows, lines } = params as SetRowsParams;
      const matrix = open.workbook.getSheetBySheetId(subUnitId)?.getCellMatrix().getMatrix() ?? {};
      for (const [index, row] of rows.entries()) {
        const columns = new Set([...Object.keys(matrix[row] ?? {}), ...Object.keys(lines[index] ?? {})].map(Number));
        for (const column of columns) if (matrix[row]?.[column] !== lines[index]?.[column]) written++;
      }
    } else if (id === SetRangeValuesMutation.id && !options?.onlyLocal && !options?.fromFormula) {
      const { cellValue = {} } = params as { cellValue?: Record<number, object> };
      written += Object.values(cellValue).reduce((sum, line) => sum + Object.keys(line).length, 0);
    }
  });
  await place();
  heard.dispose();
  const after = resultCells();
  const places = new Set([...before.keys(), ...after.keys()]);
  return { written, changed: [...places].filter((key) => before.get(key) !== after.get(key)).length };
}

test("Placing again writes nothing where nothing changed, and after a changed weight the cells that say something else", async () => {
  open = headlessWorkbook(workbookOf([{ name: "Accounts", rows: [manyAccountsHeaders, ...manyAccounts(120)] }]));
  const calculator = createCalculator(en.report);
  const place = (policy: Policy) => (): Promise<unknown> =>
    placeAccounts(open.host, calculator, {
      ...{ accounts: { sheet: "Accounts" }, team: null, policy, asOf, writtenOn: asOf },
    });
  await place(defaultPolicy)();
  expect(await again(place(defaultPolicy))).toEqual({ written: 0, changed: 0 });
  const { health } = defaultPolicy;
  const metrics = health.metrics.map((metric, at) => (at === 0 ? { ...metric, weight: metric.weight + 9 } : metric));
  const { written, changed } = await again(place({ ...defaultPolicy, health: { ...health, metrics } }));
  expect(changed).toBeGreaterThan(100);
  expect(written).toBe(changed);
});
