import { expect, test } from "vitest";
import { seededRandom } from "../../assets/samples/seededRandom";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { Typed } from "../hosts/spreadsheetHostContract";
import { addSheet } from "./model/sheets";
import { Workbook } from "./model/workbook";
import { openExcel } from "./openExcel";
import { place } from "./placedWorkbook";
import { webLimits } from "./wire/excelHost";

const accounts = 100_000;

const headers = [
  ...["Account", "Account ID", "MRR", "CSM", "Tier", "Status", "Start date", "Renewal", "Language", "Region"],
  ...["DAU", "MAU", "Active users", "Seats", "Features used (%)", "Last login", "NPS", "CSAT", "Open tickets"],
  ...["Contact engagement", "Last contacted", "Emails", "Talk time", "Last upgrade", "Comment"],
];

/** 100,000 accounts of 25 columns, the same every time. */
function manyAccounts(): Workbook {
  const workbook = new Workbook();
  const sheet = addSheet(workbook, "Accounts");
  const random = seededRandom(7);
  const csms = Array.from({ length: 40 }, (_, index) => `CSM ${index + 1}`);
  headers.forEach((header, column) => sheet.cells.setValue(0, column, header));
  for (let row = 1; row <= accounts; row++) {
    const mau = random.whole(5, 400);
    const seats = random.whole(5, 500);
    const cells: Typed[] = [
      ...[`Größe & Söhne ${row} GmbH`, `acc_${row}`, random.whole(1, 800_000) / 100, random.pick(csms)],
      ...[random.pick(["Enterprise", "Mid-market", "SMB"]), random.pick(["Live", "Live", "Live", "Churned"])],
      ...[random.whole(43_000, 46_000), random.whole(46_350, 46_800), random.pick(["de", "en", "pt"])],
      ...[random.pick(["DACH", "Iberia", "UK"]), random.whole(0, mau), mau, random.whole(0, seats), seats],
      ...[random.whole(0, 100), random.whole(46_200, 46_349), random.whole(0, 10), random.whole(1, 5)],
      ...[random.whole(0, 12), random.whole(1, 5), random.whole(46_200, 46_349), random.whole(0, 40)],
      ...[random.whole(0, 300), random.whole(45_000, 46_349), `Remark of row ${row}`],
    ];
    cells.forEach((cell, column) => sheet.cells.setValue(row, column, cell));
  }
  workbook.noteChange();
  return workbook;
}

test(
  "100,000 accounts of 25 columns are placed within Excel's limits, three times, in requests that are none too large",
  { timeout: 900_000 },
  async () => {
    const excel = await openExcel({ workbook: manyAccounts() });
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
