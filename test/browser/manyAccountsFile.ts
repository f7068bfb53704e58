import { zipSync } from "fflate";
import { columnLetters } from "../../src/core/sheet/sheetRange";
import { manyAccounts, manyAccountsHeaders } from "../samples/manyAccounts";

/** The bytes of an .xlsx file with so many accounts on a sheet of 25 columns, as another program would write it. */
export function manyAccountsFile(accounts: number): Buffer {
  const texts = new Map<string, number>();
  const cell = (value: string | number, address: string): string => {
    if (typeof value === "number") return `<c r="${address}"><v>${value}</v></c>`;
    if (!texts.has(value)) texts.set(value, texts.size);
    return `<c r="${address}" t="s"><v>${texts.get(value)}</v></c>`;
  };
  const letters = manyAccountsHeaders.map((_, column) => columnLetters(column));
  const rows: string[] = [];
  for (const row of [manyAccountsHeaders, ...manyAccounts(accounts)]) {
    const number = rows.length + 1;
    const cells = row.map((value, column) => cell(value, `${letters[column]}${number}`));
    rows.push(`<row r="${number}">${cells.join("")}</row>`);
  }
  const main = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const related = (content: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  const items = [...texts.keys()].map((text) => `<si><t>${text.replaceAll("&", "&amp;")}</t></si>`);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": related(`<Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `<workbook ${main} xmlns:r="${types}"><sheets><sheet name="Accounts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": related(
      `<Relationship Id="rId1" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${types}/sharedStrings" Target="sharedStrings.xml"/>`,
    ),
    "xl/sharedStrings.xml": `<sst ${main}>${items.join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${main}><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  const entries = Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)] as const);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 1 }));
}
