import { lastColumn, lastRow, parseRange } from "../../cells/rangeText";
import { textFromFile } from "../fileText";
import { serialOfIsoDate } from "./isoDate";
import { readText, type SharedText } from "./sharedTexts";
import { isTrue } from "./xmlElement";
import type { XmlReader } from "./xmlReader";

/** What a cell's text in the file stands for. */
export type FileCellKind = "blank" | "number" | "text" | "boolean" | "error" | "date";

export interface FileFormula {
  /** Without `=`; empty in a cell that shares another's formula. */
  readonly text: string;
  readonly kind: "plain" | "shared" | "array";
  /** Number by which cells share a formula. */
  readonly shared: number | null;
  /** The range that an array formula fills. */
  readonly range: string | null;
  /** True when its range is as large as its result. */
  readonly isDynamic: boolean;
}

/** A cell as the file has it. One object serves all cells: keep its parts, not itself. */
export interface FileCell {
  row: number;
  column: number;
  style: number;
  kind: FileCellKind;
  /** A number for numbers, for booleans (0 or 1) and for dates (days since 1900); a text otherwise; `null` of a blank. */
  value: number | string | null;
  formula: FileFormula | null;
  isRich: boolean;
  /** True of the first cell of a table of what would be if a cell held other values. */
  isOfDataTable: boolean;
}

/** A row that is more than its cells. */
export interface FileRow {
  readonly row: number;
  /** In points, where the file fixes it. */
  readonly height: number | undefined;
  readonly isHidden: boolean;
  readonly isOutlined: boolean;
}

export interface CellVisitor {
  readonly row: (row: FileRow) => void;
  readonly cell: (cell: FileCell) => void;
}

/**
 * Reads `<sheetData>`, on which the reader stands and which it passes: each cell by what stands in it, not by what its
 * type promises. A cell without content is blank whatever its type; a number keeps every digit, whatever its format; an
 * index beyond the shared strings is blank.
 *
 * @throws {SyntaxError} when the rows break off, or a cell lies beyond the largest sheet
 */
export function readSheetCells(
  reader: XmlReader,
  texts: readonly SharedText[],
  { row: visitRow, cell: visit }: CellVisitor,
): void {
  const cell: FileCell = {
    row: -1,
    column: -1,
    style: 0,
    kind: "blank",
    value: null,
    formula: null,
    isRich: false,
    isOfDataTable: false,
  };
  for (;;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError("the rows break off");
    if (token === "close" && reader.is("sheetData")) return;
    if (token !== "open") continue;
    if (reader.is("row")) {
      cell.row = reader.findAttribute("r") ? numberIn(reader) - 1 : cell.row + 1;
      cell.column = -1;
      if (!(cell.row >= 0 && cell.row <= lastRow)) throw new SyntaxError("a row lies beyond the sheet");
      readRow(reader, cell.row, visitRow);
    } else if (reader.is("c")) {
      readCell(reader, texts, cell);
      visit(cell);
    }
  }
}

function readRow(reader: XmlReader, row: number, visit: CellVisitor["row"]): void {
  const height = isTrue(reader.attribute("customHeight")) ? Number(reader.attribute("ht") ?? Number.NaN) : Number.NaN;
  const isHidden = isTrue(reader.attribute("hidden"));
  const isOutlined = Number(reader.attribute("outlineLevel") ?? 0) > 0;
  if (!Number.isNaN(height) || isHidden || isOutlined) {
    visit({ row, height: Number.isNaN(height) ? undefined : height, isHidden, isOutlined });
  }
}

function readCell(reader: XmlReader, texts: readonly SharedText[], cell: FileCell): void {
  if (reader.findAttribute("r")) moveTo(cell, reader);
  else cell.column++;
  if (!(cell.column >= 0 && cell.column <= lastColumn)) throw new SyntaxError("a cell lies beyond the sheet");
  cell.style = reader.findAttribute("s") ? numberIn(reader) : 0;
  cell.formula = null;
  cell.isRich = false;
  cell.isOfDataTable = false;
  const type = reader.attribute("t") ?? "n";
  const isDynamic = reader.findAttribute("cm");
  let content = "";
  // Most cells hold a number, or that of a shared string: neither becomes a text first.
  let number = Number.NaN;
  for (;;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError("a cell breaks off");
    if (token === "close") {
      if (reader.is("c")) break;
      continue;
    }
    if (token !== "open") continue;
    if (reader.is("v")) {
      if ((type === "n" || type === "s") && reader.plainContent()) {
        number = numberIn(reader);
        if (Number.isNaN(number)) content = reader.value();
      } else {
        content = reader.content();
      }
    } else if (reader.is("f")) {
      cell.isOfDataTable = reader.attribute("t") === "dataTable";
      cell.formula = readFormula(reader, isDynamic);
    } else if (reader.is("is")) {
      const { text, isRich } = readText(reader);
      content = text;
      cell.isRich = isRich;
    } else {
      reader.skip();
    }
  }
  cell.kind = "blank";
  cell.value = null;
  if (Number.isNaN(number)) {
    setValue(cell, type, content, texts);
  } else if (type === "s") {
    setShared(cell, texts[number]);
  } else {
    cell.kind = "number";
    cell.value = number;
  }
}

