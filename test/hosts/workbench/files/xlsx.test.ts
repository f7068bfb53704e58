import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import { writeXlsx } from "hucre/xlsx";
import type { ResultSheet } from "../../../../src/core/report/layout/resultSheet";
import { openFile, type OpenedFile } from "../../../../src/hosts/workbench/files/openFile";
import { saveWorkbook } from "../../../../src/hosts/workbench/files/saveWorkbook";
import { readSpills } from "../../../../src/hosts/workbench/cells/readSpills";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import type { SheetFunction } from "../../../../src/hosts/workbench/customFunctions/sheetFunction";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

const functions: SheetFunction[] = [
  {
    metadata: { id: "MRR", name: "MRR", parameters: [{ name: "table", dimensionality: "matrix" }] },
    code: (table) => (table as unknown[][]).slice(1).reduce((sum, row) => sum + Number(row[1] ?? 0), 0),
  },
  {
    metadata: { id: "MRRBY", name: "MRRBY", parameters: [{ name: "table", dimensionality: "matrix" }] },
    code: (table) => (table as unknown[][]).map((row) => [String(row[0]), Number(row[1]) || 0]),
  },
];

/** A workbook as another program writes it. */
async function foreignFile(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("Accounts", { views: [{ state: "frozen", ySplit: 1 }] });
  sheet.columns = [{ width: 24 }, { width: 12 }, { width: 14 }, { width: 10 }];
  sheet.addTable({
    name: "tbl_Accounts",
    ref: "A1",
    headerRow: true,
    columns: [{ name: "Account" }, { name: "MRR" }, { name: "Renewal" }],
    rows: [
      ["007", 1200.5, new Date(Date.UTC(2026, 0, 31))],
      ['=HYPERLINK("http://x","y")', 300, new Date(Date.UTC(2026, 1, 1))],
    ],
  });
  sheet.getCell("B2").numFmt = "#,##0.00";
  sheet.getCell("C2").numFmt = "yyyy-mm-dd";
  sheet.getCell("C3").numFmt = "yyyy-mm-dd";
  sheet.getCell("A1").font = { bold: true, color: { argb: "FF0A5029" } };
  sheet.getCell("A1").fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE9F5EE" } };
  sheet.getCell("E1").value = { formula: "_xldudf_CS_MRR(tbl_Accounts[#All])", result: 1500.5 };
  sheet.getCell("E2").value = { formula: "B2*2", shareType: "shared", ref: "E2:E3", result: 2401 } as ExcelJS.CellValue;
  sheet.getCell("E3").value = { sharedFormula: "E2", result: 600 };
  sheet.getCell("F1").value = { error: "#N/A" };
  sheet.getCell("G1").value = true;
  sheet.getCell("H1").value = "note";
  sheet.getCell("H1").note = "a comment";
  sheet.getRow(3).hidden = true;
  sheet.mergeCells("A6:B6");
  workbook.addWorksheet("Hidden", { state: "veryHidden" }).getCell("A1").value = 1;
  workbook.definedNames.add("Accounts!$B$2", "first_mrr");
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function openInGrid(bytes: Uint8Array): Promise<HeadlessWorkbook & { readonly opened: OpenedFile }> {
  const opened = await openFile(bytes, "accounts.xlsx");
  return { ...headlessWorkbook(opened.snapshot, functions), opened };
}

async function save({ spreadsheet, workbook }: HeadlessWorkbook): Promise<Uint8Array> {
  const snapshot = savedSnapshot(spreadsheet, workbook);
  return saveWorkbook({ snapshot, spills: readSpills(spreadsheet, workbook) });
}

async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return workbook;
}

const result: ResultSheet = {
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
      rows: [
        ["007", 1200.5, "Good"],
        ['=HYPERLINK("http://x","y")', 300, "Poor"],
        ["+1", { code: "#N/A" }, "Unknown"],
        ["#N/A", 1, "Average"],
      ],
      keyColumns: [0],
    },
  ],
};

