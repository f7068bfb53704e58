import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openFile } from "../../../../src/hosts/workbench/files/openFile";
import { saveWorkbook } from "../../../../src/hosts/workbench/files/saveWorkbook";
import { readSpills } from "../../../../src/hosts/workbench/cells/readSpills";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";
import { relationships, smallWorkbook, type SmallWorkbook } from "./smallWorkbook";

/** Opens a file in the grid, and saves it; where that depends on results, once the grid has calculated. */
async function throughGrid(
  book: SmallWorkbook,
  calculated: (grid: HeadlessWorkbook) => Promise<void> = async () => {},
): Promise<Uint8Array> {
  const grid = headlessWorkbook((await openFile(smallWorkbook(book), "a.xlsx")).snapshot);
  await calculated(grid);
  const snapshot = savedSnapshot(grid.spreadsheet, grid.workbook);
  const bytes = await saveWorkbook({ snapshot, spills: readSpills(grid.spreadsheet, grid.workbook) });
  grid.spreadsheet.univer.dispose();
  return bytes;
}

function parts(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

async function savedParts(book: SmallWorkbook): Promise<Readonly<Record<string, string>>> {
  return parts(await throughGrid(book));
}

const one = `<row r="1"><c r="A1"><v>1</v></c></row>`;
const sheet1 = "xl/worksheets/sheet1.xml";

function withTable(table: string, rows: string): SmallWorkbook {
  return {
    rows,
    afterRows: `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
    sheetRels: `<Relationship Id="rId1" Type="${relationships}/table" Target="../tables/table1.xml"/>`,
    parts: { "xl/tables/table1.xml": table },
  };
}

const text = (address: string, content: string): string => `<c r="${address}" t="str"><v>${content}</v></c>`;
const head = `<row r="1">${text("A1", "Account")}${text("B1", "MRR")}</row>`;
const body = (hidden = ""): string =>
  `<row r="2">${text("A2", "a")}<c r="B2"><v>10</v></c></row><row r="3"${hidden}>${text("A3", "b")}<c r="B3"><v>20</v></c></row>`;
const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;

describe("What a file has is in what is saved", () => {
  test("the filter of a sheet with its criteria, and the rows that it hides", async () => {
    const filter = `<autoFilter ref="A1:B3"><filterColumn colId="0"><filters blank="1"><filter val="a"/></filters></filterColumn><filterColumn colId="1"><customFilters and="1"><customFilter operator="greaterThanOrEqual" val="5"/><customFilter operator="lessThan" val="15"/></customFilters></filterColumn></autoFilter>`;
    const saved = await savedParts({ rows: head + body(` hidden="1"`), afterRows: filter });
    expect(saved[sheet1]).toContain(filter);
    expect(saved[sheet1]).toMatch(/<row r="3" hidden="1">/);
    expect(saved[sheet1]).toMatch(/<row r="2">/);
    expect(saved["xl/workbook.xml"]).toContain(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'S'!$A$1:$B$3</definedName>`,
    );
  });

  test("a filter of a kind that the grid does not know", async () => {
    const filter = `<autoFilter ref="A1:B3"><filterColumn colId="1"><top10 percent="1" val="50"/></filterColumn><filterColumn colId="0"><filters><dateGroupItem year="2026" dateTimeGrouping="year"/></filters></filterColumn></autoFilter>`;
    const saved = await savedParts({ rows: head + body(` hidden="1"`), afterRows: filter });
    expect(saved[sheet1]).toContain(filter);
    expect(saved[sheet1]).toMatch(/<row r="3" hidden="1">/);
  });

  test("the filter of a table, and the rows that it hides", async () => {
    const filter = `<autoFilter ref="A1:B3"><filterColumn colId="0"><filters><filter val="a"/></filters></filterColumn></autoFilter>`;
    const table = `<table ${main} id="1" name="T" displayName="T" ref="A1:B3">${filter}<tableColumns count="2"><tableColumn id="1" name="Account"/><tableColumn id="2" name="MRR"/></tableColumns></table>`;
    const saved = await savedParts(withTable(table, head + body(` hidden="1"`)));
    expect(saved["xl/tables/table1.xml"]).toContain(filter);
    expect(saved[sheet1]).toMatch(/<row r="3" hidden="1">/);
  });

  const totals = `<table ${main} id="1" name="T" displayName="T" ref="A1:B4" totalsRowCount="1"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Account" totalsRowLabel="Total"/><tableColumn id="2" name="MRR" totalsRowFunction="sum"><calculatedColumnFormula>ROW()*10</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium9" showFirstColumn="1" showLastColumn="0" showRowStripes="0" showColumnStripes="1"/></table>`;
  const totalsRow = `<row r="4">${text("A4", "Total")}<c r="B4"><f>SUBTOTAL(109,T[MRR])</f><v>30</v></c></row>`;

  test("the totals row of a table, its columns' formulas and its look", async () => {
    const saved = await savedParts(withTable(totals, head + body() + totalsRow));
    const table = saved["xl/tables/table1.xml"] ?? "";
    expect(table).toContain(`ref="A1:B4" totalsRowCount="1"`);
    expect(table.slice(table.indexOf("<autoFilter"))).toBe(totals.slice(totals.indexOf("<autoFilter")));
    expect(saved[sheet1]).toContain("<f>SUBTOTAL(109,T[MRR])</f><v>30</v>");
  });

  test("but no totals row where something else stands in its place", async () => {
    const { snapshot } = await openFile(smallWorkbook(withTable(totals, head + body() + totalsRow)), "a.xlsx");
    snapshot.sheets["sheet-1"]!.cellData![3]![0] = { v: "c" };
    const table = parts(await saveWorkbook({ snapshot, spills: {} }))["xl/tables/table1.xml"];
    expect(table).toContain(`ref="A1:B3" totalsRowShown="0"`);
    expect(table).not.toContain("totalsRowFunction");
  });

  test("hidden names, names of one sheet and what is printed", async () => {
    const names = `<definedNames><definedName name="A_RATE" comment="why &amp; how">S!$A$1</definedName><definedName name="SECRET" hidden="1">S!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">T!$A$1:$D$20</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">S!$A:$A,S!$1:$2</definedName></definedNames>`;
    const saved = await savedParts({ rows: one, sheets: ["S", "T"], afterSheets: names });
    expect(saved["xl/workbook.xml"]).toContain(names);
  });

  test("built-in formats by their number, and a person's own format of the same letters by its text", async () => {
    const styles = `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="170" formatCode="m/d/yyyy"/><numFmt numFmtId="171" formatCode="0.000"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="7">${[0, 14, 22, 44, 9, 170, 171].map((id) => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`;
    const cells = [0, 1, 2, 3, 4, 5, 6].map(
      (style) => `<c r="${String.fromCharCode(65 + style)}1" s="${style}"><v>46000</v></c>`,
    );
    const saved = await savedParts({ rows: `<row r="1">${cells.join("")}</row>`, styles });
    const formats = formatsOf(saved);
    expect(formats).toEqual(["0", "14", "22", "44", "9", "m/d/yyyy", "0.000"]);
  });

  test("no format for formulas that have none, whatever they refer to and return", async () => {
    const book = {
      rows: `<row r="1"><c r="A1" s="1"><v>46000</v></c><c r="B1"><f>A1+1</f><v>46001</v></c><c r="C1"><f>DATE(2026,1,1)</f></c><c r="D1"><f>10%</f><v>0.1</v></c><c r="E1" s="3"><f>0.5</f><v>0.5</v></c></row>`,
    };
    const saved = parts(await throughGrid(book, (grid) => grid.until("S", 0, 2, 46023)));
    expect(formatsOf(saved)).toEqual(["yyyy\\-mm\\-dd", "0", "0", "0", "9"]);
  });

  test("fonts, indents, turned and shrunk texts, patterns and protection of cells", async () => {
    const look = `<font><b/><color rgb="FF112233"/><sz val="14"/><name val="Georgia"/></font>`;
    const styles = `<styleSheet ${main}><fonts count="3"><font><sz val="10"/><name val="Arial"/></font>${look}<font><u val="double"/><sz val="10"/><name val="Arial"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="darkUp"><fgColor rgb="FFFF0000"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="5"><xf/><xf fontId="1"/><xf fontId="2"/><xf fillId="2"/><xf><alignment horizontal="left" indent="3" textRotation="45" shrinkToFit="1"/><protection locked="0"/></xf></cellXfs></styleSheet>`;
    const saved = new ExcelJS.Workbook();
    const cells = [0, 1, 2, 3, 4].map(
      (style) => `<c r="${String.fromCharCode(65 + style)}1" s="${style}"><v>1</v></c>`,
    );
    const bytes = await throughGrid({ rows: `<row r="1">${cells.join("")}</row>`, styles });
    await saved.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const sheet = saved.worksheets[0];
    expect(parts(bytes)["xl/styles.xml"]).toMatch(/<fonts[^>]*><font>(<sz val="10"\/>|<name val="Arial"\/>){2}/);
    expect(sheet?.getCell("B1").font).toMatchObject({
      name: "Georgia",
      size: 14,
      bold: true,
      color: { argb: "FF112233" },
    });
    expect(sheet?.getCell("C1").font).toMatchObject({ name: "Arial", size: 10, underline: "double" });
    expect(sheet?.getCell("D1").fill).toMatchObject({ pattern: "darkUp", fgColor: { argb: "FFFF0000" } });
    expect(sheet?.getCell("E1").alignment).toMatchObject({
      horizontal: "left",
      indent: 3,
      textRotation: 45,
      shrinkToFit: true,
    });
    expect(sheet?.getCell("E1").protection).toMatchObject({ locked: false });
  });

  test("the page, the zoom and the usual width of columns", async () => {
    const page = `<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" firstPageNumber="3" useFirstPageNumber="1"/><headerFooter differentFirst="1"><oddHeader>&amp;L&amp;D</oddHeader><firstFooter>&amp;P</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="4" max="16383" man="1"/></rowBreaks>`;
    const saved = await savedParts({
      beforeRows: `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView zoomScale="85" rightToLeft="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="14.5" defaultRowHeight="18"/>`,
      rows: one,
      afterRows: page,
    });
    expect(saved[sheet1]).toContain(page);
    expect(saved[sheet1]).toContain(`<pageSetUpPr fitToPage="1"/>`);
    expect(saved[sheet1]).toContain(`<sheetFormatPr defaultColWidth="14.5" defaultRowHeight="18"/>`);
    expect(saved[sheet1]).toMatch(/<sheetView zoomScale="85" rightToLeft="1" /);
  });

  test("array formulas, dynamic or over a range of their own", async () => {
    const saved = await savedParts({
      rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><f t="array" ref="D1">SUM(A1:B1*A1:B1)</f><v>5</v></c><c r="E1"><f t="array" ref="E1:F1">A1:B1*2</f><v>2</v></c><c r="F1"><v>4</v></c></row>`,
    });
    expect(saved[sheet1]).toContain(`<f t="array" ref="D1">SUM(A1:B1*A1:B1)</f><v>5</v>`);
    expect(saved[sheet1]).toContain(`<f t="array" ref="E1:F1">A1:B1*2</f><v>2</v>`);
  });

  test("errors, booleans and texts that formulas last had, as what they are", async () => {
    const cells = `<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="b"><f>1=1</f><v>1</v></c><c r="C1" t="str"><f>"#N"&amp;"/A"</f><v>#N/A</v></c><c r="D1" t="e"><v>#N/A</v></c>`;
    const { snapshot } = await openFile(smallWorkbook({ rows: `<row r="1">${cells}</row>` }), "a.xlsx");
    snapshot.sheets["sheet-1"]!.cellData![0]![2]!.t = 4;
    const saved = parts(await saveWorkbook({ snapshot, spills: {} }));
    expect(saved[sheet1]).toMatch(
      /<c r="A1"[^>]* t="e"><f>1\/0<\/f><v>#DIV\/0!<\/v><\/c><c r="B1"[^>]* t="b"><f>1=1<\/f><v>1<\/v><\/c><c r="C1"[^>]* t="str"><f>"#N"&amp;"\/A"<\/f><v>#N\/A<\/v><\/c><c r="D1" t="e"><v>#N\/A<\/v><\/c>/,
    );
  });
});

