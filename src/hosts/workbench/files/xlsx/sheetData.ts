import { BooleanNumber, CellValueType, type ICellData, type IRowData } from "@univerjs/core";
import { cellAddress, columnLetters } from "../../../../core/sheet/sheetRange";
import { documentText } from "../../cells/gridValue";
import { isErrorText } from "../../cells/errorText";
import { gridMeasures } from "../../grid/gridMeasures";
import { parseRange } from "../../cells/rangeText";
import { fileArrayIn } from "../cellsFromFile";
import { formulaFromFile, formulaToFile } from "../fileFormula";
import { fileText } from "../fileText";
import { escapeXml } from "./xmlElement";

/** The texts of a workbook, each once, in the order in which cells name them. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The part that holds them. */
  xml(): string {
    const count = this.numbers.size;
    const items = [...this.numbers.keys()].map((text) => `<si>${textElement(text)}</si>`);
    const start = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${count}">`;
    return `${start}${items.join("")}</sst>`;
  }
}

export type FilledValue = string | number | boolean;

export interface SheetRows {
  readonly cells: Readonly<Record<number, Readonly<Record<number, ICellData | null | undefined>> | undefined>>;
  readonly rows: Readonly<Record<number, Partial<IRowData> | undefined>>;
  readonly hiddenRows: ReadonlySet<number>;
  /** What formulas filled beyond their own cells: programs show it before they calculate, if ever they do. */
  readonly filled: ReadonlyMap<number, ReadonlyMap<number, FilledValue>>;
  /** The ranges that formulas fill, by `row,column` of their first cell. */
  readonly arrays: ReadonlyMap<string, string>;
  /** Texts that stand in a cell whatever it holds: the headers of tables. */
  readonly headers: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly styleOf: (cell: ICellData) => number;
  readonly texts: SharedTexts;
}

/** Rows that are put into bytes at a time. */
const rowsAtOnce = 500;

/**
 * The cells of a sheet as `<sheetData>`, in pieces: the library that writes the rest takes texts for the results of
 * formulas that are errors, and twice as long.
 */
export function sheetData(sheet: SheetRows): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = "<sheetData>";
  rowNumbers(sheet).forEach((row, index) => {
    text += rowXml(sheet, row);
    if (index % rowsAtOnce === rowsAtOnce - 1) {
      pieces.push(encoder.encode(text));
      text = "";
    }
  });
  pieces.push(encoder.encode(`${text}</sheetData>`));
  return pieces;
}

function rowNumbers({ cells, rows, hiddenRows, filled, headers }: SheetRows): readonly number[] {
  const own = Object.keys(cells).map(Number);
  const others = [...Object.keys(rows).map(Number), ...hiddenRows, ...filled.keys(), ...headers.keys()];
  const known = new Set(own);
  const more = [...new Set(others)].filter((row) => !known.has(row));
  return more.length === 0 ? own : [...own, ...more].sort((a, b) => a - b);
}

function rowXml(sheet: SheetRows, row: number): string {
  const data = sheet.rows[row];
  const fixed = data?.h !== undefined && data.ia === BooleanNumber.FALSE;
  const height = fixed ? ` ht="${gridMeasures.rowPoints(data?.h ?? 0)}" customHeight="1"` : "";
  const hidden = data?.hd === BooleanNumber.TRUE || sheet.hiddenRows.has(row) ? ` hidden="1"` : "";
  const cells = rowCells(sheet, row);
  if (cells === "") return height + hidden === "" ? "" : `<row r="${row + 1}"${height}${hidden}/>`;
  return `<row r="${row + 1}"${height}${hidden}>${cells}</row>`;
}

function rowCells(sheet: SheetRows, row: number): string {
  const line = sheet.cells[row] ?? {};
  const filled = sheet.filled.get(row);
  const headers = sheet.headers.get(row);
  let xml = "";
  if (!filled && !headers) {
    for (const key in line) {
      const cell = line[key];
      if (cell) xml += cellXml(sheet, cell, row, Number(key));
    }
    return xml;
  }
  const columns = new Set([...Object.keys(line).map(Number), ...(filled?.keys() ?? []), ...(headers?.keys() ?? [])]);
  for (const column of [...columns].sort((a, b) => a - b)) {
    const cell = line[column] ?? {};
    const header = headers?.get(column);
    const fill = cell.f === undefined ? filled?.get(column) : undefined;
    if (header !== undefined) xml += valueXml(start(sheet, cell, row, column), header, true, sheet.texts);
    else if (fill !== undefined) xml += valueXml(start(sheet, cell, row, column), fill, false, sheet.texts);
    else xml += cellXml(sheet, cell, row, column);
  }
  return xml;
}

