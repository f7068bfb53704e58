import { isBlank, readNumber, readText, type Cell } from "../sheet/cell";
import { readDate, serialOf } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";
import { readFlag } from "../vocabulary/flag";
import { healthWord } from "../vocabulary/health";
import { isIntervalWord } from "../vocabulary/interval";
import type { StatusMeaning } from "../vocabulary/languageWords";
import { saysNothing } from "../vocabulary/missing";
import { statusWord } from "../vocabulary/status";
import { writtenDate } from "../vocabulary/writtenDate";
import { writtenNumber } from "../vocabulary/writtenNumber";

/** The cells of a column under its header. */
export interface ColumnCells {
  readonly range: SheetRange;
  /** Zero-based, within the range. */
  readonly headerIndex: number;
  readonly column: number;
}

/** True where a number stands among the cells, or nothing at all: `Champion` often heads the names of people. */
export function mayHoldNumbers(cells: ColumnCells): boolean {
  let isFilled = false;
  for (const cell of saying(cells)) {
    if (Number.isFinite(readNumber(cell))) return true;
    isFilled = true;
  }
  return !isFilled;
}

/** True where any cell says something. */
export function saysSomething(cells: ColumnCells): boolean {
  for (const _ of saying(cells)) return true;
  return false;
}

/** True where words stand in all cells that say something: no number is among them, however it is written. */
export function holdsWordsAlone(cells: ColumnCells): boolean {
  for (const cell of saying(cells)) if (typeof cell !== "string" || writtenNumber(cell) !== null) return false;
  return true;
}

/** True where all cells that say something are flags. */
export function holdsFlags(cells: ColumnCells): boolean {
  let isFilled = false;
  for (const cell of saying(cells)) {
    if (readFlag(cell) === undefined) return false;
    isFilled = true;
  }
  return isFilled;
}

/** True where at least half of the cells that say something are days of our time; *no* says that there is none. */
export function holdsDates(cells: ColumnCells): boolean {
  let [days, filled] = [0, 0];
  for (const cell of saying(cells)) {
    const isDay = typeof cell === "number" ? cell >= firstDay && cell <= lastDay : isWrittenDate(cell);
    if (isDay) days++;
    if (isDay || readFlag(cell) !== false) filled++;
  }
  return days > 0 && days * 2 >= filled;
}

const [firstDay, lastDay] = [serialOf(1990, 1, 1), serialOf(2100, 12, 31)];

function isWrittenDate(cell: Cell): boolean {
  return typeof cell === "string" && (writtenDate(cell) !== null || (readDate(cell) ?? NaN) > 0);
}

/** True where at least half of the cells that say something are words of a health score. */
export function holdsHealthWords(cells: ColumnCells, risk: boolean): boolean {
  const known = new Map<string, boolean>();
  let [words, filled] = [0, 0];
  for (const cell of saying(cells)) {
    filled++;
    if (typeof cell !== "string") continue;
    let isWord = known.get(cell);
    if (isWord === undefined) known.set(cell, (isWord = healthWord(readText(cell), risk) !== undefined));
    if (isWord) words++;
  }
  return words > 0 && words * 2 >= filled;
}

/** True where one of the cells is an interval in a word. */
export function saysInterval(cells: ColumnCells): boolean {
  for (const cell of saying(cells)) if (typeof cell === "string" && isIntervalWord(cell)) return true;
  return false;
}

/** True where one of the cells is a status word that means one of these; any that we know without a list. */
export function saysStatus(cells: ColumnCells, ...meanings: readonly StatusMeaning[]): boolean {
  const known = new Set<Cell>();
  for (const cell of saying(cells)) {
    if (typeof cell !== "string" || known.has(cell)) continue;
    known.add(cell);
    const meaning = statusWord(readText(cell));
    if (meaning !== undefined && (meanings.length === 0 || meanings.includes(meaning))) return true;
  }
  return false;
}

function* saying({ range, headerIndex, column }: ColumnCells): Iterable<Cell> {
  for (let row = headerIndex + 1; row < range.cells.length; row++) {
    const cell = range.cells[row]?.[column];
    if (!isBlank(cell) && !saysNothing(cell)) yield cell;
  }
}
