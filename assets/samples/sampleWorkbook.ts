import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { settingsKey } from "../../src/commands/settingsStore";
import { defaultSettings } from "../../src/core/settings/defaultSettings";
import type { Settings } from "../../src/core/settings/settings";
import { settingsText } from "../../src/core/settings/settingsText";
import { isoDate } from "../../src/core/sheet/serialDate";
import { settingsSheet } from "../../src/hosts/workbench/files/settingsSheet";
import { accountsSheet } from "./accountsSheet";
import { functionsSheet } from "./functionsSheet";
import type { CellValue, SampleColumn, SampleSheet } from "./sampleSheet";
import { sampleAsOf } from "./sampleAccounts";
import { seededRandom } from "./seededRandom";
import { subscriptionsSheet } from "./subscriptionsSheet";
import { teamSheet } from "./sampleTeam";

const seed = 2;

/** The defaults, made for a fixed day: the sample looks the same whenever it is opened. */
export const sampleSettings: Settings = { ...defaultSettings, asOf: isoDate(sampleAsOf) };

/** The sheets of the sample, in their order. The same every time. */
export function sampleSheets(): SampleSheet[] {
  const random = seededRandom(seed);
  const { accounts, sheet } = accountsSheet(random);
  const subscriptions = subscriptionsSheet(accounts, random);
  return [sheet, subscriptions, teamSheet(), functionsSheet(subscriptions)];
}

/** The sample workbook as an .xlsx file. */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const written = new Date(Date.UTC(2026, 10, 23));
  return writeXlsx({
    sheets: [...sampleSheets().map(asFileSheet), settingsSheet({ [settingsKey]: settingsText(sampleSettings) })],
    properties: { title: "Sample accounts", creator: "CS Metrics for Excel", created: written, modified: written },
  });
}

function asFileSheet({ name, columns, rows, table, headingRows = [] }: SampleSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach((column, index) => {
    if (column.header !== "") cells.set(`0,${index}`, headerCell(column));
  });
  rows.forEach((row, rowIndex) =>
    row.forEach((value, index) => {
      const column = columns[index];
      if (value !== null && column)
        cells.set(`${rowIndex + 1},${index}`, fileCell(value, column, headingRows.includes(rowIndex + 1)));
    }),
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    cells,
    freezePane: { rows: 1 },
    ...(table && {
      tables: [
        {
          name: table,
          range: rangeOf(columns.length, rows.length + 1),
          columns: columns.map(({ header }) => ({ name: header })),
        },
      ],
    }),
  };
}

function headerCell({ header, align }: SampleColumn): Partial<Cell> {
  return { value: header, type: "string", style: { font: { bold: true }, alignment: { horizontal: align ?? "left" } } };
}

function fileCell(value: Exclude<CellValue, null>, column: SampleColumn, isHeading: boolean): Partial<Cell> {
  const font = isHeading ? { font: { bold: true } } : {};
  // What looks like a formula stays the text that it is.
  if (typeof value === "string") return { value, type: "string", style: { ...font, ...asText(column) } };
  if (typeof value === "number")
    return { value, type: "number", style: { ...font, numFmt: column.numberFormat ?? "General" } };
  if ("spilledFormat" in value) return { value: null, type: "empty", style: { numFmt: value.spilledFormat } };
  const { formula, spill, numberFormat } = value;
  return {
    value: null,
    type: "formula",
    formula,
    style: { numFmt: numberFormat ?? column.numberFormat ?? "General" },
    ...(spill && { formulaType: "array", formulaRef: spill, formulaDynamic: true }),
  };
}

function asText({ numberFormat }: SampleColumn): { numFmt?: string } {
  return numberFormat === "@" ? { numFmt: numberFormat } : {};
}

function rangeOf(columns: number, rows: number): string {
  return `A1:${String.fromCharCode(64 + columns)}${rows}`;
}