describe("A workbook that another program wrote", () => {
  test("opens with values, formats, tables, names, hidden rows and formulas that calculate", async () => {
    const grid = await openInGrid(await foreignFile());
    const range = await grid.host.read({ sheet: "Accounts", table: "tbl_Accounts" });
    expect(range.cells).toEqual([
      ["Account", "MRR", "Renewal"],
      ["007", 1200.5, 46053],
      ['=HYPERLINK("http://x","y")', 300, 46054],
    ]);
    expect(range.numberFormats).toEqual([null, "#,##0.00", "yyyy-mm-dd"]);
    expect(range.hiddenRows).toEqual([2]);
    expect(grid.formula("Accounts", 0, 4)).toBe("=CS.MRR(tbl_Accounts[#All])");
    expect(grid.formula("Accounts", 2, 4)).toBe("=B3*2");
    await grid.until("Accounts", 0, 4, 1500.5);
    await grid.until("Accounts", 2, 4, 600);
    expect(grid.cell("Accounts", 0, 5)).toEqual({ code: "#N/A" });
    expect(grid.cell("Accounts", 0, 6)).toBe(true);
    expect(grid.opened.dropped).toEqual(["comments"]);
    grid.spreadsheet.univer.dispose();
  });

  test("keeps the ids of our columns, so that a later placement finds them under other words", async () => {
    const grid = await openInGrid(await foreignFile());
    await grid.host.writeResults([result]);
    const again = await openInGrid(await save(grid));
    grid.spreadsheet.univer.dispose();
    const [table] = result.tables;
    if (!table) throw new Error("no table");
    const words: Record<string, string> = { account: "Kunde", mrr: "Umsatz", bucket: "Note" };
    const columns = table.columns.map((column) => ({ ...column, header: words[column.id] ?? "" }));
    await again.host.writeResults([{ ...result, tables: [{ ...table, columns }] }]);
    const { cells } = await again.host.read({ sheet: "CS Placement", table: "CS_Placement" });
    expect(cells[0]).toEqual(["Kunde", "Umsatz", "Note"]);
    expect(cells[1]).toEqual(["007", 1200.5, "Good"]);
    again.spreadsheet.univer.dispose();
  });

  test("is saved after a placement so that a third program reads all of it", async () => {
    const grid = await openInGrid(await foreignFile());
    await grid.until("Accounts", 0, 4, 1500.5);
    await grid.host.writeResults([result]);
    await grid.host.writeSetting("policy", JSON.stringify({ text: "x".repeat(40_000) }));
    const saved = await readWithExcelJs(await save(grid));
    grid.spreadsheet.univer.dispose();
    const accounts = saved.getWorksheet("Accounts");
    expect(accounts?.getCell("A2").value).toBe("007");
    expect(accounts?.getCell("A3").value).toBe('=HYPERLINK("http://x","y")');
    expect(accounts?.getCell("E1").value).toMatchObject({
      formula: "_xldudf_CS_MRR(tbl_Accounts[#All])",
      result: 1500.5,
    });
    expect(accounts?.getCell("E3").value).toMatchObject({ formula: "B3*2", result: 600 });
    expect(accounts?.getCell("F1").value).toEqual({ error: "#N/A" });
    expect(accounts?.getCell("C2").value).toEqual(new Date(Date.UTC(2026, 0, 31)));
    expect(accounts?.getCell("B2").numFmt).toBe("#,##0.00");
    expect(accounts?.getCell("A1").font).toMatchObject({
      bold: true,
      color: { argb: expect.stringMatching(/0A5029$/) as string },
    });
    expect(accounts?.getCell("A1").fill).toMatchObject({
      fgColor: { argb: expect.stringMatching(/E9F5EE$/) as string },
    });
    expect(accounts?.getRow(3).hidden).toBe(true);
    expect(accounts?.getColumn(1).width).toBeCloseTo(24, 0);
    expect(accounts?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(accounts?.getCell("B6").isMerged).toBe(true);
    expect(tableOf(accounts, "tbl_Accounts")).toMatchObject({ tableRef: "A1:C3" });
    expect(saved.getWorksheet("Hidden")?.state).toBe("veryHidden");
    expect(saved.definedNames.getRanges("first_mrr").ranges).toEqual(["Accounts!$B$2"]);
    const placement = saved.getWorksheet("CS Placement");
    expect([2, 3, 4, 5].map((row) => placement?.getCell(row, 1).text)).toEqual(
      result.tables[0]?.rows.map((row) => row[0]),
    );
    expect(placement?.getCell("B4").value).toEqual({ error: "#N/A" });
    expect(placement?.getCell("B2").numFmt).toBe("#,##0.00");
    expect(placement?.getCell("A2").numFmt).toBe("@");
    expect(tableOf(placement, "CS_Placement")).toMatchObject({ tableRef: "A1:C5" });
    expect(placement?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    const rules = (placement as unknown as { conditionalFormattings: { ref: string; rules: unknown[] }[] })
      .conditionalFormattings;
    expect(rules).toMatchObject([{ ref: "C2:C5" }]);
    expect(rules[0]?.rules).toHaveLength(4);
  });

  test("opens again with its settings, its marks and what was written, and is placed anew in place", async () => {
    const first = await openInGrid(await foreignFile());
    await first.host.writeResults([result]);
    const policy = JSON.stringify({ text: "ä".repeat(40_000) });
    await first.host.writeSetting("policy", policy);
    const bytes = await save(first);
    first.spreadsheet.univer.dispose();
    const second = await openInGrid(bytes);
    expect(await second.host.readSetting("policy")).toBe(policy);
    expect((await second.host.listSources()).map(({ sheet, resultKey }) => [sheet, resultKey])).toEqual([
      ["Accounts", null],
      ["Accounts", null],
      ["Hidden", null],
      ["CS Placement", "placement"],
    ]);
    const written = await second.host.writeResults([result]);
    expect(written).toEqual([{ key: "placement", name: "CS Placement", rows: 4, orphans: [] }]);
    expect(second.cell("CS Placement", 2, 0)).toBe('=HYPERLINK("http://x","y")');
    expect(second.cell("CS Placement", 4, 0)).toBe("#N/A");
    second.spreadsheet.univer.dispose();
  });

  test("spills again after it was saved with what was spilled", async () => {
    const source = await writeXlsx({
      sheets: [
        {
          name: "S",
          rows: [
            ["Customer", "MRR"],
            ["a", 1],
            ["b", 2],
          ],
          cells: new Map([["0,3", { formula: "_xldudf_CS_MRRBY(A1:B3)" }]]),
        },
      ],
    });
    const first = await openInGrid(source);
    await first.until("S", 2, 4, 2);
    const bytes = await save(first);
    first.spreadsheet.univer.dispose();
    const saved = (await readWithExcelJs(bytes)).getWorksheet("S");
    expect(saved?.getCell("D1").value).toMatchObject({ formula: "_xldudf_CS_MRRBY(A1:B3)", ref: "D1:E3" });
    expect(saved?.getCell("E3").value).toBe(2);
    const second = await openInGrid(bytes);
    await second.until("S", 2, 4, 2);
    expect(second.cell("S", 0, 3)).toBe("Customer");
    second.spreadsheet.univer.dispose();
  });
});

test("A live result is saved with its formula and what that filled, and written over in the file opened again", async () => {
  const live = (rows: number): ResultSheet => ({
    key: "mrr",
    name: "CS MRR",
    frozenRows: 1,
    tables: [],
    spill: {
      formula: `=CS.MRRBY(Accounts!$A$1:$B$${rows + 1})`,
      columns: [
        { id: "customer", header: "Customer", kind: "text", numberFormat: "@", width: 12 },
        { id: "mrr", header: "MRR", kind: "number", numberFormat: "#,##0.00", width: 12 },
      ],
      rows,
    },
  });
  const first = await openInGrid(await foreignFile());
  await first.host.writeResults([live(2)]);
  await first.until("CS MRR", 2, 1, 300);
  const bytes = await save(first);
  first.spreadsheet.univer.dispose();
  const saved = (await readWithExcelJs(bytes)).getWorksheet("CS MRR");
  expect(saved?.getCell("A1").value).toMatchObject({ formula: "_xldudf_CS_MRRBY(Accounts!$A$1:$B$3)", ref: "A1:B3" });
  expect(saved?.getCell("A1").numFmt).not.toBe("@");
  expect(saved?.getCell("B2").value).toBe(1200.5);
  expect(saved?.getCell("B2").numFmt).toBe("#,##0.00");
  expect(saved?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });

  const second = await openInGrid(bytes);
  await second.until("CS MRR", 2, 1, 300);
  const written = await second.host.writeResults([live(1)]);
  expect(written).toEqual([{ key: "mrr", name: "CS MRR", rows: 1, orphans: [] }]);
  await second.until("CS MRR", 1, 1, 1200.5);
  expect(second.cell("CS MRR", 2, 1)).toBeNull();
  second.spreadsheet.univer.dispose();
});

test("A file that counts days from 1904 opens on the same calendar days, and says so", async () => {
  const date = new Date(Date.UTC(2026, 0, 31));
  const bytes = await writeXlsx({ dateSystem: "1904", sheets: [{ name: "S", rows: [["Date"], [date]] }] });
  const { snapshot, from1904 } = await openFile(bytes, "mac.xlsx");
  expect(from1904).toBe(true);
  expect(snapshot.sheets["sheet-1"]?.cellData).toMatchObject({ 1: { 0: { v: 46053 } } });
});

test("A user's own sheet that has the name of the settings' sheet stays a sheet", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "CS Metrics Settings", rows: [["mine"]] }] });
  expect((await openFile(bytes, "x.xlsx")).snapshot.sheets["sheet-1"]?.name).toBe("CS Metrics Settings");
});

function tableOf(sheet: ExcelJS.Worksheet | undefined, name: string): unknown {
  const table = sheet?.getTable(name) as unknown as { table?: unknown } | undefined;
  return table?.table;
}
