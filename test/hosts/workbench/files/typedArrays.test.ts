import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { readSpills } from "../../../../src/hosts/workbench/cells/readSpills";
import { fileArrayIn } from "../../../../src/hosts/workbench/files/cellsFromFile";
import { openWorkbook } from "../../../../src/hosts/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../../src/hosts/workbench/files/saveWorkbook";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";
import { smallWorkbook } from "./smallWorkbook";

let open: HeadlessWorkbook;
afterEach(() => open.spreadsheet.univer.dispose());

const numbers =
  `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>` +
  `<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`;

async function load(rows: string, afterSheets = ""): Promise<void> {
  open = headlessWorkbook((await openWorkbook(smallWorkbook({ rows, afterSheets }), "book")).snapshot);
}

async function run(id: string, params: object): Promise<void> {
  const place = { unitId: open.workbook.getUnitId(), subUnitId: "sheet-1" };
  await open.spreadsheet.commands.executeCommand(id, { ...place, ...params });
}

async function type(row: number, column: number, f: string): Promise<void> {
  const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
  await run("sheet.command.set-range-values", { range, value: { f, v: null, p: null, si: null } });
}

async function save(): Promise<Uint8Array> {
  const snapshot = savedSnapshot(open.spreadsheet, open.workbook);
  return saveWorkbook({ snapshot, spills: readSpills(open.spreadsheet, open.workbook) });
}

/** The cells of the sheet as a file has them, by address. */
function cellsIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return Object.fromEntries([...xml.matchAll(/<c r="(\w+)".*?(?:\/>|<\/c>)/g)].map(([cell, at = ""]) => [at, cell]));
}

describe("A formula that was typed", () => {
  test("is saved as a dynamic array where it calculates with several cells, and comes back as one", async () => {
    await load(numbers);
    await type(3, 0, "=SUM(A1:A2*B1:B2)");
    await type(4, 0, "=A1+B1");
    await type(5, 0, "=SUM(A1:A2)");
    await type(6, 0, "=A1:A2*10");
    await open.until("S", 7, 0, 30);
    const bytes = await save();
    expect(cellsIn(bytes)).toMatchObject({
      A4: `<c r="A4" cm="1"><f t="array" ref="A4">SUM(A1:A2*B1:B2)</f><v>14</v></c>`,
      A5: `<c r="A5"><f>A1+B1</f><v>3</v></c>`,
      A6: `<c r="A6"><f>SUM(A1:A2)</f><v>4</v></c>`,
      A7: `<c r="A7" cm="1"><f t="array" ref="A7:A8">A1:A2*10</f><v>10</v></c>`,
      A8: `<c r="A8"><v>30</v></c>`,
    });
    expect(strFromU8(unzipSync(bytes)["xl/metadata.xml"]!)).toContain(`name="XLDAPR"`);
    const read = new ExcelJS.Workbook();
    await read.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    expect(read.worksheets[0]?.getCell("A4").value).toMatchObject({
      ...{ formula: "SUM(A1:A2*B1:B2)", ref: "A4", shareType: "array", result: 14 },
    });
    const again = (await openWorkbook(bytes, "again")).snapshot.sheets["sheet-1"]?.cellData;
    expect(again?.[3]?.[0]).toMatchObject({ f: "=SUM(A1:A2*B1:B2)", v: 14 });
    expect(fileArrayIn(again?.[3]?.[0])).toMatchObject({ isDynamic: true, range: "A4" });
  });

  test("is looked at through the names that it uses", async () => {
    await load(
      numbers,
      `<definedNames><definedName name="One">S!$A$1</definedName><definedName name="Two">S!$A$1:$A$2</definedName></definedNames>`,
    );
    await type(3, 0, "=One*2");
    await type(4, 0, "=SUM(Two*2)");
    await open.until("S", 4, 0, 8);
    expect(cellsIn(await save())).toMatchObject({
      A4: `<c r="A4"><f>One*2</f><v>2</v></c>`,
      A5: `<c r="A5" cm="1"><f t="array" ref="A5">SUM(Two*2)</f><v>8</v></c>`,
    });
  });

  test("and filled down is saved in each of its cells", async () => {
    await load(numbers);
    await run("sheet.mutation.set-range-values", {
      cellValue: { 0: { 2: { f: "=A1*2", si: "x" } }, 1: { 2: { si: "x" } } },
    });
    await open.until("S", 1, 2, 6);
    expect(cellsIn(await save())).toMatchObject({
      C1: `<c r="C1"><f>A1*2</f><v>2</v></c>`,
      C2: `<c r="C2"><f>A2*2</f><v>6</v></c>`,
    });
  });
});

describe("A plain formula of a file that would be an array if it were typed", () => {
  const plain = `<row r="4"><c r="A4"><f>SUM(A1:A2*B1:B2)</f><v>14</v></c></row>`;

  test("stays plain, also where the cells that it reads move, and in a workbook that was kept", async () => {
    await load(numbers + plain);
    await open.until("S", 3, 0, 14);
    expect(cellsIn(await save())["A4"]).toBe(`<c r="A4"><f>SUM(A1:A2*B1:B2)</f><v>14</v></c>`);
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 9, rangeType: 1 };
    await run("sheet.command.insert-row", { range, direction: 0 });
    await open.until("S", 4, 0, 14);
    expect(cellsIn(await save())["A5"]).toBe(`<c r="A5"><f>SUM(A2:A3*B2:B3)</f><v>14</v></c>`);
    const kept = JSON.parse(JSON.stringify(savedSnapshot(open.spreadsheet, open.workbook))) as Parameters<
      typeof headlessWorkbook
    >[0];
    open.spreadsheet.univer.dispose();
    open = headlessWorkbook(kept);
    await open.until("S", 4, 0, 14);
    expect(cellsIn(await save())["A5"]).toBe(`<c r="A5"><f>SUM(A2:A3*B2:B3)</f><v>14</v></c>`);
  });

  test("is a dynamic array once it was typed anew", async () => {
    await load(numbers + plain);
    await type(3, 0, "=SUM(A1:A2*B1:B2*1)");
    await open.until("S", 3, 0, 14);
    expect(cellsIn(await save())["A4"]).toContain(`cm="1"`);
  });
});
