import { afterEach, describe, expect, test } from "vitest";
import type { SpreadsheetHost } from "../../src/commands/spreadsheetHost";
import { createExcelHost } from "../../src/hosts/excel/excelHost";
import type { ResultSheet } from "../../src/core/report/layout/resultSheet";
import { openExcel, type EmulatedExcel, type OpenExcelOptions } from "./openExcel";
import { accountsWorkbook, buildOnResult, changeAccounts, ownFormulas, place } from "./placedWorkbook";
import { hiddenSheets, workbookPicture } from "./workbookPicture";

let excel: EmulatedExcel;
let host: SpreadsheetHost;
afterEach(() => excel.close());

async function start(options: OpenExcelOptions = {}): Promise<void> {
  excel = await openExcel({ ...options, workbook: accountsWorkbook() });
  host = createExcelHost({ retryMilliseconds: [0, 0] });
}

const names = (): string[] => workbookPicture(excel.workbook).map(({ name }) => name);

describe("placing in Excel", () => {
  test("keeps to a sheet that the user protected: nothing is written, and it is said", async () => {
    await start();
    await place(host);
    const before = workbookPicture(excel.workbook);
    excel.person.protectSheet("CS Portfolios");
    await expect(place(host)).rejects.toMatchObject({ code: "protected", written: "nothing" });
    excel.person.protectSheet("CS Portfolios", false);
    expect(workbookPicture(excel.workbook)).toEqual(before);
    excel.person.protectStructure();
    await expect(place(host)).rejects.toMatchObject({ code: "protected", written: "nothing" });
    excel.person.protectStructure(false);
    await place(host);
  });

  test("does nothing while a cell is being edited, and says so", async () => {
    await start();
    await place(host);
    changeAccounts(excel.workbook);
    const before = workbookPicture(excel.workbook);
    excel.person.beginTyping();
    await expect(place(host)).rejects.toMatchObject({ code: "edit-mode", written: "nothing" });
    excel.person.stopTyping();
    expect(workbookPicture(excel.workbook)).toEqual(before);
    expect(hiddenSheets(excel.workbook)).toEqual(["CS Metrics Settings"]);
  });

  test("stops when it is cancelled, with nothing left behind", async () => {
    await start();
    const controller = new AbortController();
    const stop = createExcelHost();
    const writing = stop.writeResults([bigResult(400)], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(writing).rejects.toMatchObject({ code: "cancelled", written: "nothing" });
    expect(names()).toEqual(["Accounts", "Mine"]);
    expect(hiddenSheets(excel.workbook)).toEqual([]);
  });

  test("does not write over a table that the user put below a result which has to grow", async () => {
    await start();
    await place(host);
    excel.person.type("CS Placement", 7, 0, "Mine");
    excel.person.makeTable("CS Placement", { row: 7, column: 0, rows: 2, columns: 1 }, "Own");
    changeAccounts(excel.workbook);
    const before = workbookPicture(excel.workbook);
    await expect(place(host)).rejects.toMatchObject({ code: "blocked", written: "nothing" });
    expect(workbookPicture(excel.workbook)).toEqual(before);
  });

  test("says what stood in the user's cells below a result that grows", async () => {
    await start();
    await place(host);
    excel.person.type("CS Placement", 7, 1, "mine");
    changeAccounts(excel.workbook);
    const [placement] = await place(host);
    expect(placement?.orphans).toContainEqual({ key: "B8", values: { B8: "mine" } });
  });

  test("puts new columns in beside the old ones, so that a formula never shows another column's figures", async () => {
    await start();
    await place(host);
    buildOnResult(excel.workbook);
    excel.person.type("Mine", 4, 0, "=SUM(CS_Placement[MRR at risk])");
    changeAccounts(excel.workbook);
    await place(host);
    const table = excel.workbook.tableNamed("CS_Placement")?.table;
    expect(table?.columns.map(({ name }) => name)).toContain("Open tickets");
    expect(excel.person.formula("Mine", 4, 0)).toBe("=SUM(CS_Placement[MRR at risk])");
    const [, mine] = workbookPicture(excel.workbook);
    expect(mine?.pivots).toEqual([{ name: "MyPivot", table: "CS_Placement" }]);
    expect(ownFormulas(excel.workbook)[0]?.[1]).toBe("=SUM(CS_Placement[MRR])");
  });

  test("draws its charts once, leaves those that the user moved where they are, and does not bring back a deleted one", async () => {
    await start();
    await place(host);
    const charts = () => excel.person.sheet("CS Summary").charts;
    const all = charts().length;
    expect(charts().map(({ categoryAxisTitle, valueAxisTitle }) => [categoryAxisTitle, valueAxisTitle])).toEqual([
      ["Bucket", "Accounts"],
      ["Share of accounts", "Share of MRR"],
      ["CSM", "Utilisation"],
    ]);
    expect(all).toBeGreaterThanOrEqual(2);
    const [first, second] = charts();
    if (!first || !second) throw new Error("There are no charts.");
    first.left = 777;
    excel.person.sheet("CS Summary").charts = charts().filter(({ id }) => id !== second.id);
    changeAccounts(excel.workbook);
    await place(host);
    expect(charts()).toHaveLength(all - 1);
    expect(charts().find(({ name }) => name === first.name)?.left).toBe(777);
    expect(charts().every(({ series }) => series.every(({ values }) => values.includes("!$")))).toBe(true);
  });

  test("is finished without its charts where Excel does not draw them", async () => {
    await start();
    const { prototype } = excel.Excel.ChartCollection;
    const add = Object.getOwnPropertyDescriptor(prototype, "add");
    Object.defineProperty(prototype, "add", {
      configurable: true,
      value: () => {
        throw Object.assign(new Error("There is no such chart."), { code: "InvalidArgument" });
      },
    });
    const written = await place(host);
    if (add) Object.defineProperty(prototype, "add", add);
    expect(written.map(({ name }) => name)).toEqual(["CS Placement", "CS Portfolios", "CS Summary"]);
    expect(names()).toEqual(["Accounts", "Mine", "CS Placement", "CS Portfolios", "CS Summary"]);
    expect(hiddenSheets(excel.workbook)).toEqual(["CS Metrics Settings"]);
  });

  test("takes one Undo where Excel can put a run together", async () => {
    await start();
    const before = workbookPicture(excel.workbook);
    await place(host);
    excel.person.undo();
    expect(workbookPicture(excel.workbook)).toEqual(before);
  });

  test("works where Excel takes far less at once than we ask for", async () => {
    await start({ limits: { requestBytes: 60_000, responseBytes: 60_000 } });
    const written = await host.writeResults([bigResult(3_000)]);
    expect(written[0]?.rows).toBe(3_000);
    const { cells } = await host.read({ sheet: "CS Placement" });
    expect(cells).toHaveLength(3_001);
    expect(cells[3_000]).toEqual(["=account 2999", 2999, "Good"]);
    expect(excel.host.requests.some(({ error }) => error !== null)).toBe(true);
  });

  test.each([true, false])("writes apostrophes as they are, whether Excel keeps them (%s)", async (keepsApostrophe) => {
    await start({ keepsApostrophe });
    const sheet = bigResult(1);
    const [table] = sheet.tables;
    if (!table) throw new Error("no table");
    await host.writeResults([{ ...sheet, tables: [{ ...table, rows: [["'a", 1, "''b"]] }] }]);
    expect((await host.read({ sheet: "CS Placement" })).cells[1]).toEqual(["'a", 1, "''b"]);
  });
});

function bigResult(rows: number): ResultSheet {
  return {
    key: "placement",
    name: "CS Placement",
    frozenRows: 1,
    tables: [
      {
        name: "CS_Placement",
        columns: [
          { id: "account", header: "Account", kind: "text", numberFormat: "@", width: 24 },
          { id: "mrr", header: "MRR", kind: "number", numberFormat: "#,##0.00", width: 12 },
          { id: "bucket", header: "Bucket", kind: "text", numberFormat: "@", width: 10, bucketColours: true },
        ],
        rows: Array.from({ length: rows }, (_, row) => [`=account ${row}`, row, "Good"]),
        keyColumns: [0],
      },
    ],
  };
}