/** A cell's own address, which wins over its place in the file. */
function moveTo(cell: FileCell, { bytes, valueStart, valueEnd }: XmlReader): void {
  let column = 0;
  let position = valueStart;
  for (; position < valueEnd; position++) {
    const letter = (bytes[position] as number) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  let row = 0;
  for (; position < valueEnd; position++) row = row * 10 + (bytes[position] as number) - zero;
  cell.column = column - 1;
  if (!(row > 0 && row <= lastRow + 1)) throw new SyntaxError("a cell lies beyond the sheet");
  cell.row = row - 1;
}

const zero = 0x30;
const minus = 0x2d;
const point = 0x2e;
/** A double holds all numbers of 15 digits, and all powers of ten up to this many places: their quotient is exact. */
const maxDigits = 15;
const powers = Array.from({ length: maxDigits + 1 }, (_, places) => 10 ** places);

/** The number in the bytes that the reader points at; `NaN` without one. */
function numberIn({ bytes, valueStart, valueEnd }: XmlReader): number {
  let position = valueStart;
  const isNegative = bytes[position] === minus;
  if (isNegative) position++;
  let mantissa = 0;
  let places = -1;
  const first = position;
  for (; position < valueEnd; position++) {
    const digit = (bytes[position] as number) - zero;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (digit === point - zero && places < 0) places = valueEnd - position - 1;
    else break;
  }
  const isPlain =
    position === valueEnd &&
    position > first &&
    position - first <= maxDigits &&
    position - first > (places === 0 ? 1 : 0);
  if (isPlain) {
    const size = places > 0 ? mantissa / (powers[places] as number) : mantissa;
    return isNegative ? -size : size;
  }
  let text = "";
  for (let index = valueStart; index < valueEnd; index++) text += String.fromCharCode(bytes[index] as number);
  return text.trim() === "" ? Number.NaN : finite(Number(text));
}

function finite(number: number): number {
  return Number.isFinite(number) ? number : Number.NaN;
}

function readFormula(reader: XmlReader, isDynamic: boolean): FileFormula | null {
  const type = reader.attribute("t");
  const shared = type === "shared" ? reader.attribute("si") : null;
  const range = reader.attribute("ref");
  const text = reader.content();
  const kind = type === "shared" || type === "array" ? type : "plain";
  // A data table (what-if) has a formula element without a formula.
  if (type === "dataTable" || (text === "" && kind !== "shared")) return null;
  return { text, kind, shared: shared === null ? null : Number(shared), range, isDynamic };
}

function setShared(cell: FileCell, shared: SharedText | undefined): void {
  if (!shared || shared.text === "") return;
  cell.kind = "text";
  cell.value = shared.text;
  cell.isRich = shared.isRich;
}

/** The value of a cell of a rarer type, or with more than plain text in it. */
function setValue(cell: FileCell, type: string, content: string, texts: readonly SharedText[]): void {
  if (content === "") return;
  switch (type) {
    case "s":
      if (content.trim() !== "") setShared(cell, texts[Number(content)]);
      return;
    case "str":
      cell.kind = "text";
      cell.value = textFromFile(content);
      return;
    case "inlineStr":
      cell.kind = "text";
      cell.value = content;
      return;
    case "b":
      if (content.trim() === "") return;
      cell.kind = "boolean";
      cell.value = isTrue(content.trim().toLowerCase()) ? 1 : 0;
      return;
    case "e":
      if (content.trim() === "") return;
      cell.kind = "error";
      cell.value = content.trim();
      return;
    case "d": {
      const serial = serialOfIsoDate(content.trim());
      cell.kind = serial === null ? "text" : "date";
      cell.value = serial ?? content;
      return;
    }
    default: {
      const trimmed = content.trim();
      if (trimmed === "") return;
      const number = Number(trimmed);
      cell.kind = Number.isFinite(number) ? "number" : "text";
      cell.value = Number.isFinite(number) ? number : content;
    }
  }
}

/** True for a range of more than one cell that lies where its first cell is. */
export function filledRange(formula: FileFormula, row: number, column: number): ReturnType<typeof parseRange> {
  const range = formula.kind === "array" && formula.range !== null ? parseRange(formula.range) : null;
  return range && range.startRow === row && range.startColumn === column ? range : null;
}
