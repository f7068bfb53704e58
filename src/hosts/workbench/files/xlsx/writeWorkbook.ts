import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, WriteSheet } from "hucre";
import { builtInMark, type FileLook } from "../cellStyle";
import type { TableInFile } from "../fileTable";
import { zipDirectory } from "../zipDirectory";
import { builtInFormats } from "./numberFormats";
import { pack, type Parts } from "./pack";
import type { FileName } from "./readWorkbook";
import { unpack } from "./unpack";
import { SharedTexts, sheetData, type SheetRows } from "./sheetData";
import { childNamed, childrenNamed, escapeAttribute, escapeXml, parseXml, xmlOf, type XmlElement } from "./xmlElement";

export interface SheetToWrite {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly rows: Omit<SheetRows, "texts" | "styleOf"> & { readonly hasDynamicArrays: boolean };
  /** What the library writes of the sheet. */
  readonly rest: Pick<WriteSheet, "columns" | "freezePane" | "view" | "conditionalRules">;
  readonly tables: readonly TableInFile[];
  /** Elements that follow the cells: the filter and the merged cells. */
  readonly afterRows: string;
  /** Elements about the page and the sheet as a whole, by name, as its file had them. */
  readonly page: Readonly<Record<string, XmlElement>>;
}

export interface WorkbookToWrite {
  readonly sheets: readonly SheetToWrite[];
  readonly names: readonly FileName[];
  readonly font: FileLook["font"];
  /** The number by which cells name a style; 0 for the plain one. */
  readonly styleOf: SheetRows["styleOf"];
  /** All styles that were named, in the order of their numbers from 1; asked once all cells are written. */
  readonly styles: () => readonly CellStyle[];
}

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;

/**
 * The bytes of an .xlsx file. The library writes a file without cells, from which looks, theme and lists of parts are
 * taken; cells, filters, tables and names, which it writes with losses, are put in here.
 */
export async function writeWorkbook(workbook: WorkbookToWrite): Promise<Uint8Array> {
  const texts = new SharedTexts();
  const rows = workbook.sheets.map(({ rows: own }) => sheetData({ ...own, texts, styleOf: workbook.styleOf }));
  const styles = workbook.styles();
  const library = await unpacked(await skeleton(workbook, styles));
  const parts: Record<string, Parts[string]> = { ...library };
  const numbers = styleNumbers(textOf(library, sheetPath(0)), styles.length);
  parts["xl/styles.xml"] = document(inOurOrder(parseXml(partOf(library, "xl/styles.xml")), numbers));
  parts["xl/sharedStrings.xml"] = document(texts.xml());
  parts["xl/workbook.xml"] = document(workbookPart(workbook));
  let tableId = 0;
  workbook.sheets.forEach((sheet, index) => {
    parts[sheetPath(index)] = sheetPart(textOf(library, sheetPath(index)), sheet, rows[index] ?? []);
    for (const table of sheet.tables) parts[`xl/tables/table${++tableId}.xml`] = document(xmlOf(table.part(tableId)));
  });
  return pack(parts);
}

