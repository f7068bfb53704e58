import { readNumber, readText, type Cells } from "../../sheet/cell";
import { exactSum } from "../../sheet/exactSum";
import { beginsLikeTotal } from "../../vocabulary/totals";
import type { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFault } from "./ledgerFault";

/** Of fewer rows the last may well be the sum of the others by chance. */
export const minOthersOfTotal = 3;
const tolerance = 1e-6;

/**
 * A last row that adds up all others under another name than a total's own: `Total MRR`, `All customers`. It would be
 * counted twice. What it adds up is the MRR of the rows that count, or all amounts as they stand in the sheet, those of
 * rows that count for nothing or start later than anybody asks about as well.
 */
export function totalRowFault(
  cells: Cells,
  customerColumn: number,
  amountColumn: number,
  entries: LedgerEntries,
): LedgerFault | undefined {
  const last = entries.count - 1;
  const row = last < 0 ? 0 : entries.rowOf(last);
  if (row <= minOthersOfTotal) return undefined;
  const name = cells[row]![customerColumn];
  if (!beginsLikeTotal(readText(name))) return undefined;
  const amountIn = (given: number): number => readNumber(cells[given]![amountColumn]) || 0;
  const isSum =
    (last >= minOthersOfTotal && sumsUp(entries.mrr[last]!, exactSum(entries.mrr.subarray(0, last)))) ||
    sumsUp(amountIn(row), exactSum(Array.from({ length: row - 1 }, (_, above) => amountIn(above + 1))));
  if (!isSum) return undefined;
  return cellFault("totalRow", name, { row, column: customerColumn, header: readText(cells[0]![customerColumn]) });
}

/** True when an amount is a sum but for what roundings of its parts make. */
export function sumsUp(amount: number, sum: number): boolean {
  return Math.abs(sum - amount) <= tolerance * Math.max(1, Math.abs(sum));
}
