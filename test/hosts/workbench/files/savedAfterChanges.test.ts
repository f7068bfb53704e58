import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, test } from "vitest";
import { addSheets } from "../../../../src/hosts/workbench/adding/addSheets";
import { readSpills } from "../../../../src/hosts/workbench/cells/readSpills";
import { openWorkbook } from "../../../../src/hosts/workbench/files/openWorkbook";
import { saveWorkbook } from "../../../../src/hosts/workbench/files/saveWorkbook";
import { checkFormulas } from "../../../../src/hosts/workbench/formulas/checkFormulas";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";
import { smallWorkbook, type SmallWorkbook } from "./smallWorkbook";

let open: HeadlessWorkbook;
afterEach(() => open.spreadsheet.univer.dispose());

async function load(book: SmallWorkbook): Promise<void> {
  open = headlessWorkbook((await openWorkbook(smallWorkbook(book), "book")).snapshot);
  await checkFormulas(open.spreadsheet, open.workbook);
}

async function run(id: string, params: object = {}): Promise<void> {
  await open.spreadsheet.commands.executeCommand(id, { unitId: open.workbook.getUnitId(), ...params });
}

/** The cells of a sheet as a saved file has them, by address. */
async function savedCells(sheet: number): Promise<Readonly<Record<string, string>>> {
  const snapshot = structuredClone(savedSnapshot(open.spreadsheet, open.workbook));
  const bytes = await saveWorkbook({ snapshot, spills: readSpills(open.spreadsheet, open.workbook) });
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`] ?? new Uint8Array());
  return Object.fromEntries(
    [...xml.matchAll(/<c r="(\w+)"[^>]*>(.*?)<\/c>/g)].map(([, at = "", inside = ""]) => [at, inside]),
  );
}

const arrayRows =
  `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>` +
  `<c r="C1"><f t="array" ref="C1">SUM(A1:A2*B1:B2)</f><v>14</v></c>` +
  `<c r="D1"><f t="array" ref="D1:D3">SUM(A1:B1)</f><v>3</v></c></row>` +
  `<row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c><c r="D2"><v>3</v></c></row>` +
  `<row r="3"><c r="D3"><v>3</v></c></row>`;

describe("Array formulas of a file", () => {
  test("stay array formulas that fill their range when the cells that they read move, and after Undo", async () => {
    await load({ rows: arrayRows });
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 9, rangeType: 1 };
    await run("sheet.command.insert-row", { subUnitId: "sheet-1", range, direction: 0 });
    await open.until("S", 3, 3, 3);
    expect(await savedCells(1)).toMatchObject({
      C2: `<f t="array" ref="C2">SUM(A2:A3*B2:B3)</f><v>14</v>`,
      D2: `<f t="array" ref="D2:D4">SUM(A2:B2)</f><v>3</v>`,
      D4: "<v>3</v>",
    });
    await run("univer.command.undo");
    await open.until("S", 2, 3, 3);
    expect(await savedCells(1)).toMatchObject({
      C1: `<f t="array" ref="C1">SUM(A1:A2*B1:B2)</f><v>14</v>`,
      D1: `<f t="array" ref="D1:D3">SUM(A1:B1)</f><v>3</v>`,
    });
  });

  test("and values of the file stay where sheets are added under another name, taken back and added again", async () => {
    await load({ rows: arrayRows });
    const rows =
      `<row r="1"><c r="A1"><f>_xll.F(1)</f><v>88</v></c>` +
      `<c r="B1"><f t="array" ref="B1:B2">S!D1:D2*_xll.G()</f><v>9</v></c>` +
      `<c r="C1"><f t="array" ref="C1">SUM(S!D1:D2*S!D1:D2)</f><v>13</v></c>` +
      `<c r="D1"><v>2</v></c></row><row r="2"><c r="B2"><v>19</v></c><c r="D2"><v>3</v></c></row>`;
    addSheets(open.spreadsheet, open.workbook, (await openWorkbook(smallWorkbook({ rows }), "other")).snapshot);
    await checkFormulas(open.spreadsheet, open.workbook);
    const added = {
      A1: "<f>_xll.F(1)</f><v>88</v>",
      B1: `<f t="array" ref="B1:B2">'S (2)'!D1:D2*_xll.G()</f><v>9</v>`,
      B2: "<v>19</v>",
      C1: `<f t="array" ref="C1">SUM('S (2)'!D1:D2*'S (2)'!D1:D2)</f><v>13</v>`,
    };
    await open.until("S (2)", 1, 1, 19);
    expect(await savedCells(2)).toMatchObject(added);
    await run("univer.command.undo");
    await run("univer.command.redo");
    await open.spreadsheet.commands.executeCommand("sheet.command.set-range-values", {
      ...{ unitId: open.workbook.getUnitId(), subUnitId: open.workbook.getSheets()[1]?.getSheetId() },
      range: { startRow: 9, endRow: 9, startColumn: 0, endColumn: 0 },
      value: { f: "=A1+B2" },
    });
    await open.until("S (2)", 9, 0, 107);
    expect(await savedCells(2)).toMatchObject(added);
  });
});

describe("A sum over several sheets", () => {
  async function loadMonths(): Promise<void> {
    await load({
      sheets: ["S", "Jan", "Feb", "Mar", "Apr"],
      rows: `<row r="1"><c r="A1"><f>SUM(Jan:Mar!A1)+Jan!A1</f><v>70</v></c></row>`,
      otherRows: [10, 20, 30, 100].map((value) => `<row r="1"><c r="A1"><v>${value}</v></c></row>`),
    });
  }
  const sheet = (name: string): object => ({ subUnitId: open.workbook.getSheetBySheetName(name)?.getSheetId() });

  test("counts sheets that are moved between them, no longer those that are taken out, and each again after Undo", async () => {
    await loadMonths();
    await run("sheet.command.set-worksheet-order", { ...sheet("Apr"), order: 2 });
    await open.until("S", 0, 0, 170);
    await run("sheet.command.remove-sheet", sheet("Feb"));
    await open.until("S", 0, 0, 150);
    await run("univer.command.undo");
    await open.until("S", 0, 0, 170);
    await run("univer.command.undo");
    await open.until("S", 0, 0, 70);
  });

  test("takes on a sheet's new name, and is an error without its last sheet", async () => {
    await loadMonths();
    await run("sheet.command.set-worksheet-name", { ...sheet("Jan"), name: "Jan '26" });
    expect(open.formula("S", 0, 0)).toBe("=SUM('Jan ''26:Mar'!A1)+'Jan ''26'!A1");
    await run("sheet.command.set-range-values", {
      ...sheet("Feb"),
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { v: 21, t: 2 },
    });
    await open.until("S", 0, 0, 71);
    await run("univer.command.undo");
    await run("univer.command.undo");
    expect(open.formula("S", 0, 0)).toBe("=SUM(Jan:Mar!A1)+Jan!A1");
    await open.until("S", 0, 0, 70);
    await run("sheet.command.remove-sheet", sheet("Mar"));
    await open.until("S", 0, 0, { code: "#REF!" });
  });
});

test("A text with looks of its own within it is saved as its text", async () => {
  await load({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>` });
  const p = { id: "d", documentStyle: {}, body: { dataStream: "Net\rnew\r\n" } };
  open.workbook.getSheets()[0]?.getCellMatrix().setValue(0, 0, { p });
  const snapshot = savedSnapshot(open.spreadsheet, open.workbook);
  const again = await openWorkbook(await saveWorkbook({ snapshot, spills: {} }), "again");
  expect(again.snapshot.sheets["sheet-1"]?.cellData?.[0]?.[0]?.v).toBe("Net\nnew");
});