/** The number formats of the first row's cells: a number for built-in ones, else their text. */
function formatsOf(saved: Readonly<Record<string, string>>): string[] {
  const styles = saved["xl/styles.xml"] ?? "";
  const own = new Map(
    [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]),
  );
  const looks = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/numFmtId="(\d+)"/g)].map(
    ([, id]) => id ?? "",
  );
  const numbers = [...(saved[sheet1] ?? "").matchAll(/<c r="[A-Z]1"(?: s="(\d+)")?/g)].map(([, style]) =>
    Number(style ?? 0),
  );
  return numbers.map((number) => own.get(looks[number]) ?? looks[number] ?? "");
}

describe("Every workbook that opens can be saved", () => {
  test.each([
    [
      "a merged whole row",
      { rows: one, afterRows: `<mergeCells count="1"><mergeCell ref="1:1"/></mergeCells>` },
      "A1:XFD1",
    ],
    [
      "a merged whole column",
      { rows: one, afterRows: `<mergeCells><mergeCell ref="A:A"/></mergeCells>` },
      "A1:A1048576",
    ],
  ])("with %s", async (_, book, merge) => {
    expect((await savedParts(book))[sheet1]).toContain(`<mergeCell ref="${merge}"/>`);
  });

  test.each([
    ["a name that Excel keeps for itself", ["History"]],
    ["a name of signs that Excel forbids", ["a/b?c*[d]"]],
    ["a name of forty letters", ["x".repeat(40)]],
    ["the name of an object's prototype", ["__proto__"]],
    ["a name with an apostrophe", ["'it's'"]],
  ])("with a sheet of %s", async (_, sheets) => {
    const saved = await throughGrid({ rows: one, sheets });
    const again = await openFile(saved, "b.xlsx");
    expect(Object.values(again.snapshot.sheets).map(({ name }) => name)).toEqual(sheets);
  });

  test("with an array formula over the whole sheet", async () => {
    const rows = `<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>`;
    expect((await savedParts({ rows }))[sheet1]).toContain(`<f t="array" ref="A1:XFD1048576">1</f>`);
  });
});
