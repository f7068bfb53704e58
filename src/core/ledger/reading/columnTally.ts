import { readText, type Cells } from "../../sheet/cell";
import { plainCell } from "../../sheet/plainCell";
import { knownCurrency } from "../../vocabulary/currencies";
import { isIntervalWord, maxIntervalLength } from "../../vocabulary/interval";
import { saysNothing } from "../../vocabulary/missing";
import { isWon, statusWord } from "../../vocabulary/status";
import { WordReader } from "./wordReader";

/** Counts what the cells of a column are, some rows at a time, so that many columns are looked at while a row is at hand. */
export interface ColumnTally {
  readonly column: number;
  /** @param until the first row that is not looked at any more. */
  addRows(cells: Cells, from: number, until: number): void;
  /** True when further rows would not change what is asked. */
  readonly isSettled: boolean;
}

/** More different words than that are no statuses, and to count them would only cost memory. */
const maxStatusWords = 1000;
const exampleCount = 3;

/** What the words of a column are as statuses. */
export class StatusTally implements ColumnTally {
  /** True when one of them is known. */
  known = false;
  /** True when one of them makes the column one of deals. */
  won = false;
  /** True when one of them tells of a deal that is none, or not yet. */
  lost = false;
  /** A few that are not. */
  readonly unknown = new Set<string>();
  private count = 0;
  private readonly words: WordReader<boolean>;

  constructor(readonly column: number) {
    this.words = new WordReader((cell) => {
      if (cell === 0 || saysNothing(cell)) return false;
      const text = readText(cell);
      this.count++;
      if (isWon(text)) this.won = true;
      const meaning = statusWord(text);
      if (meaning === "lost" || meaning === "lead") this.lost = true;
      if (meaning !== undefined) this.known = true;
      else if (this.unknown.size < exampleCount) this.unknown.add(text);
      return true;
    });
  }

  /** True for more different ones than any list of statuses has. */
  get areTooMany(): boolean {
    return this.count > maxStatusWords;
  }

  get isSettled(): boolean {
    return this.areTooMany;
  }

  addRows(cells: Cells, from: number, until: number): void {
    const { column, words } = this;
    for (let row = from; row < until; row++) {
      const cell = cells[row]![column];
      words.read(typeof cell === "object" ? plainCell(cell) : cell);
    }
  }
}

/** With a space on either side. */
const maxCurrencyLength = 5;

/** What a tally of units looks for. */
export interface WantedUnits {
  readonly interval: boolean;
  readonly currency: boolean;
}

/** How many of a column's filled cells are interval words, and how many currencies. */
export class UnitTally implements ColumnTally {
  private filled = 0;
  private intervals = 0;
  private money = 0;
  private readonly currencies = new Set<string>();
  private readonly words: WordReader<number>;
  /** Longer texts, of which many columns are full, are neither. */
  private readonly maxLength: number;

  /** @param rows how many there are: a column of which more than half is something else is not looked at any further. */
  constructor(
    readonly column: number,
    private readonly rows: number,
    readonly wanted: WantedUnits,
  ) {
    this.maxLength = wanted.interval ? maxIntervalLength : maxCurrencyLength;
    this.words = new WordReader((cell) => {
      const text = readText(cell);
      const currency = wanted.currency ? knownCurrency(text) : undefined;
      if (currency !== undefined) this.currencies.add(currency);
      return currency !== undefined ? isMoney : wanted.interval && isIntervalWord(text) ? isInterval : isNeither;
    });
  }

  addRows(cells: Cells, from: number, until: number): void {
    const { column, words, maxLength } = this;
    let filled = 0;
    for (let row = from; row < until; row++) {
      const cell = cells[row]![column];
      if (typeof cell === "string") {
        const { length } = cell;
        if (length === 0) continue;
        filled++;
        if (length > maxLength) continue;
        const kind = words.read(cell);
        if (kind === isInterval) this.intervals++;
        else if (kind === isMoney) this.money++;
      } else if (cell !== null && cell !== undefined) filled++;
    }
    this.filled += filled;
  }

  get isSettled(): boolean {
    return 2 * (this.filled - Math.max(this.intervals, this.money)) > this.rows;
  }

  /** True where at least half of what is filled are interval words. */
  get areIntervals(): boolean {
    return this.intervals > 0 && 2 * this.intervals >= this.filled;
  }

  /** True where at least half of what is filled are currencies. */
  get areCurrencies(): boolean {
    return this.money > 0 && 2 * this.money >= this.filled;
  }

  /** True where these are of more than one kind. */
  get areMixedCurrencies(): boolean {
    return this.areCurrencies && this.currencies.size > 1;
  }
}

const [isNeither, isInterval, isMoney] = [0, 1, 2];