/** `<c r="B2" s="3"`, to which type and content are added. */
function start({ styleOf }: SheetRows, cell: ICellData, row: number, column: number): string {
  const style = styleOf(cell);
  return style === 0 ? `<c r="${letters(column)}${row + 1}"` : `<c r="${letters(column)}${row + 1}" s="${style}"`;
}

const knownLetters: string[] = [];

function letters(column: number): string {
  return (knownLetters[column] ??= columnLetters(column));
}

function cellXml(sheet: SheetRows, cell: ICellData, row: number, column: number): string {
  const begin = start(sheet, cell, row, column);
  if (cell.f) return formulaXml(sheet, begin, cell, row, column);
  const value = valueOf(cell);
  if (value === null) return begin.includes(" s=") ? `${begin}/>` : "";
  return valueXml(begin, value, cell.t === CellValueType.FORCE_STRING || Boolean(cell.p), sheet.texts);
}

/** What a cell holds, by its type rather than by how it is kept. */
function valueOf(cell: ICellData): string | number | boolean | null {
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return documentText(cell);
  if (t === CellValueType.BOOLEAN) return v === true || v === 1 || String(v).toLowerCase() === "true";
  if (t === CellValueType.NUMBER && typeof v !== "boolean") return Number(v);
  return v;
}

/** Codes that every version of Excel knows; it calls a file damaged in which there are others. */
const excelErrors: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#GETTING_DATA",
]);

function valueXml(begin: string, value: string | number | boolean, isText: boolean, texts: SharedTexts): string {
  if (typeof value === "number") return Number.isFinite(value) ? `${begin}><v>${value}</v></c>` : `${begin}/>`;
  if (typeof value === "boolean") return `${begin} t="b"><v>${value ? 1 : 0}</v></c>`;
  if (!isText && excelErrors.has(value)) return `${begin} t="e"><v>${value}</v></c>`;
  return `${begin} t="s"><v>${texts.numberOf(value)}</v></c>`;
}

/** A formula with the value that it had last; one that fills more cells is marked as Excel marks its dynamic arrays. */
function formulaXml(sheet: SheetRows, begin: string, cell: ICellData, row: number, column: number): string {
  const formula = cell.f ?? "";
  const text = escapeXml(cell.xf && formulaFromFile(cell.xf) === formula ? cell.xf : formulaToFile(formula));
  const spill = sheet.arrays.get(`${row},${column}`);
  const array = fileArrayIn(cell);
  const filled = array?.isDynamic ? cellAddress(row, column) : array && rangeAt(array.range, row, column);
  const range = spill ?? filled;
  const isDynamic = array ? array.isDynamic : spill !== undefined;
  const open = isDynamic ? `${begin} cm="1"` : begin;
  const element = range === undefined ? `<f>${text}</f>` : `<f t="array" ref="${range}">${text}</f>`;
  const [type, value] = resultXml(cell);
  return `${open}${type}>${element}${value}</c>`;
}

/** A range that begins at the cell, as it did in the file unless the cell was moved; then the cell alone. */
function rangeAt(range: string, row: number, column: number): string {
  const cells = parseRange(range);
  return cells?.startRow === row && cells.startColumn === column ? range : cellAddress(row, column);
}

/** True when any cell is marked as Excel marks dynamic arrays, for which a file has a part. */
export function hasDynamicArrays({ cells, arrays }: Pick<SheetRows, "cells" | "arrays">): boolean {
  if (arrays.size > 0) return true;
  return Object.values(cells).some((line) =>
    Object.values(line ?? {}).some((cell) => cell && fileArrayIn(cell)?.isDynamic),
  );
}

function resultXml(cell: ICellData): readonly [type: string, value: string] {
  const value = cell.v === "" ? "" : valueOf(cell);
  if (value === null) return ["", ""];
  if (typeof value === "number") return Number.isFinite(value) ? ["", `<v>${value}</v>`] : ["", ""];
  if (typeof value === "boolean") return [` t="b"`, `<v>${value ? 1 : 0}</v>`];
  // Excel writes its younger errors as the one that older versions show for them.
  if (cell.t !== CellValueType.FORCE_STRING && isErrorText(value)) {
    return [` t="e"`, `<v>${excelErrors.has(value) ? value : "#VALUE!"}</v>`];
  }
  return [` t="str"`, `<v>${escapeXml(writable(value))}</v>`];
}

/** `<t>` with a text exactly as it is. */
function textElement(text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ` xml:space="preserve"` : "";
  return `<t${space}>${escapeXml(writable(text))}</t>`;
}

/** Control characters and carriage returns, which XML cannot hold, as Excel's escapes. */
function writable(text: string): string {
  return fileText(text).replace(/[\u0000-\u0008\u000b-\u001f]/g, (sign) => {
    return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  });
}
