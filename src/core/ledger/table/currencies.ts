import { readText, type Cell, type Cells } from "../../sheet/cell";
import { currencyCode } from "../../vocabulary/currencies";

/** How many rows of a table are in a currency. */
export interface CurrencyCount {
  /** As first spelt. */
  readonly name: string;
  readonly rows: number;
  /** The first of them, zero-based within the range. */
  readonly firstRow: number;
}

/** Currencies compare in any case, signs as their codes; blanks say nothing, and 0 is one of older desktop Excel. */
export function currencyKey(cell: Cell): string {
  return cell === 0 ? "" : currencyCode(readText(cell));
}

/**
 * Counts the currencies of some rows, the most frequent first; of equals the one that stands first.
 *
 * @param rows zero-based rows within the range.
 */
export function currencyCounts(cells: Cells, column: number, rows: Iterable<number>): readonly CurrencyCount[] {
  const counts = new Map<string, Counting>();
  const byCell = new Map<Cell, Counting | null>();
  for (const row of rows) {
    const cell = cells[row]?.[column];
    let count = byCell.get(cell);
    if (count === undefined) {
      const key = currencyKey(cell);
      count = key === "" ? null : (counts.get(key) ?? { name: readText(cell), rows: 0, firstRow: row });
      if (count !== null) counts.set(key, count);
      byCell.set(cell, count);
    }
    if (count !== null) count.rows++;
  }
  return [...counts.values()].sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow);
}

interface Counting extends CurrencyCount {
  rows: number;
}
