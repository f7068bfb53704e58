import { readXlsx } from "hucre/xlsx";
import type { Sheet, Workbook } from "hucre";
import type { FileContext } from "../cellsFromFile";
import { FileError } from "../fileError";
import { StyleTable, type FileStyle } from "../styleTable";
import type { ZipEntry } from "../zipDirectory";
import { FilePackage, type Relationship } from "./filePackage";
import { builtInFormat, type NumberFormat } from "./numberFormats";
import { pack } from "./pack";
import { readSharedTexts } from "./sharedTexts";
import { readSheetPart, type SheetPart } from "./sheetPart";
import {
  childNamed,
  childrenNamed,
  escapeAttribute,
  isTrue,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xmlElement";

export interface FileSheet extends Omit<SheetPart, "rest"> {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  readonly tables: readonly XmlElement[];
  /** What the library reads of the sheet: all but its cells, merged cells and filter. */
  readonly rest: Sheet;
}

export interface FileName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** The sheet that it belongs to; `null` for the whole workbook. */
  readonly sheet: string | null;
  readonly isHidden: boolean;
  readonly comment: string;
}

export interface FileWorkbook {
  readonly sheets: readonly FileSheet[];
  /** Chart, dialog and macro sheets, and those without a part, by name. */
  readonly leftOut: readonly string[];
  readonly names: readonly FileName[];
  readonly from1904: boolean;
  readonly isProtected: boolean;
  readonly hasShapes: boolean;
  readonly hasRichText: boolean;
  readonly hasDataTables: boolean;
  readonly styles: StyleTable;
  readonly library: Pick<Workbook, "themeColors" | "defaultFont">;
}

/** More would not fit into a page's memory. */
const maxCells = 8_000_000;

/** Types of sheets for which a spreadsheet of cells has no place. */
const otherSheets: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/**
 * A workbook as its file has it. Cells, merged cells, filters, names and tables are read here; the rest by the library,
 * from a small file of our own that holds the parts without them. Two reasons: the library (hucre 1.0.0) takes an empty
 * text for the first shared string and an empty boolean for false, passes numbers through dates, and stops at sheets
 * that are no worksheets; and the cells are nine tenths of the work, which one pass over the bytes does in half the time.
 *
 * @throws {FileError} when cells are too many
 * @throws {Error} of any kind when the file is damaged
 */
export async function readWorkbook(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<FileWorkbook> {
  const parts = new FilePackage(bytes, entries);
  const root = (await parts.relationships("")).find(({ type }) => type === "officeDocument");
  const workbookPath = root?.path ?? "xl/workbook.xml";
  const workbookPart = await parts.read(workbookPath);
  if (workbookPart === null) throw new SyntaxError("there is no workbook in the file");
  const workbook = parseXml(workbookPart);
  const related = await parts.relationships(workbookPath);
  const partOfType = async (type: string): Promise<Uint8Array | null> => {
    const relationship = related.find((one) => one.type === type);
    return relationship ? parts.read(relationship.path) : null;
  };
  const texts = await partOfType("sharedStrings");
  const stylesPart = await partOfType("styles");
  const themePart = await partOfType("theme");
  const common = {
    ...(stylesPart && { "xl/styles.xml": stylesPart }),
    ...(themePart && { "xl/theme/theme1.xml": themePart }),
  };
  const library = await readLooks(common, stylesPart);
  const from1904 = isTrue(childNamed(workbook, "workbookPr")?.attributes["date1904"]);
  const look = { themeColours: library.themeColors, font: library.defaultFont };
  const styles = new StyleTable(library.styles, look);
  const context: FileContext = { texts: texts === null ? [] : readSharedTexts(texts), styles, from1904 };

  const named = childrenNamed(childNamed(workbook, "sheets"), "sheet");
  const leftOut: string[] = [];
  const read: (Omit<FileSheet, "rest"> & { readonly rest: Uint8Array })[] = [];
  let hasShapes = false;
  let cells = 0;
  for (const element of named) {
    const name = element.attributes["name"] ?? "";
    const relationship = related.find(({ id }) => id !== "" && id === relationshipId(element));
    // Excel itself writes names of sheets that have no part, of macros that are long gone.
    if (!relationship || otherSheets.has(relationship.type)) {
      leftOut.push(name);
      continue;
    }
    const part = await parts.read(relationship.path);
    if (part === null) throw new SyntaxError(`the sheet ${name} is missing`);
    const sheetRelated = await parts.relationships(relationship.path);
    const sheet = readSheetPart(part, context);
    cells += sheet.cells.count;
    if (cells > maxCells) throw new FileError("too-many-cells");
    hasShapes ||= await showsShapes(parts, sheetRelated);
    read.push({ ...sheet, name, state: stateOf(element), tables: await readTables(parts, sheetRelated) });
  }
  const rests = await readRests(common, read);
  return {
    sheets: read.map((sheet, index) => ({ ...sheet, rest: rests[index] ?? { name: sheet.name, rows: [] } })),
    leftOut,
    names: readNames(workbook, named, new Set(leftOut)),
    from1904,
    isProtected: childNamed(workbook, "workbookProtection") !== undefined,
    hasShapes,
    hasRichText: read.some(({ cells: { hasRichText } }) => hasRichText),
    hasDataTables: read.some(({ cells: { hasDataTables } }) => hasDataTables),
    styles,
    library,
  };
}

function stateOf({ attributes }: XmlElement): FileSheet["state"] {
  const state = attributes["state"];
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}

async function readTables(parts: FilePackage, related: readonly Relationship[]): Promise<readonly XmlElement[]> {
  const tables: XmlElement[] = [];
  for (const { type, path } of related) {
    const part = type === "table" ? await parts.read(path) : null;
    if (part !== null) tables.push(parseXml(part));
  }
  return tables;
}

async function showsShapes(parts: FilePackage, related: readonly Relationship[]): Promise<boolean> {
  for (const { type, path } of related) {
    const part = type === "drawing" ? await parts.read(path) : null;
    if (part !== null && /<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s>]/.test(new TextDecoder().decode(part))) return true;
  }
  return false;
}

