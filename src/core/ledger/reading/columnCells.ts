import { isBlank, readNumber, readText, type Cell, type Cells } from "../../sheet/cell";
import { plainCell } from "../../sheet/plainCell";
import { chargeType, type ChargeType } from "../../vocabulary/chargeType";
import { isCross, readFlag } from "../../vocabulary/flag";
import { saysNothing } from "../../vocabulary/missing";
import { isIntervalWord } from "../../vocabulary/interval";
import { StatusTally, UnitTally, type ColumnTally, type WantedUnits } from "./columnTally";
import { WordReader } from "./wordReader";

/** So many rows stay at hand while one column after the other is looked at. */
const rowsPerBlock = 1024;

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

  /** True when crosses or ticks stand in every filled cell, and there is one: a blank, or the 0 of older desktop Excel, is *no* there. */
  areCrosses(column: number): boolean {
    return this.all(column, (cell) => cell === 0 || isCross(cell));
  }

  /** True when one cell is a plain interval word. */
  haveIntervalWord(column: number): boolean {
    return this.find(column, (cell) => typeof cell === "string" && isIntervalWord(cell)) !== undefined;
  }

  /** True when one cell says that a charge is of one of these types. */
  haveChargeTypes(column: number, ...types: readonly ChargeType[]): boolean {
    return this.find(column, (cell) => types.includes(chargeType(readText(cell))!)) !== undefined;
  }

  /** What the words of a column are as statuses. */
  statuses(column: number): StatusTally {
    return this.tally(this.statusTallies, column, () => new StatusTally(column));
  }

  /** How many of a column's cells are intervals, or currencies. */
  units(column: number, wanted: keyof WantedUnits): UnitTally {
    // What was prepared may be without what is asked for now.
    if (this.unitTallies.get(column)?.wanted[wanted] === false) this.unitTallies.delete(column);
    return this.tally(this.unitTallies, column, () => new UnitTally(column, this.cells.length - 1, allUnits));
  }

  /**
   * Answers questions about some columns beforehand: in one go through blocks of rows, which costs less than a way of its
   * own for each through millions of them.
   */
  prepare(statuses: readonly number[], units: readonly number[], wanted: WantedUnits): void {
    const { cells } = this;
    for (const column of statuses) this.statusTallies.set(column, new StatusTally(column));
    for (const column of wanted.interval || wanted.currency ? units : []) {
      this.unitTallies.set(column, new UnitTally(column, cells.length - 1, wanted));
    }
    let open: readonly ColumnTally[] = [...this.statusTallies.values(), ...this.unitTallies.values()];
    for (let from = 1; from < cells.length && open.length > 0; from += rowsPerBlock) {
      const until = Math.min(from + rowsPerBlock, cells.length);
      for (const tally of open) tally.addRows(cells, from, until);
      open = open.filter(({ isSettled }) => !isSettled);
    }
  }

  private readonly statusTallies = new Map<number, StatusTally>();
  private readonly unitTallies = new Map<number, UnitTally>();

  private tally<Tally extends ColumnTally>(known: Map<number, Tally>, column: number, create: () => Tally): Tally {
    const found = known.get(column);
    if (found) return found;
    const tally = create();
    tally.addRows(this.cells, 1, this.cells.length);
    known.set(column, tally);
    return tally;
  }

  /** The first cell whose words pass, each different one being asked about once. */
  find(column: number, passes: (cell: Cell) => boolean): Cell {
    const asked = new WordReader(passes);
    let found: Cell;
    this.some(column, (cell) => {
      if (!asked.read(cell)) return false;
      found = cell;
      return true;
    });
    return found;
  }

  /** True when one filled cell passes. */
  some(column: number, passes: (cell: Cell, row: number) => boolean): boolean {
    const { cells } = this;
    // Of a column that is not there nothing has to be asked.
    for (let row = 1; row < cells.length && column >= 0; row++) if (passes(this.at(row, column), row)) return true;
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

  /** True when at least half of the filled cells pass; of a column without any filled one too. */
  atLeastHalf(column: number, passes: (cell: Cell) => boolean, blank: Cell = null): boolean {
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

function isFilled(cell: Cell): boolean {
  return !isBlank(cell);
}

const allUnits: WantedUnits = { interval: true, currency: true };
