import { strToU8, zipSync } from "fflate";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The parts of a small .xlsx file that a test says in XML; the others are filled in. */
export interface SmallWorkbook {
  /** Rows of the first sheet, as XML. */
  readonly rows?: string;
  /** What follows the rows in the first sheet's part. */
  readonly afterRows?: string;
  /** What comes before the rows in the first sheet's part. */
  readonly beforeRows?: string;
  /** Names of the sheets; `S` alone unless given. Those after the first have `otherRows`. */
  readonly sheets?: readonly string[];
  readonly otherRows?: readonly string[];
  /** Texts of the shared strings, escaped; one text, `First string`, unless given. */
  readonly texts?: readonly string[];
  /** What stands in the workbook's part before and after its sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** Relationships of the workbook and of the first sheet, as XML. */
  readonly workbookRels?: string;
  readonly sheetRels?: string;
  /** Further `<sheet>` elements. */
  readonly moreSheets?: string;
  readonly styles?: string;
  /** Further parts by name; those named as the parts above replace them. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** The looks of cells: 0 plain, 1 a date, 2 hours, 3 a percentage, 4 the built-in date. */
export const smallStyles = `<styleSheet xmlns="${mainNamespace}"><numFmts count="1"><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="170" applyNumberFormat="1"/><xf numFmtId="46" applyNumberFormat="1"/><xf numFmtId="9" applyNumberFormat="1"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/** The bytes of an .xlsx file as another program might write it. */
export function smallWorkbook(book: SmallWorkbook): Uint8Array {
  const names = book.sheets ?? ["S"];
  const sheet = (index: number): string =>
    `<worksheet xmlns="${mainNamespace}" xmlns:r="${relationships}">` +
    (index === 0
      ? `${book.beforeRows ?? ""}<sheetData>${book.rows ?? ""}</sheetData>${book.afterRows ?? ""}`
      : `<sheetData>${book.otherRows?.[index - 1] ?? ""}</sheetData>`) +
    "</worksheet>";
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  const list = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const texts = book.texts ?? ["First string"];
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${contentTypes}.sheet.main+xml"/>` +
      names
        .map(
          (_, i) =>
            `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${contentTypes}.worksheet+xml"/>`,
        )
        .join("") +
      `<Override PartName="/xl/styles.xml" ContentType="${contentTypes}.styles+xml"/>` +
      `<Override PartName="/xl/sharedStrings.xml" ContentType="${contentTypes}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": list(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}">${book.beforeSheets ?? ""}<sheets>` +
      names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("") +
      `${book.moreSheets ?? ""}</sheets>${book.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": list(
      names.map((_, i) => relationship(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`)).join("") +
        relationship("rId100", "styles", "styles.xml") +
        relationship("rId101", "sharedStrings", "sharedStrings.xml") +
        (book.workbookRels ?? ""),
    ),
    ...Object.fromEntries(names.map((_, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet(i)])),
    ...(book.sheetRels !== undefined && { "xl/worksheets/_rels/sheet1.xml.rels": list(book.sheetRels) }),
    "xl/styles.xml": book.styles ?? smallStyles,
    "xl/sharedStrings.xml":
      `<sst xmlns="${mainNamespace}" count="${texts.length}" uniqueCount="${texts.length}">` +
      `${texts.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ...book.parts,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
