import { CellValueType, type ICellData, type IWorksheetData } from "@univerjs/core";
import { describe, expect, test } from "vitest";
import { openFile, type OpenedFile } from "../../../../src/hosts/workbench/files/openFile";
import { headlessWorkbook } from "../headlessSpreadsheet";
import { mainNamespace, relationships, smallWorkbook, type SmallWorkbook } from "./smallWorkbook";

async function open(book: SmallWorkbook): Promise<OpenedFile> {
  return openFile(smallWorkbook(book), "a.xlsx");
}

async function firstSheet(book: SmallWorkbook): Promise<Partial<IWorksheetData>> {
  return (await open(book)).snapshot.sheets["sheet-1"] ?? {};
}

/** Values of a sheet's cells by address-like keys, `row,column`. */
function values(sheet: Partial<IWorksheetData>): Record<string, ICellData["v"]> {
  const lines = Object.entries((sheet.cellData ?? {}) as Record<string, Record<string, ICellData>>);
  return Object.fromEntries(
    lines.flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, { v }]) => (v === undefined ? [] : [[`${row},${column}`, v]])),
    ),
  );
}

/** Ten rows of twenty numbers. */
const block = Array.from({ length: 10 }, (_, row) => {
  const cells = Array.from(
    { length: 20 },
    (__, column) => `<c r="${letter(column)}${row + 1}"><v>${row * column}</v></c>`,
  );
  return `<row r="${row + 1}">${cells.join("")}</row>`;
}).join("");

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

