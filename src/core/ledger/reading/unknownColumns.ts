import { readNumber, type Cell } from "../../sheet/cell";
import { explainDate } from "../../sheet/explainDate";
import { readDate, serialOf, type DateSerial } from "../../sheet/serialDate";
import { knownCurrency } from "../../vocabulary/currencies";
import type { Header } from "../../vocabulary/header";
import { isIntervalWord } from "../../vocabulary/interval";
import type { ColumnCells } from "./columnCells";
import { readGridDate } from "./gridDate";
import { soundsLikeEnd } from "./headerPatterns";
import type { LedgerFault } from "./ledgerFault";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";

/** Longer texts are neither intervals nor currencies. */
const maxWordLength = 24;
const [firstDay, lastDay] = [serialOf(1990, 1, 1), serialOf(2100, 12, 31)];

/**
 * Looks for a column that is not read though what stands in it would change figures: interval words where no interval is
 * known, currencies of more than one kind where none is, ends under a header that sounds like one where there is none.
 *
 * @returns the first such column, as what is wrong with the table.
 */
export function unknownColumn(
  headers: readonly Header[],
  columns: SubscriptionColumns,
  cells: ColumnCells,
): LedgerFault | undefined {
  const used = usedColumns(columns);
  // A column that is blank from top to bottom says nothing.
  const areBlank = (among: readonly number[]): boolean => among.every((column) => cells.isBlank(column));
  const wantsInterval =
    !columns.fixedInterval &&
    columns.kind !== "contractValue" &&
    areBlank(columns.intervals.map(({ column }) => column));
  const wantsCurrency = columns.currency === -1 || cells.isBlank(columns.currency);
  const wantsEnd = (): boolean => areBlank([...columns.ends.map(({ column }) => column), ...columns.expiries]);
  for (const [column, header] of headers.entries()) {
    if (used.has(column)) continue;
    const place = { row: 0, column, header: header.text };
    const words = wantsInterval || wantsCurrency ? wordsBelow(cells, column, wantsInterval, wantsCurrency) : undefined;
    if (words) return { code: words, ...place };
    if (soundsLikeEnd(header) && wantsEnd() && holdsEnds(cells, column, columns)) {
      return { code: "unknownEndColumn", ...place };
    }
  }
  return undefined;
}

/** What at least half of a column's filled cells are. Settles most columns by their first half, without reading a word. */
function wordsBelow(
  { cells }: ColumnCells,
  column: number,
  wantsInterval: boolean,
  wantsCurrency: boolean,
): "unknownIntervalColumn" | "unknownCurrencyColumn" | undefined {
  const rows = cells.length - 1;
  let [intervals, money, filled] = [0, 0, 0];
  const currencies = new Set<string>();
  /** Words that stand below each other are often the same. */
  let [last, lastIsInterval, lastCurrency] = ["", false, undefined as string | undefined];
  for (let row = 1; row <= rows; row++) {
    const cell = cells[row]![column];
    if (cell === null || cell === undefined || cell === "") continue;
    filled++;
    if (typeof cell === "string" && cell.length <= maxWordLength) {
      if (cell !== last) {
        last = cell;
        lastIsInterval = wantsInterval && isIntervalWord(cell);
        lastCurrency = wantsCurrency && cell.length <= maxCurrencyLength ? knownCurrency(cell.trim()) : undefined;
      }
      if (lastIsInterval) intervals++;
      if (lastCurrency !== undefined) {
        money++;
        currencies.add(lastCurrency);
      }
    }
    // More than half of all rows are something else: what is left cannot change that.
    if (2 * (filled - Math.max(intervals, money)) > rows) return undefined;
  }
  if (intervals > 0 && 2 * intervals >= filled) return "unknownIntervalColumn";
  return currencies.size > 1 && 2 * money >= filled ? "unknownCurrencyColumn" : undefined;
}

const maxCurrencyLength = 5;

/** True when a cell is a date after its row's start, whatever way it is written in. */
function holdsEnds(cells: ColumnCells, column: number, columns: SubscriptionColumns): boolean {
  const numbersAreDates = !cells.some(column, (cell) => isFilledNumberNoDate(cell));
  return cells.some(column, (cell, row) => {
    const day = dayIn(cell, numbersAreDates);
    if (day === undefined) return false;
    const start = columns.starts.map((from) => readDate(cells.at(row, from))).find((from) => from !== undefined);
    return !(day <= (start ?? NaN));
  });
}

/** Numbers count as dates only where all filled cells are such. */
function isFilledNumberNoDate(cell: Cell): boolean {
  if (cell === 0 || cell === null || cell === undefined || cell === "") return false;
  const number = readNumber(cell);
  return !(number !== undefined && number >= firstDay && number <= lastDay);
}

/** The latest day that a cell may stand for. */
function dayIn(cell: Cell, numbersAreDates: boolean): DateSerial | undefined {
  if (typeof cell === "number") return numbersAreDates && cell !== 0 ? cell : undefined;
  if (typeof cell !== "string") return undefined;
  const day = readDate(cell);
  if (day === undefined) return undefined;
  if (!Number.isNaN(day)) return day;
  const month = readGridDate(cell);
  if (!Number.isNaN(month)) return month;
  const explanation = explainDate(cell);
  if (explanation.code === "ambiguousDate") return Math.max(explanation.dayFirst, explanation.monthFirst);
  return explanation.code === "dateExpected" && explanation.write !== null ? readDate(explanation.write) : undefined;
}