function readNames(
  workbook: XmlElement,
  sheets: readonly XmlElement[],
  leftOut: ReadonlySet<string>,
): readonly FileName[] {
  return childrenNamed(childNamed(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = attributes["name"] ?? "";
    const local = attributes["localSheetId"];
    const sheet = local === undefined ? null : (sheets[Number(local)]?.attributes["name"] ?? null);
    if (name === "" || text === "" || (sheet !== null && leftOut.has(sheet))) return [];
    const isHidden = isTrue(attributes["hidden"]);
    return [{ name, formula: text, sheet, isHidden, comment: attributes["comment"] ?? "" }];
  });
}

/** The looks that cells are numbered by: the library shows a style only with a cell, so that each is given one. */
async function readLooks(
  common: Readonly<Record<string, Uint8Array>>,
  stylesPart: Uint8Array | null,
): Promise<FileWorkbook["library"] & { readonly styles: readonly FileStyle[] }> {
  const root = stylesPart === null ? undefined : parseXml(stylesPart);
  const formats = childrenNamed(childNamed(root, "cellXfs"), "xf");
  const rows = formats.map((_, index) => `<row r="${index + 1}"><c r="A${index + 1}" s="${index}"/></row>`);
  const sheet = encoded(`<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`);
  const read = await readXlsx(await smallFile(common, [sheet]), { readStyles: true });
  const cells = read.sheets[0]?.cells;
  const own = new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const styles = formats.map(({ attributes }, index) => ({
    style: cells?.get(`${index},0`)?.style ?? {},
    format: formatOf(Number(attributes["numFmtId"] ?? 0), own),
  }));
  return { styles, themeColors: read.themeColors, defaultFont: read.defaultFont };
}

function formatOf(id: number, own: ReadonlyMap<number, string>): NumberFormat | null {
  const pattern = own.get(id);
  if (pattern === undefined) return builtInFormat(id);
  return pattern === "" || /^general$/i.test(pattern) ? null : { pattern };
}

async function readRests(
  common: Readonly<Record<string, Uint8Array>>,
  sheets: readonly { readonly rest: Uint8Array }[],
): Promise<readonly Sheet[]> {
  if (sheets.length === 0) return [];
  const parts = sheets.map(({ rest }) => rest);
  return (await readXlsx(await smallFile(common, parts), { readStyles: true })).sheets;
}

/** A file of these sheets, which nothing refers to anything else. */
async function smallFile(
  common: Readonly<Record<string, Uint8Array>>,
  sheets: readonly Uint8Array[],
): Promise<Uint8Array> {
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${types}/${type}" Target="${escapeAttribute(target)}"/>`;
  const list = (content: string): Uint8Array =>
    encoded(`<Relationships xmlns="${relations}">${content}</Relationships>`);
  const numbers = sheets.map((_, index) => index + 1);
  return pack({
    "[Content_Types].xml": encoded("<Types/>"),
    "_rels/.rels": list(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": encoded(
      `<workbook><sheets>${numbers
        .map((number) => `<sheet name="${number}" sheetId="${number}" r:id="rId${number}"/>`)
        .join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": list(
      numbers.map((number) => relationship(`rId${number}`, "worksheet", `worksheets/sheet${number}.xml`)).join("") +
        relationship("rIdStyles", "styles", "styles.xml"),
    ),
    ...common,
    ...Object.fromEntries(sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet])),
  });
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