describe("A cell is what stands in it", () => {
  test("blank without content, whatever type its writer gave it", async () => {
    const sheet = await firstSheet({
      rows:
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v></v></c><c r="C1" t="s"/><c r="D1" t="inlineStr"/>` +
        `<c r="E1" t="b"/><c r="F1" t="e"/><c r="G1" t="s"><v> </v></c><c r="H1"><v></v></c>` +
        `<c r="I1" t="b"><v>true</v></c><c r="J1" t="b"><v/></c><c r="K1" t="str"><v/></c><c r="L1" t="s"><v>7</v></c></row>`,
    });
    expect(values(sheet)).toEqual({ "0,0": "First string", "0,8": 1 });
    expect(sheet.cellData?.[0]?.[8]?.t).toBe(CellValueType.BOOLEAN);
  });

  test("a number to the last digit and of any size, whatever its format", async () => {
    const numbers = [
      0.64604166, 1.000000001, 1, 59, 60, 60.5, 61, 46023, 46023.123456789, 2958465, 2958466, 3000000, 1e8, 1e9, 1e12,
      -1, -5.5, 1e308, 0.1, 45000.1234567891, 5e-324, 0.1234567890123456, 123456789012345680, -0.000001,
    ];
    const cells = (number: number, row: number): string =>
      [1, 2, 0, 3].map((style, column) => `<c r="${letter(column)}${row}" s="${style}"><v>${number}</v></c>`).join("");
    const sheet = await firstSheet({
      rows: numbers.map((number, index) => `<row r="${index + 1}">${cells(number, index + 1)}</row>`).join(""),
    });
    const expected = numbers.flatMap((number, row) => [0, 1, 2, 3].map((column) => [`${row},${column}`, number]));
    expect(values(sheet)).toEqual(Object.fromEntries(expected));
  });

  test("its text, with entities, escapes, line ends and blanks as they are meant", async () => {
    const sheet = await firstSheet({
      texts: ["a &amp; b &lt;c&gt; &#228;&#x1F600;", "_x0041__x005F_x0041_", "  two  ", "line\r\nend_x000D_"],
      rows:
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>` +
        `<c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c>` +
        `<c r="F1" t="inlineStr"><is><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>` +
        `<c r="G1" t="str"><v><![CDATA[<&>]]></v></c><c r="H1" t="inlineStr"><is><t>&unknown;</t></is></c></row>`,
    });
    expect(values(sheet)).toEqual({
      "0,0": "a & b <c> ä😀",
      "0,1": "A_x0041_",
      "0,2": "  two  ",
      "0,3": "line\nend\r",
      "0,4": " in ",
      "0,5": "bold",
      "0,6": "<&>",
      "0,7": "&unknown;",
    });
  });

  test("in its place, where the file says none", async () => {
    const sheet = await firstSheet({
      rows: `<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`,
    });
    expect(values(sheet)).toEqual({ "0,0": 1, "0,1": 2, "3,2": 3, "3,3": 4, "4,0": 5 });
  });

  test("under elements that have a prefix", async () => {
    const sheet = await firstSheet({
      parts: {
        "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A1&amp;"x"</x:f><x:v>3</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A2:B2"/></x:mergeCells></x:worksheet>`,
      },
    });
    expect(values(sheet)).toEqual({ "0,0": "First string", "0,1": 3 });
    expect(sheet.cellData?.[0]?.[1]?.f).toBe('=A1&"x"');
    expect(sheet.mergeData).toHaveLength(1);
  });

  test("a date that is written in letters", async () => {
    const { snapshot } = await open({
      rows:
        `<row r="1"><c r="A1" t="d" s="1"><v>2026-01-31</v></c><c r="B1" t="d" s="1"><v>2026-01-31T12:00:00</v></c>` +
        `<c r="C1" t="d"><v>2026-01-31</v></c><c r="D1" t="d"><v>soon</v></c></row>`,
    });
    const sheet = snapshot.sheets["sheet-1"] ?? {};
    expect(values(sheet)).toEqual({ "0,0": 46053, "0,1": 46053.5, "0,2": 46053, "0,3": "soon" });
    expect(snapshot.styles[sheet.cellData?.[0]?.[2]?.s as string]).toMatchObject({ n: { pattern: "yyyy-mm-dd" } });
  });
});

test("In a file that counts from 1904 dates move, and nothing else does", async () => {
  const cells = (number: number, row: number): string =>
    [1, 2, 0, 4].map((style, column) => `<c r="${letter(column)}${row}" s="${style}"><v>${number}</v></c>`).join("");
  const { snapshot, from1904 } = await open({
    beforeSheets: `<workbookPr date1904="1"/>`,
    rows:
      `<row r="1">${cells(0.5, 1)}</row><row r="2">${cells(44561.25, 2)}</row>` +
      `<row r="3"><c r="A3" s="1"><f>A2+1</f><v>44562</v></c><c r="B3"><f>A2*1</f><v>44561</v></c>` +
      `<c r="C3" s="1" t="d"><v>2026-01-31</v></c></row>`,
  });
  expect(from1904).toBe(true);
  expect(values(snapshot.sheets["sheet-1"] ?? {})).toEqual({
    ...{ "0,0": 1462.5, "0,1": 0.5, "0,2": 0.5, "0,3": 1462.5 },
    ...{ "1,0": 46023.25, "1,1": 44561.25, "1,2": 44561.25, "1,3": 46023.25 },
    ...{ "2,0": 46024, "2,1": 44561, "2,2": 46053 },
  });
});

describe("A sheet is as large as its values", () => {
  test.each([
    ["a look at the end of the last row", `<row r="1048576"><c r="XFD1048576" s="1"/></row>`],
    ["the height of the last row", `<row r="1048576" ht="20" customHeight="1"/>`],
    ["the look of whole columns", `<row r="9999"><c r="T9999" s="1"/></row>`],
  ])("whatever looks lie below: %s", async (_, row) => {
    const sheet = await firstSheet({
      rows: block + row,
      beforeRows: `<cols><col min="1" max="16384" width="12"/></cols>`,
    });
    expect(sheet).toMatchObject({ rowCount: 5000, columnCount: 60 });
    expect(Object.keys(sheet.cellData ?? {})).toHaveLength(10);
    expect(Object.keys(sheet.columnData ?? {})).toHaveLength(60);
  });

  test("and a lone value counts", async () => {
    const sheet = await firstSheet({ rows: `${block}<row r="1048576"><c r="A1048576"><v>1</v></c></row>` });
    expect(sheet.rowCount).toBe(1_048_576);
    expect(values(sheet)["1048575,0"]).toBe(1);
  });
});

test("Chart, dialog and macro sheets are left out and named; scopes of names stay with their sheets", async () => {
  const type = (name: string): string => `${relationships}/${name}`;
  const opened = await open({
    rows: `<row r="1"><c r="A1"><v>1</v></c></row>`,
    sheets: ["S", "T"],
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><sheets><sheet name="Chart1" sheetId="9" r:id="rId9"/><sheet name="S" sheetId="1" r:id="rId1"/><sheet name="Old macros" sheetId="8" r:id="rId8"/><sheet name="T" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="RATE" localSheetId="3">T!$A$1</definedName><definedName name="LOST" localSheetId="0">S!$A$1</definedName></definedNames></workbook>`,
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${mainNamespace}"/>`,
    },
    workbookRels:
      `<Relationship Id="rId9" Type="${type("chartsheet")}" Target="chartsheets/sheet1.xml"/>` +
      `<Relationship Id="rId8" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="macrosheets/sheet1.xml"/>`,
  });
  expect(opened.leftOut).toEqual(["Chart1", "Old macros"]);
  expect(opened.dropped).toEqual(["otherSheets"]);
  expect(Object.values(opened.snapshot.sheets).map(({ name }) => name)).toEqual(["S", "T"]);
  const names = opened.snapshot.resources?.find(({ name }) => name === "SHEET_DEFINED_NAME_PLUGIN")?.data ?? "";
  expect(JSON.parse(names)).toEqual({
    "name-1": { id: "name-1", name: "RATE", formulaOrRefString: "T!$A$1", comment: "", localSheetId: "sheet-2" },
  });
});

test("A sheet that is a name alone is left out and named, one whose part is missing is damage", async () => {
  const rows = `<row r="1"><c r="A1"><v>1</v></c></row>`;
  expect((await open({ rows, moreSheets: `<sheet name="Gone" sheetId="9" r:id=""/>` })).leftOut).toEqual(["Gone"]);
  await expect(
    open({
      rows,
      moreSheets: `<sheet name="Lost" sheetId="9" r:id="rId9"/>`,
      workbookRels: `<Relationship Id="rId9" Type="${relationships}/worksheet" Target="worksheets/sheet9.xml"/>`,
    }),
  ).rejects.toMatchObject({ code: "damaged" });
});

test("A file of chart sheets alone is refused with that reason", async () => {
  await expect(
    open({
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><sheets><sheet name="C" sheetId="1" r:id="rId9"/></sheets></workbook>`,
      },
      workbookRels: `<Relationship Id="rId9" Type="${relationships}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    }),
  ).rejects.toMatchObject({ code: "no-cells" });
});

describe("Merged cells reach as far as the sheet", () => {
  test.each([
    ["a whole row", "1:1", { startRow: 0, startColumn: 0, endRow: 0, endColumn: 59 }],
    ["a whole column", "A:A", { startRow: 0, startColumn: 0, endRow: 4999, endColumn: 0 }],
    ["a whole row by its cells", "A3:XFD3", { startRow: 2, startColumn: 0, endRow: 2, endColumn: 59 }],
    ["two cells", "B2:C2", { startRow: 1, startColumn: 1, endRow: 1, endColumn: 2 }],
  ])("of %s", async (_, ref, merge) => {
    const sheet = await firstSheet({
      rows: `<row r="1"><c r="A1"><v>1</v></c></row>`,
      afterRows: `<mergeCells count="1"><mergeCell ref="${ref}"/></mergeCells>`,
    });
    expect(sheet.mergeData).toEqual([merge]);
  });
});

test("An array formula over a whole sheet is one formula, and what lies within it is not read", async () => {
  const sheet = await firstSheet({
    rows: `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c><c r="B1"><v>1</v></c></row><row r="9"><c r="C9"><v>1</v></c></row>`,
  });
  expect(values(sheet)).toEqual({ "0,0": 1 });
  expect(sheet.cellData?.[0]?.[0]?.f).toBe("=1");
});

describe("A file made to harm does none", () => {
  const bomb = `<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY d "&a;&a;&a;"><!ENTITY e SYSTEM "file:///etc/hostname">]>`;

  test("by entities of its own: they stay text", async () => {
    const part = `<worksheet xmlns="${mainNamespace}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&amp;&d;&e;x</t></is></c></row></sheetData></worksheet>`;
    const sheet = await firstSheet({ parts: { "xl/worksheets/sheet1.xml": bomb + part } });
    expect(values(sheet)).toEqual({ "0,0": "&&d;&e;x" });
  });

  test("by names of objects", async () => {
    const { snapshot } = await open({
      sheets: ["__proto__", "constructor"],
      texts: ["__proto__", "toString"],
      rows: `<row r="1" __proto__="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="__proto__"><v>2</v></c></row>`,
    });
    expect(Object.values(snapshot.sheets).map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
    expect(values(snapshot.sheets["sheet-1"] ?? {})).toEqual({ "0,0": "__proto__", "0,1": "toString", "0,2": 2 });
    const grid = headlessWorkbook(snapshot);
    expect(grid.cell("__proto__", 0, 0)).toBe("__proto__");
    grid.spreadsheet.univer.dispose();
  });

  test.each([
    ["cells beyond the sheet", `<row r="1"><c r="XFE1"><v>1</v></c></row>`],
    ["rows beyond the sheet", `<row r="1048577"><c><v>1</v></c></row>`],
    ["an address that is none", `<row r="1"><c r="A-5"><v>1</v></c></row>`],
    ["rows that break off", `<row r="1"><c r="A1"><v>1`],
  ])("by %s", async (_, rows) => {
    await expect(open({ rows })).rejects.toMatchObject({ code: "damaged" });
  });
});

test("A file is found whatever slashes and capitals its parts are named with", async () => {
  const sheet = await firstSheet({
    parts: {
      "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="R1" Type="${relationships}/officeDocument" Target="/XL/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<w:workbook xmlns:w="${mainNamespace}" xmlns:d="${relationships}"><w:sheets><w:sheet name="S" sheetId="1" d:id="Rabc"/></w:sheets></w:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="Rabc" Type="${relationships}/worksheet" Target="\\xl\\Worksheets\\Sheet1.xml"/></Relationships>`,
    },
    rows: `<row r="1"><c r="A1"><v>7</v></c></row>`,
  });
  expect(values(sheet)).toEqual({ "0,0": 7 });
});

test("A what-if data table stays as its values, and is said to be left out", async () => {
  const rows =
    `<row r="1"><c r="A1"><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="D1"/><v>5</v></c></row>` +
    `<row r="2"><c r="A2"><v>6</v></c></row>`;
  const opened = await open({ rows });
  expect(opened.dropped).toEqual(["dataTables"]);
  const cells = opened.snapshot.sheets["sheet-1"]?.cellData;
  expect([cells?.[0]?.[0], cells?.[1]?.[0]]).toEqual([
    { v: 5, t: 2 },
    { v: 6, t: 2 },
  ]);
});
