import { readText, type Cell, type Cells } from "../../sheet/cell";
import { plainCell } from "../../sheet/plainCell";
import { isTotal } from "../../vocabulary/totals";
import { textHash, TextNumbers } from "../../sheet/textNumbers";

/** Returned for a cell that names no customer. */
export const noCustomer = -1;
/** Returned for a cell that names a total. */
export const totalCustomer = -2;

const rowsPerStep = 64;

/** Whose each row of a table is. */
export interface CustomersInRows {
  /** The number of the customer in each row, as `CustomerIndex.of` tells it; 0 for the header row. */
  readonly numbers: Int32Array;
  /** The customers by number. */
  list(): readonly string[];
}

/** Numbers the customers in a column; see `CustomerIndex.inColumn`. */
export function customersInRows(cells: Cells, column: number): CustomersInRows {
  const index = new CustomerIndex(cells.length);
  return { numbers: index.inColumn(cells, column), list: () => index.known.list() };
}

/**
 * Numbers customers in order of first appearance. They compare as trimmed text, case-sensitive; a number as its text.
 */
export class CustomerIndex {
  /** The names of the customers, by number. */
  readonly known: TextNumbers;
  /** Cells that do not stand there as their text: numbers, and text with spaces around it. */
  private readonly others = new Map<string | number, number>();

  /** @param most there are never more customers than that. */
  constructor(most: number) {
    this.known = new TextNumbers(most);
  }

  /**
   * The number of the customer in each row of a column, as `of` tells it; 0 for the header row. In small steps that do
   * nothing else, so that the memory of many look-ups is waited for at a time.
   */
  inColumn(cells: Cells, column: number): Int32Array {
    const { known } = this;
    const numbers = new Int32Array(cells.length);
    for (let from = 1; from < cells.length; from += rowsPerStep) {
      const until = Math.min(from + rowsPerStep, cells.length);
      for (let row = from; row < until; row++) {
        const cell = cells[row]![column];
        if (typeof cell === "string") numbers[row] = textHash(cell);
      }
      known.fetch(numbers, from, until);
      for (let row = from; row < until; row++) {
        const cell = cells[row]![column];
        numbers[row] = typeof cell === "object" ? this.of(plainCell(cell)) : this.of(cell, numbers[row]);
      }
    }
    return numbers;
  }

  /**
   * Number of the customer in a cell, a new one if need be; `noCustomer` or `totalCustomer` for cells that name none.
   *
   * @param hash that of a text, where it is known.
   */
  of(cell: Cell, hash?: number): number {
    if (typeof cell === "number") return this.ofOther(cell);
    if (typeof cell !== "string") return noCustomer;
    const number = this.known.find(cell, hash ?? textHash(cell));
    if (number >= 0) return number;
    const text = cell.trim();
    if (text !== cell) return this.ofOther(cell);
    if (text === "") return noCustomer;
    return isTotal(text) ? totalCustomer : this.known.put(text);
  }

  private ofOther(cell: string | number): number {
    let number = this.others.get(cell);
    if (number === undefined) {
      number = this.of(readText(cell));
      this.others.set(cell, number);
    }
    return number;
  }
}
