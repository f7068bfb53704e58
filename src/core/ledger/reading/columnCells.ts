import { isBlank, readNumber, readText, type Cell, type Cells } from "../../sheet/cell";
import { plainCell } from "../../sheet/plainCell";
import { readFlag } from "../../vocabulary/flag";
import { saysNothing } from "../../vocabulary/missing";
import { knownCurrency } from "../../vocabulary/currencies";
import { isIntervalWord } from "../../vocabulary/interval";
import { statusWord } from "../../vocabulary/status";
import { WordReader } from "./wordReader";

/** More different words than that are no statuses, and to count them would only cost memory. */
const maxStatusWords = 1000;
const exampleCount = 3;

/**
 * What the cells of a table's columns say about their column: decided on all rows, never on the first few and never on
 * their order. The first row is the header.
 */
export class ColumnCells {
  constructor(readonly cells: Cells) {}

  /** The cell of a row, as a formula sees it. */
  at(row: number, column: number): Cell {
    const cell = this.cells[row]![column];
    return typeof cell === "object" ? plainCell(cell) : cell;
  }

  /** True for a column without a filled cell; the 0 of older desktop Excel is none. */
  isBlank(column: number): boolean {
    return !this.some(column, (cell) => cell !== 0 && isFilled(cell));
  }

  /** True when at least half of the filled cells are numbers; of a column without any filled one too. */
  areNumbers(column: number): boolean {
    return this.atLeastHalf(column, (cell) => typeof cell === "number" || Number.isFinite(readNumber(cell)));
  }

  /** True when every filled cell is a number, and there is one. */
  areAllNumbers(column: number): boolean {
    return this.all(column, (cell) => Number.isFinite(readNumber(cell)));
  }

  /** True when every filled cell is a flag (`yes`, `no`, TRUE, 1 …), and there is one. */
  areFlags(column: number): boolean {
    return this.all(column, (cell) => readFlag(cell) !== undefined);
  }

  /** True when at least half of the filled cells are flags, and there is one: what is none among them is a slip. */
  areMostlyFlags(column: number): boolean {
    // Zeros are blanks of older Excel, or counts: `Trial` may be one of days.
    return !this.isBlank(column) && this.atLeastHalf(column, (cell) => readFlag(cell) !== undefined, 0);
  }

  /** True when one cell is a plain interval word. */
  haveIntervalWord(column: number): boolean {
    const isWord = new WordReader((cell) => typeof cell === "string" && isIntervalWord(cell));
    return this.some(column, (cell) => isWord.read(cell));
  }

  /** True when at least half of the filled cells are codes or signs of currencies, and there is one. */
  areCurrencies(column: number): boolean {
    const isCurrency = new WordReader((cell) => typeof cell === "string" && knownCurrency(cell.trim()) !== undefined);
    return this.some(column, isFilled) && this.atLeastHalf(column, (cell) => isCurrency.read(cell));
  }

  /** What the words of a column are as statuses. */
  statusWords(column: number): StatusWords {
    const unknown = new Set<string>();
    let known = false;
    let count = 0;
    const words = new WordReader((cell): boolean => {
      const text = readText(cell);
      if (saysNothing(cell) || cell === 0 || text === "") return false;
      count++;
      if (statusWord(text) !== undefined) known = true;
      else if (unknown.size < exampleCount) unknown.add(text);
      return true;
    });
    for (let row = 1; row < this.cells.length && count <= maxStatusWords; row++) {
      const cell = this.cells[row]![column];
      words.read(typeof cell === "object" ? plainCell(cell) : cell);
    }
    return { known, areTooMany: count > maxStatusWords, unknown: [...unknown] };
  }

  /** True when one filled cell passes. */
  some(column: number, passes: (cell: Cell, row: number) => boolean): boolean {
    const { cells } = this;
    for (let row = 1; row < cells.length; row++) if (passes(this.at(row, column), row)) return true;
    return false;
  }

  private all(column: number, passes: (cell: Cell) => boolean): boolean {
    let filled = false;
    const odd = this.some(column, (cell) => {
      if (saysNothing(cell)) return false;
      filled = true;
      return !passes(cell);
    });
    return filled && !odd;
  }

  private atLeastHalf(column: number, passes: (cell: Cell) => boolean, blank: Cell = null): boolean {
    const { cells } = this;
    const rows = cells.length - 1;
    let [passing, failing] = [0, 0];
    for (let row = 1; row < cells.length; row++) {
      const cell = this.at(row, column);
      if (cell === blank || !isFilled(cell)) continue;
      if (passes(cell)) passing++;
      else failing++;
      // What is left cannot change it any more.
      if (2 * passing > rows) return true;
      if (2 * failing > rows) return false;
    }
    return passing >= failing;
  }
}

/** What the words of a column are as statuses. */
export interface StatusWords {
  /** True when one of them is known. */
  readonly known: boolean;
  /** True for more different ones than any list of statuses has. */
  readonly areTooMany: boolean;
  /** A few that are not known. */
  readonly unknown: readonly string[];
}

function isFilled(cell: Cell): boolean {
  return !isBlank(cell);
}
