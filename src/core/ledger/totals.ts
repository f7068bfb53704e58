import { readNumber, type Cell } from "../sheet/cell";
import { exactSum } from "../sheet/exactSum";
import { monthlyInterval } from "../vocabulary/interval";
import { monthlyAmount, readInterval } from "./reading/billingInterval";
import { cellFault, type LedgerFault } from "./reading/ledgerFault";

/**
 * MRR of plain amounts: the correctly rounded sum of what each comes to per month. Blank amounts count nothing, and
 * neither do those charged once. Of two cells or more, a text in the first that is no number is a header and skipped,
 * in the intervals too.
 *
 * @param intervals one for all amounts, one for each, or none: month.
 * @returns the sum, or the first fault; its row is the place in the list.
 * @example totalMrr([120, 30], ["year", "quarter"]) // 20
 */
export function totalMrr(amounts: readonly Cell[], intervals: readonly Cell[]): number | LedgerFault {
  const monthly: number[] = [];
  for (let i = hasHeader(amounts) ? 1 : 0; i < amounts.length; i++) {
    const amount = readNumber(amounts[i]);
    if (amount === undefined) continue;
    if (Number.isNaN(amount)) return cellFault("amountUnreadable", amounts[i], { row: i });
    const place = intervals.length > 1 ? i : 0;
    const interval = readInterval(intervals[place]);
    if (interval === "unreadable") return cellFault("intervalUnreadable", intervals[place], { row: place });
    if (interval === "ambiguous") return cellFault("intervalAmbiguous", intervals[place], { row: place });
    monthly.push(monthlyAmount(amount, interval ?? monthlyInterval));
  }
  return exactSum(monthly);
}

function hasHeader(amounts: readonly Cell[]): boolean {
  const [first] = amounts;
  return amounts.length > 1 && typeof first === "string" && Number.isNaN(readNumber(first));
}
