import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { cellAddress } from "../../../core/sheet/sheetRange";

/** What a formula's text may mean otherwise to the grid's engine than to Excel, of the workbook that is open. */
export interface FormulaBook {
  /** Names of the sheets, in order. */
  readonly sheets: readonly string[];
  readonly names: readonly BookName[];
  /** Tables that have a total row, which is the row under their range. */
  readonly totalled: readonly TotalledTable[];
}

export interface BookName {
  readonly name: string;
  /** A reference or an expression, without `=`. */
  readonly refersTo: string;
  /** The only sheet that knows the name; `null` for a name of the whole workbook. */
  readonly sheet: string | null;
}

export interface TotalledTable {
  readonly name: string;
  readonly sheet: string;
  readonly firstRow: number;
  readonly totalRow: number;
  readonly firstColumn: number;
  readonly columns: readonly string[];
}

export interface FormulaPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What the engine is given in place of a reference that it would misread: an error instead of a wrong number. */
const refused = "=#REF!";

/**
 * A formula in the words of the grid's engine, which knows no names of single sheets, no relative names, no references over
 * several sheets and no total rows. Each becomes the plain references that it stands for.
 *
 * @example of("=SUM(Jan:Mar!B2)", place) // "=SUM('Jan'!B2,'Feb'!B2,'Mar'!B2)"
 */
export class EngineFormulas {
  private readonly names: ReadonlyMap<string, readonly BookName[]>;
  private readonly namePattern: RegExp | null;
  private readonly tablePattern: RegExp | null;
  private readonly book: FormulaBook;
  private readonly lexer = new LexerTreeBuilder();

  constructor(book: FormulaBook) {
    this.book = book;
    this.names = misreadNames(book.names);
    this.namePattern = namePattern([...this.names.keys()]);
    this.tablePattern = tablePattern(book.totalled.map(({ name }) => name));
  }

  of(formula: string, place: FormulaPlace): string {
    const named = this.namePattern?.test(formula) ? this.withNames(formula, this.namePattern, place) : formula;
    const total = this.tablePattern?.test(named) ? this.withTotals(named, this.tablePattern) : named;
    return mayBeOverSheets.test(total) ? this.withSheets(total) : total;
  }

  /** @param within the names that are being read: one that comes back to itself stays for the engine, which says so */
  private withNames(formula: string, pattern: RegExp, place: FormulaPlace, within: readonly BookName[] = []): string {
    return formula.replace(global(pattern), (text, ...found) => {
      const { quoted, plain, name } = found.at(-1) as { quoted?: string; plain?: string; name?: string };
      const meant = this.names.get((name ?? "").toLowerCase());
      if (!meant) return text;
      const sheet = (quoted?.replaceAll("''", "'") ?? plain ?? place.sheet).toLowerCase();
      const own = meant.find((candidate) => candidate.sheet?.toLowerCase() === sheet);
      const resolved = own ?? meant.find((candidate) => candidate.sheet === null);
      if (!resolved || within.includes(resolved)) return text;
      const meaning = this.movedTo(place, resolved);
      const expanded = this.withNames(meaning, pattern, place, [...within, resolved]);
      return plainReference.test(expanded) ? expanded : `(${expanded})`;
    });
  }

  private movedTo({ row, column }: FormulaPlace, { refersTo }: BookName): string {
    // A file keeps a relative name as it reads in A1.
    return isRelative(refersTo)
      ? this.lexer.moveFormulaRefOffset(`=${refersTo}`, column, row).replace(/^=/, "")
      : refersTo;
  }

  private withTotals(formula: string, pattern: RegExp): string {
    return formula.replace(global(pattern), (text, ...found) => {
      const groups = found.at(-1) as Partial<Record<"table" | "part" | "whole" | "first" | "last", string>>;
      const table = this.book.totalled.find(({ name }) => name.toLowerCase() === groups.table?.toLowerCase());
      if (!table) return text;
      const columnOf = (header: string | undefined, otherwise: number): number => {
        if (header === undefined) return otherwise;
        const wanted = header.replace(/'([[\]#'@])/g, "$1").toLowerCase();
        return table.columns.findIndex((column) => column.toLowerCase() === wanted);
      };
      const first = columnOf(groups.first, 0);
      const last = groups.first === undefined ? table.columns.length - 1 : columnOf(groups.last, first);
      if (first < 0 || last < 0) return text;
      const isAll = (groups.part ?? groups.whole ?? "").toLowerCase() === "all";
      const start = cellAddress(isAll ? table.firstRow : table.totalRow, table.firstColumn + Math.min(first, last));
      const end = cellAddress(table.totalRow, table.firstColumn + Math.max(first, last));
      return `${quotedSheet(table.sheet)}!${start === end ? start : `${start}:${end}`}`;
    });
  }

  private withSheets(formula: string): string {
    let isRefused = false;
    const shown = formula.replace(global(overSheets), (text, ...found) => {
      const groups = found.at(-1) as Partial<Record<"names" | "first" | "last" | "cells", string>>;
      if (groups.cells === undefined) return text;
      const [first = "", last = ""] = groups.names?.replaceAll("''", "'").split(":") ?? [groups.first, groups.last];
      const span = this.sheetSpan(first, last);
      // Sheets that are not there are an error; the engine would take their names for columns.
      const offset = found.at(-3) as number;
      if (span === null || !isArgumentOfList(formula, offset, offset + text.length)) isRefused = true;
      return (span ?? []).map((sheet) => `${quotedSheet(sheet)}!${groups.cells}`).join(",");
    });
    return isRefused ? refused : shown;
  }

  private sheetSpan(first: string, last: string): readonly string[] | null {
    const [start, end] = [first, last].map((wanted) =>
      this.book.sheets.findIndex((name) => name.toLowerCase() === wanted.toLowerCase()),
    ) as [number, number];
    return start < 0 || end < 0 ? null : this.book.sheets.slice(Math.min(start, end), Math.max(start, end) + 1);
  }
}

