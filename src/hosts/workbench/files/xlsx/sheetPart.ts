import type { IRange } from "@univerjs/core";
import { cellsFromFile, type FileCells, type FileContext } from "../cellsFromFile";
import { parseArea } from "./area";
import { readElement, type XmlElement } from "./xmlElement";
import { XmlReader } from "./xmlReader";

/** How a sheet is printed and seen, which does not depend on its cells: carried along as it is. */
export const pageElements = [
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
] as const;
const viewElements = ["sheetPr", "sheetFormatPr", "sheetViews"] as const;

export interface SheetPart {
  readonly cells: FileCells;
  readonly merges: readonly IRange[];
  readonly filter: XmlElement | null;
  /** Elements about the page, and about the sheet as a whole, by name. */
  readonly kept: Readonly<Record<string, XmlElement>>;
  /** The part without what was read of it. */
  readonly rest: Uint8Array;
}

const noCells: FileCells = {
  data: {},
  rows: [],
  usedRows: 0,
  usedColumns: 0,
  count: 0,
  hasRichText: false,
  hasDataTables: false,
};

/** Reads a worksheet's part in one pass. @throws {SyntaxError} when it is none, or breaks off */
export function readSheetPart(bytes: Uint8Array, context: FileContext): SheetPart {
  const reader = new XmlReader(bytes);
  const cuts: (readonly [number, number])[] = [];
  const kept: Record<string, XmlElement> = {};
  const merges: IRange[] = [];
  let cells = noCells;
  let filter: XmlElement | null = null;
  openRoot(reader);
  for (;;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError("a sheet breaks off");
    if (token === "close") break;
    if (token !== "open") continue;
    const { start, name } = reader;
    if (name === "sheetData") {
      cells = cellsFromFile(reader, context);
      cuts.push([start, reader.end]);
    } else if (name === "mergeCells") {
      merges.push(...readMerges(reader));
      cuts.push([start, reader.end]);
    } else if (name === "autoFilter") {
      filter = readElement(reader);
      cuts.push([start, reader.end]);
    } else if ([...pageElements, ...viewElements].some((one) => one === name)) {
      kept[name] = readElement(reader);
    } else {
      reader.skip();
    }
  }
  return { cells, merges, filter, kept, rest: without(bytes, cuts) };
}

function openRoot(reader: XmlReader): void {
  for (let token = reader.next(); token !== "end"; token = reader.next()) {
    if (token !== "open") continue;
    if (reader.is("worksheet")) return;
    break;
  }
  throw new SyntaxError("a sheet is no worksheet");
}

function readMerges(reader: XmlReader): IRange[] {
  const merges: IRange[] = [];
  for (;;) {
    const token = reader.next();
    if (token === "end") throw new SyntaxError("merged cells break off");
    if (token === "close" && reader.is("mergeCells")) return merges;
    if (token !== "open") continue;
    const range = parseArea(reader.attribute("ref") ?? "");
    if (range) merges.push(range);
  }
}

function without(bytes: Uint8Array, cuts: readonly (readonly [number, number])[]): Uint8Array {
  const rest = new Uint8Array(bytes.length - cuts.reduce((sum, [start, end]) => sum + end - start, 0));
  let [from, filled] = [0, 0];
  for (const [start, end] of [...cuts, [bytes.length, bytes.length] as const]) {
    rest.set(bytes.subarray(from, start), filled);
    filled += start - from;
    from = end;
  }
  return rest;
}
