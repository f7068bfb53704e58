import { readNumber, type Cell, type Cells } from "../../sheet/cell";
import { explainDate } from "../../sheet/explainDate";
import { readDate, serialOf, type DateSerial } from "../../sheet/serialDate";
import { knownCurrency } from "../../vocabulary/currencies";
import type { Header } from "../../vocabulary/header";
import { isIntervalWord, maxIntervalLength } from "../../vocabulary/interval";
import type { ColumnCells } from "./columnCells";
import { soundsLikeEnd } from "./headerPatterns";
import type { LedgerFault } from "./ledgerFault";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";
import { WordReader } from "./wordReader";

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
  const unread = headers.map((_, column) => column).filter((column) => !used.has(column));
  const wantsInterval = columns.intervals.length === 0 && !columns.fixedInterval && columns.kind !== "contractValue";
  const wantsCurrency = columns.currency === -1;
  const wantsEnd = columns.ends.length === 0 && columns.expiries.length === 0;
  const words = wordsBelow(cells.cells, unread, wantsInterval, wantsCurrency);
  const sound = wantsEnd ? unread.filter((column) => soundsLikeEnd(headers[column]!)) : [];
  const end = sound.find((column) => holdsEnds(cells, column, columns));
  if (words) return { ...words, row: 0, header: headers[words.column]!.text };
  return end === undefined ? undefined : { code: "unknownEndColumn", row: 0, column: end, header: headers[end]!.text };
}

/** A column by what at least half of its filled cells are. */
interface WordsBelow {
  readonly code: "unknownIntervalColumn" | "unknownCurrencyColumn";
  readonly column: number;
}

/**
 * The first of some columns of which at least half of the filled cells are intervals, or currencies of more than one kind.
 * Goes row by row, as the cells lie in memory, and leaves a column as soon as more than half of all rows are something
 * else: mostly half-way.
 */
function wordsBelow(
  cells: Cells,
  among: readonly number[],
  wantsInterval: boolean,
  wantsCurrency: boolean,
): WordsBelow | undefined {
  if (!wantsInterval && !wantsCurrency) return undefined;
  const rows = cells.length - 1;
  const tallies = among.map((column) => new WordTally(column, wantsInterval, wantsCurrency));
  let open = tallies;
  for (let from = 1; from <= rows && open.length > 0; from += rowsPerStep) {
    const until = Math.min(from + rowsPerStep, rows + 1);
    for (let row = from; row < until; row++) {
      const given = cells[row]!;
      for (const tally of open) tally.add(given[tally.column]);
    }
    open = open.filter((tally) => !tally.isSettled(rows));
  }
  return open.map((tally) => tally.found()).find((found) => found !== undefined);
}

const rowsPerStep = 1024;

/** Counts what the cells of a column are. */
class WordTally {
  private filled = 0;
  private intervals = 0;
  private money = 0;
  private readonly currencies = new Set<string>();
  private readonly words: WordReader<{ readonly isInterval: boolean; readonly currency: string | undefined }>;

  private readonly maxLength: number;

  constructor(
    readonly column: number,
    wantsInterval: boolean,
    wantsCurrency: boolean,
  ) {
    this.maxLength = wantsInterval ? maxIntervalLength : maxCurrencyLength;
    this.words = new WordReader((cell) => {
      const text = typeof cell === "string" ? cell.trim() : "";
      const currency = wantsCurrency ? knownCurrency(text) : undefined;
      if (currency !== undefined) this.currencies.add(currency);
      return { isInterval: wantsInterval && isIntervalWord(text), currency };
    });
  }

  add(cell: unknown): void {
    if (cell === "" || cell === null || cell === undefined) return;
    this.filled++;
    // Longer texts, of which many columns are full, are neither.
    if (typeof cell !== "string" || cell.length > this.maxLength) return;
    const { isInterval, currency } = this.words.read(cell);
    if (isInterval) this.intervals++;
    if (currency !== undefined) this.money++;
  }

  /** True when the rows that are left cannot change any more that most of the column is something else. */
  isSettled(rows: number): boolean {
    return 2 * (this.filled - Math.max(this.intervals, this.money)) > rows;
  }

  found(): WordsBelow | undefined {
    const { column, filled, intervals, money } = this;
    if (intervals > 0 && 2 * intervals >= filled) return { code: "unknownIntervalColumn", column };
    const areCurrencies = this.currencies.size > 1 && 2 * money >= filled;
    return areCurrencies ? { code: "unknownCurrencyColumn", column } : undefined;
  }
}

/** With a space on either side. */
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
  if (day !== undefined && !Number.isNaN(day)) return day;
  const explanation = explainDate(cell);
  if (explanation.code === "ambiguousDate") return Math.max(explanation.dayFirst, explanation.monthFirst);
  return explanation.code === "dateExpected" && explanation.write !== null ? readDate(explanation.write) : undefined;
}
