import { expect, test } from "vitest";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import { manyAccounts, manyAccountsHeaders as headers } from "../samples/manyAccounts";
import { addSheet } from "./model/sheets";
import { Workbook } from "./model/workbook";
import { openExcel } from "./openExcel";
import { place } from "./placedWorkbook";
import { webLimits } from "./wire/excelHost";

const accounts = 100_000;

/** 100,000 accounts of 25 columns, the same every time. */
function manyAccountsWorkbook(): Workbook {
  const workbook = new Workbook();
  const sheet = addSheet(workbook, "Accounts");
  const rows = [headers, ...manyAccounts(accounts)];
  rows.forEach((cells, row) => cells.forEach((cell, column) => sheet.cells.setValue(row, column, cell)));
  workbook.noteChange();
  return workbook;
}

test(
  "100,000 accounts of 25 columns are placed within Excel's limits, three times, in requests that are none too large",
  { timeout: 900_000 },
  async () => {
    const excel = await openExcel({ workbook: manyAccountsWorkbook() });
    for (const run of ["first", "again, over the first", "again, with a note beside each"]) {
      if (run.includes("note")) {
        excel.person.addTableColumn("CS_Placement", [
          "Note",
          ...Array.from({ length: accounts }, (_, row) => `n${row}`),
        ]);
      }
      const before = excel.host.requests.length;
      const started = performance.now();
      const written = await place(createExcelHost());
      const seconds = (performance.now() - started) / 1000;
      const requests = excel.host.requests.slice(before);
      expect(written.map(({ key }) => key)).toEqual(["placement", "portfolios", "summary"]);
      expect(written[0]?.rows).toBe(accounts);
      expect(requests.filter(({ error }) => error !== null)).toEqual([]);
      const sent = requests.map(({ requestBytes }) => requestBytes);
      const received = requests.map(({ responseBytes }) => responseBytes);
      expect(Math.max(...sent)).toBeLessThanOrEqual(webLimits.requestBytes);
      expect(Math.max(...received)).toBeLessThanOrEqual(webLimits.responseBytes);
      process.stdout.write(
        `${accounts} accounts × ${headers.length} columns placed ${run}: ${requests.length} requests, ` +
          `${megabytes(sum(sent))} sent (largest ${megabytes(Math.max(...sent))}), ` +
          `${megabytes(sum(received))} received (largest ${megabytes(Math.max(...received))}), ${seconds.toFixed(1)} s\n`,
      );
    }
    const table = excel.workbook.tableNamed("CS_Placement")?.table;
    expect(table?.range.rows).toBe(accounts + 1);
    excel.close();
  },
);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
