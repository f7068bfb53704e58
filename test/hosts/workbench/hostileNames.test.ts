import ExcelJS from "exceljs";
import Papa from "papaparse";
import { CellValueType, type IWorkbookData } from "@univerjs/core";
import { expect, test } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { FileError } from "../../../src/hosts/workbench/files/fileError";
import { openFile } from "../../../src/hosts/workbench/files/openFile";
import { saveWorkbook } from "../../../src/hosts/workbench/files/saveWorkbook";
import { savedSnapshot } from "../../../src/hosts/workbench/workbook/savedSnapshot";
import { hostileRows, namesById, placeHostileAccounts, testHostileNames } from "../describeHostileNames";
import { hostileNames } from "../hostileNames";
import { workbookOf } from "./contractWorkbook";
import { headlessWorkbook } from "./headlessSpreadsheet";

testHostileNames("the workbench", async () => {
  const { host, spreadsheet } = headlessWorkbook(hostileWorkbook());
  return { host, close: () => spreadsheet.univer.dispose() };
});

test("hostile names come through an .xlsx file, as another program reads it and opened again", async () => {
  const { host, spreadsheet, workbook } = headlessWorkbook(hostileWorkbook());
  await placeHostileAccounts(host);
  const bytes = await saveWorkbook({ snapshot: savedSnapshot(spreadsheet, workbook), spills: {} });
  spreadsheet.univer.dispose();
  for (const sheet of ["Accounts", "CS Placement"])
    expect(namesById(await readByExcelJs(bytes, sheet))).toEqual(hostileNames);

  const again = headlessWorkbook((await openFile(bytes, "hostile.xlsx")).snapshot);
  for (const sheet of ["Accounts", "CS Placement"]) {
    expect(namesById((await again.host.read({ sheet })).cells)).toEqual(hostileNames);
  }
  await placeHostileAccounts(again.host);
  const { cells } = await again.host.read({ sheet: "CS Placement", table: "CS_Placement" });
  expect(namesById(cells)).toEqual(hostileNames);
  again.spreadsheet.univer.dispose();
});

test("hostile names of a table's columns come through an .xlsx file, in the cells and in the table", async () => {
  const headers = [
    "_x0041_",
    "a\nb",
    "a\r\nb",
    "a\u0001b",
    "a\ufffeb",
    "a\ud800b",
    "=1+1",
    "#N/A",
    "007",
    '"<&>"',
    " a ",
  ];
  const snapshot = workbookOf([{ name: "T", rows: [headers.map(() => "x"), headers.map(() => 1)], table: "Hostile" }]);
  const sheet = snapshot.sheets["s0"];
  const cellData = { ...sheet?.cellData, 0: headers.map((v) => ({ v, t: CellValueType.FORCE_STRING })) };
  const bytes = await saveWorkbook({ snapshot: { ...snapshot, sheets: { s0: { ...sheet, cellData } } }, spills: {} });
  expect((await readByExcelJs(bytes, "T"))[0]).toEqual(headers);
  const { host, spreadsheet, workbook } = headlessWorkbook((await openFile(bytes, "hostile.xlsx")).snapshot);
  expect((await host.read({ sheet: "T", table: "Hostile" })).cells[0]).toEqual(headers);
  const [table] = spreadsheet.tables.getTableList(workbook.getUnitId());
  expect(table?.columns.map(({ displayName }) => displayName)).toEqual(headers);
  spreadsheet.univer.dispose();
});

test.each([",", ";", "\t", "|"])("hostile names come in from a text file cut by %j", async (delimiter) => {
  const { snapshot } = await openFile(csvOf(hostileNames.filter(isOfTextFiles), delimiter), "hostile.csv");
  const { host, spreadsheet } = headlessWorkbook(snapshot);
  const { cells } = await host.read({ sheet: "hostile" });
  expect(cells.slice(1).map(([name]) => name)).toEqual(hostileNames.filter(isOfTextFiles));
  spreadsheet.univer.dispose();
});

test("a text file with null characters is refused in words, and not read without them", async () => {
  await expect(openFile(csvOf(["a\0b"], ","), "hostile.csv")).rejects.toBeInstanceOf(FileError);
});

/** No text file holds a null character or half of a pair of UTF-16. */
function isOfTextFiles(name: string): boolean {
  return !name.includes("\0") && new TextDecoder().decode(new TextEncoder().encode(`.${name}`)) === `.${name}`;
}

function csvOf(names: readonly string[], delimiter: string): Uint8Array {
  return new TextEncoder().encode(
    Papa.unparse([["Account", "MRR"], ...names.map((name) => [name, "1"])], { delimiter }),
  );
}

function hostileWorkbook(): IWorkbookData {
  const snapshot = workbookOf([{ name: "Accounts", rows: hostileRows.map(() => []) }]);
  const cellData = Object.fromEntries(
    hostileRows.map((row, index) => [
      index,
      Object.fromEntries(
        row.map((value, column) => {
          const t = typeof value === "number" ? CellValueType.NUMBER : CellValueType.FORCE_STRING;
          return [column, { v: value, t }];
        }),
      ),
    ]),
  );
  const sheets = Object.entries(snapshot.sheets).map(([id, sheet]) => [id, { ...sheet, cellData }] as const);
  return { ...snapshot, sheets: Object.fromEntries(sheets) };
}

/** A sheet's cells; a text that the file holds in runs counts as that text, and a formula as none. */
async function readByExcelJs(bytes: Uint8Array, name: string): Promise<Cell[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const { columnCount } = sheet;
  return (sheet.getRows(1, sheet.rowCount) ?? []).map((row) =>
    Array.from({ length: columnCount }, (_, column): Cell => {
      const { value } = row.getCell(column + 1);
      if (typeof value !== "object" || value === null) return value;
      return "richText" in value ? value.richText.map(({ text }) => text).join("") : { code: JSON.stringify(value) };
    }),
  );
}