const text = `"(?:[^"]|"")*"`;
const cells = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`;
const word = String.raw`[\p{L}\p{N}_.]`;

/** `Jan:Mar!B2` or `'Jan 26:Mar 26'!B2:C9`, and texts, which are passed over. */
const overSheets = new RegExp(
  `${text}|(?:'(?<names>(?:[^']|'')*:(?:[^']|'')*)'|(?<![${word.slice(1, -1)}!'$])(?<first>${word}+):(?<last>${word}+))!(?<cells>${cells})`,
  "iu",
);
/** Spares most formulas the longer look. */
const mayBeOverSheets = /:[^!]*!/;

/** Whether a formula has a reference over several sheets. */
export function isOverSheets(formula: string): boolean {
  if (!mayBeOverSheets.test(formula)) return false;
  return [...formula.matchAll(global(overSheets))].some(({ groups }) => groups?.["cells"] !== undefined);
}
const plainReference = new RegExp(String.raw`^(?:(?:'(?:[^']|'')*'|${word}+)!)?(?:${cells})$`, "iu");

function global(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, `${pattern.flags}g`);
}

/** Names that the engine, which knows each once and as it stands, would take for something else, and those that use one. */
function misreadNames(names: readonly BookName[]): ReadonlyMap<string, readonly BookName[]> {
  const byName = new Map<string, BookName[]>();
  for (const name of names) {
    const key = name.name.toLowerCase();
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  const misread = new Map(
    [...byName].filter(([, meant]) => meant.some(({ sheet, refersTo }) => sheet !== null || isRelative(refersTo))),
  );
  for (let size = 0; size !== misread.size;) {
    size = misread.size;
    const pattern = namePattern([...misread.keys()]);
    for (const [key, meant] of byName) {
      if (!misread.has(key) && meant.some(({ refersTo }) => usesName(refersTo, pattern))) misread.set(key, meant);
    }
  }
  return misread;
}

/** True where a reference moves with the cell that uses the name: `A1`, `$A1`, `A$1`, `A:A`. */
function isRelative(refersTo: string): boolean {
  const outside = refersTo.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}\p{N}_.]+!/gu, "");
  return /(?<![\w$.])(?:[A-Z]{1,3}\$?\d+|\$[A-Z]{1,3}\d+|[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(.])/i.test(outside);
}

function usesName(refersTo: string, pattern: RegExp | null): boolean {
  return (
    pattern !== null && [...refersTo.matchAll(global(pattern))].some(({ groups }) => groups?.["name"] !== undefined)
  );
}

function namePattern(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const any = [...names]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
  const prefix = String.raw`(?:(?:'(?<quoted>(?:[^']|'')*)'|(?<![${word.slice(1, -1)}])(?<plain>${word}+))!)`;
  const bare = String.raw`(?<![${word.slice(1, -1)}\\?!'[])`;
  return new RegExp(
    String.raw`${text}|(?:${prefix}|${bare})(?<name>${any})(?![${word.slice(1, -1)}\\?(!\]])|'(?:[^']|'')*'`,
    "iu",
  );
}

function tablePattern(tables: readonly string[]): RegExp | null {
  if (tables.length === 0) return null;
  const column = String.raw`(?:[^[\]']|'.)+`;
  const columns = String.raw`\[(?<first>${column})\](?::\[(?<last>${column})\])?`;
  const parts = String.raw`\[\s*\[#(?<part>Totals|All)\]\s*,\s*${columns}\s*\]|\[#(?<whole>Totals|All)\]`;
  const any = tables.map(escaped).join("|");
  return new RegExp(String.raw`${text}|(?<![${word.slice(1, -1)}])(?<table>${any})(?:${parts})`, "iu");
}

function escaped(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Functions to which several references mean the same as one over several sheets. */
const listFunctions: ReadonlySet<string> = new Set(
  `SUM SUMSQ AVERAGE AVERAGEA COUNT COUNTA MAX MAXA MIN MINA PRODUCT STDEV STDEVA STDEVP STDEVPA STDEV.S STDEV.P VAR VARA
  VARP VARPA VAR.S VAR.P`.split(/\s+/),
);

/** True where the text between two positions is one whole argument of such a function. */
function isArgumentOfList(formula: string, start: number, end: number): boolean {
  if (!/^\s*[,)]/.test(formula.slice(end))) return false;
  const before = formula.slice(0, start);
  if (!/[(,]\s*$/.test(before)) return false;
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index--) {
    if (before[index] === ")") depth++;
    if (before[index] !== "(") continue;
    if (depth > 0) depth--;
    else return listFunctions.has(/[\w.]*$/.exec(before.slice(0, index))?.[0].toUpperCase() ?? "");
  }
  return false;
}
