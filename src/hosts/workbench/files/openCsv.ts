import { LocaleType } from "@univerjs/core";
import type { ICellData, IStyleData, IWorkbookData } from "@univerjs/core";
import Papa from "papaparse";
import { cellAddress, columnLetters } from "../../../core/sheet/sheetRange";
import { gridMeasures, plainSheet } from "../grid/gridMeasures";
import { lastColumn, lastRow } from "../cells/rangeText";
import { textCell } from "../cells/textCell";
import { writeResources } from "../workbook/workbookSnapshot";
import { maxFileBytes } from "./checkXlsx";
import { decodeText } from "./decodeText";
import { FileError } from "./fileError";
import { freeze } from "./openWorkbook";
import { readTextColumn, type TextColumn } from "./readTextColumn";

/** A column that somebody may have expected to be figures or dates. */
export interface DoubtfulColumn {
  readonly header: string;
  /** Its letters. */
  readonly column: string;
  readonly doubt: NonNullable<TextColumn["doubt"]>;
}

export interface OpenedCsv {
  readonly snapshot: IWorkbookData;
  readonly doubtful: readonly DoubtfulColumn[];
  /** Address of a line with an unclosed quote, or fewer or more cells than the header; `null` without one. */
  readonly broken: string | null;
}

const maxSheetNameLength = 31;
const sampleLines = 20;
const narrowest = 8;
const widest = 40;

/**
 * A workbook of one sheet from the bytes of a text file with columns. The separator (`;`, tab, comma or `|`) is the one
 * that cuts the first lines into the most columns of the same number.
 *
 * @throws {FileError} for an empty or huge file, or one that is no text
 */
export function openCsv(bytes: Uint8Array, name: string): OpenedCsv {
  if (bytes.length === 0) throw new FileError("empty");
  if (bytes.length > maxFileBytes) throw new FileError("too-large");
  const text = decodeText(bytes);
  if (text.trim() === "") throw new FileError("empty");
  if (text.includes("\0")) throw new FileError("wrong-type");
  const { data, errors } = Papa.parse<string[]>(withoutSeparatorLine(text), {
    delimiter: findSeparator(text),
    skipEmptyLines: false,
  });
  const rows = trimEnd(data);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > lastRow + 1 || width > lastColumn + 1) throw new FileError("too-many-cells");
  const ragged = rows.findIndex((row) => row.length !== width && row.some((cell) => cell !== ""));
  const quote = errors.find(({ type }) => type === "Quotes")?.row;
  const brokenRow = quote ?? (ragged >= 0 ? ragged : undefined);
  return { ...sheetOf(rows, width, name), broken: brokenRow === undefined ? null : cellAddress(brokenRow, 0) };
}

function sheetOf(rows: readonly string[][], width: number, name: string): Omit<OpenedCsv, "broken"> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const styles: Record<string, IStyleData> = { header: { bl: 1 }, text: { n: { pattern: "@" } } };
  const doubtful: DoubtfulColumn[] = [];
  const columnData: Record<number, { w: number }> = {};
  const put = (row: number, column: number, cell: ICellData): void => {
    (cellData[row] ??= {})[column] = cell;
  };
  for (let column = 0; column < width; column++) {
    const header = rows[0]?.[column] ?? "";
    if (header !== "") put(0, column, { ...textCell(header), s: "header" });
    const cells = rows.slice(1).map((row) => row[column] ?? "");
    const { kind, values, numberFormat, doubt } = readTextColumn(cells);
    if (doubt) doubtful.push({ header, column: columnLetters(column), doubt });
    const style = numberFormat === null || numberFormat === "General" ? undefined : `format-${numberFormat}`;
    if (style && numberFormat) styles[style] = { n: { pattern: numberFormat } };
    values.forEach((value, row) => {
      if (value === null) return;
      if (typeof value === "number") put(row + 1, column, { v: value, t: 2, ...(style && { s: style }) });
      else put(row + 1, column, { ...textCell(value), s: "text" });
    });
    const longest = cells.reduce((most, cell) => Math.max(most, cell.length), header.length);
    const characters = kind === "date" ? Math.max(header.length, 11) : longest;
    columnData[column] = { w: gridMeasures.columnPixels(Math.min(widest, Math.max(narrowest, characters + 2))) };
  }
  const id = "sheet-1";
  const snapshot: IWorkbookData = {
    id: "workbook",
    name,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles,
    sheetOrder: [id],
    sheets: {
      [id]: {
        id,
        name: sheetName(name),
        ...plainSheet(rows.length, width),
        cellData,
        columnData,
        freeze: freeze(1, 0),
      },
    },
    resources: writeResources({ tables: {}, rules: {}, filters: {}, names: {} }),
    custom: { settings: {} },
  };
  return { snapshot, doubtful };
}

/** Excel writes `sep=;` as a first line of its own; it is no data. */
const separatorLine = /^\uFEFF?sep=(.)\r?\n/i;

function withoutSeparatorLine(text: string): string {
  return text.replace(separatorLine, "").replace(/^\uFEFF/, "");
}

function findSeparator(text: string): string {
  const stated = separatorLine.exec(text)?.[1];
  if (stated) return stated;
  const sample = withoutSeparatorLine(text);
  const fits = [";", "\t", ",", "|"].map((separator) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter: separator, preview: sampleLines });
    const widths = data.filter((row) => row.some((cell) => cell !== "")).map((row) => row.length);
    const [first = 1] = widths;
    const same = widths.filter((width) => width === first).length / Math.max(1, widths.length);
    return { separator, score: first > 1 ? same * 1000 + first : 0 };
  });
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best)).separator;
}

function trimEnd(rows: string[][]): string[][] {
  let end = rows.length;
  while (end > 0 && (rows[end - 1] ?? []).every((cell) => cell === "")) end--;
  return rows.slice(0, end);
}

/** The file's name as a sheet's: without its ending and the characters that Excel forbids, 31 at the most. */
function sheetName(file: string): string {
  const bare = file
    .replace(/\.[^.]*$/, "")
    .replace(/[\\/?*[\]:]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim();
  return bare.slice(0, maxSheetNameLength).trim() || "Sheet1";
}