/** The library's file: each sheet without cells, but for those of the first, which name each style once. */
async function skeleton({ sheets, font }: WorkbookToWrite, styles: readonly CellStyle[]): Promise<Uint8Array> {
  return writeXlsx({
    ...(font && { defaultFont: font }),
    sheets: sheets.map(({ rest, tables, page, rows }, index) => {
      const cells = new Map<string, Partial<Cell>>();
      // A text makes the library provide for shared strings, a dynamic array for their part.
      if (index === 0) {
        cells.set("0,1", { value: "text" });
        styles.forEach((style, number) => cells.set(`${number + 1},0`, { style }));
      }
      if (rows.hasDynamicArrays) cells.set("0,2", { formula: "A1", formulaType: "array", formulaDynamic: true });
      const fitsPage = childNamed(page["sheetPr"], "pageSetUpPr")?.attributes["fitToPage"];
      return {
        // Names are written below, as they are: some that files have are none to the library.
        name: `Sheet${index + 1}`,
        ...rest,
        cells,
        ...(fitsPage && { pageSetup: { fitToPage: true } }),
        ...(tables.length > 0 && {
          tables: tables.map(({ headers }, table) => ({
            name: `Table${table + 1}`,
            range: "A1:A2",
            columns: headers.map((name) => ({ name })),
          })),
        }),
      };
    }),
  });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function document(xml: string): Uint8Array {
  return encoded(declaration + xml);
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

async function unpacked(archive: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const parts: [string, Uint8Array][] = [];
  for (const entry of zipDirectory(archive) ?? []) parts.push([entry.name, await unpack(archive, entry)]);
  return Object.fromEntries(parts);
}

function partOf(parts: Readonly<Record<string, Uint8Array>>, path: string): Uint8Array {
  const bytes = parts[path];
  if (!bytes) throw new Error(`the file has no ${path}`);
  return bytes;
}

function textOf(parts: Readonly<Record<string, Uint8Array>>, path: string): string {
  return new TextDecoder().decode(partOf(parts, path));
}

/** The library's number of each style, by ours. */
function styleNumbers(sheet: string, count: number): readonly number[] {
  const numbers = new Array<number>(count + 1).fill(0);
  for (const [, row, number] of sheet.matchAll(/<c r="A(\d+)" s="(\d+)"/g)) numbers[Number(row) - 1] = Number(number);
  return numbers;
}

/** The part of styles with the looks of cells in our order, and with the numbers of formats that have one. */
function inOurOrder(styles: XmlElement, numbers: readonly number[]): string {
  const formats = childrenNamed(childNamed(styles, "numFmts"), "numFmt");
  const known = new Map(formats.flatMap(({ attributes }) => builtInEntry(attributes)));
  const own = formats.filter(({ attributes }) => !known.has(attributes["numFmtId"] ?? ""));
  const looks = childrenNamed(childNamed(styles, "cellXfs"), "xf").map((look) => {
    const builtIn = known.get(look.attributes["numFmtId"] ?? "");
    return builtIn === undefined ? look : { ...look, attributes: { ...look.attributes, numFmtId: String(builtIn) } };
  });
  const plain = looks[0];
  const children = styles.children.flatMap((child) => {
    if (child.name === "numFmts") {
      return own.length > 0 ? [{ ...child, attributes: { count: String(own.length) }, children: own }] : [];
    }
    if (child.name !== "cellXfs") return [child];
    const ordered = numbers.flatMap((number) => looks[number] ?? plain ?? []);
    return [{ ...child, attributes: { count: String(ordered.length) }, children: ordered }];
  });
  return xmlOf({ ...styles, attributes: { xmlns: mainNamespace }, children });
}

const fixedFormats = new Map(Object.entries(builtInFormats).map(([id, pattern]) => [pattern, Number(id)]));
/** Formats that look the same in every country: their text and their number mean the same. */
const sameEverywhere = (id: number): boolean => id <= 4 || (id >= 9 && id <= 13) || (id >= 45 && id <= 49);

function builtInEntry({ numFmtId = "", formatCode = "" }: Readonly<Record<string, string>>): [string, number][] {
  if (formatCode.startsWith(builtInMark)) return [[numFmtId, Number(formatCode.slice(builtInMark.length))]];
  const fixed = fixedFormats.get(formatCode);
  return fixed !== undefined && sameEverywhere(fixed) ? [[numFmtId, fixed]] : [];
}

function workbookPart({ sheets, names }: WorkbookToWrite): string {
  const active = Math.max(
    0,
    sheets.findIndex(({ state }) => state === "visible"),
  );
  const listed = sheets.map(({ name, state }, index) => {
    const hidden = state === "visible" ? "" : ` state="${state}"`;
    return `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  const defined = names.map(({ name, formula, sheet, isHidden, comment }) => {
    const scope = sheet === null ? "" : ` localSheetId="${sheets.findIndex((one) => one.name === sheet)}"`;
    const note = comment === "" ? "" : ` comment="${escapeAttribute(comment)}"`;
    const hidden = isHidden ? ` hidden="1"` : "";
    return `<definedName name="${escapeAttribute(name)}"${scope}${note}${hidden}>${escapeXml(formula)}</definedName>`;
  });
  return (
    `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}">` +
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${listed.join("")}</sheets>` +
    (defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : "") +
    `<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`
  );
}

/** Attributes of a sheet's view that the library does not write, and that the grid has no place for. */
const viewAttributes = [
  "zoomScale",
  "zoomScaleNormal",
  "showRowColHeaders",
  "rightToLeft",
  "showZeros",
  "showFormulas",
];
/** Attributes of the sheet's usual rows and columns that do not count outline levels. */
const formatAttributes = ["baseColWidth", "defaultColWidth", "defaultRowHeight", "customHeight", "zeroHeight"];
const pageOrder = ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"];

function sheetPart(
  library: string,
  { page, afterRows }: SheetToWrite,
  rows: readonly Uint8Array[],
): readonly Uint8Array[] {
  const cut = library.search(/<sheetData\b/);
  const close = /<sheetData\b[^>]*\/>|<\/sheetData>/.exec(library);
  if (cut < 0 || !close) throw new Error("the library wrote a sheet without rows");
  const view = attributesOf(childNamed(page["sheetViews"], "sheetView"), viewAttributes);
  const format = attributesOf(page["sheetFormatPr"], formatAttributes);
  const before = library
    .slice(0, cut)
    .replace(/<dimension\b[^>]*\/>/, "")
    .replace("<sheetView ", () => `<sheetView${view} `)
    .replace(/<sheetFormatPr\b[^>]*\/>/, (usual) => (format === "" ? usual : `<sheetFormatPr${format}/>`));
  const kept = pageOrder.flatMap((name) => (page[name] ? [xmlOf(page[name])] : []));
  const after = library
    .slice(close.index + close[0].length)
    .replace(/<pageMargins\b[^>]*\/>/, (usual) => (kept.length > 0 ? "" : usual))
    .replace(/(?=<tableParts\b|<extLst\b|<\/worksheet>)/, () => kept.join(""));
  return [encoded(before), ...rows, encoded(afterRows + after)];
}

function attributesOf(element: XmlElement | undefined, names: readonly string[]): string {
  return names
    .flatMap((name) => {
      const value = element?.attributes[name];
      return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
    })
    .join("");
}
