import { describeCell, errorCode, isBlank, readNumber, type Cell } from "../sheet/cell";
import { exactSum } from "../sheet/exactSum";
import { monthlyAmount, monthlyInterval, readInterval } from "./billingInterval";

/** What keeps a list of amounts from being added up; `position` is the one-based place of the cell in its list. */
export interface TotalsFault {
  readonly code: "amountUnreadable" | "intervalUnreadable" | "intervalCount" | "cellError";
  readonly position: number;
  readonly found: string;
  readonly error?: string;
}

/**
 * MRR of plain amounts: the correctly rounded sum of what each comes to per month. Blank amounts count nothing, and
 * neither do those charged once. Of two cells or more, a text in the first that is no number is a header and skipped,
 * in the intervals too.
 *
 * @param intervals one for all amounts, one for each, or none: month.
 * @example totalMrr([120, 30], ["year", "quarter"]) // 20
 */
export function totalMrr(amounts: readonly Cell[], intervals: readonly Cell[]): number | TotalsFault {
  if (intervals.length > 1 && intervals.length !== amounts.length) {
    return { code: "intervalCount", position: 0, found: `${intervals.length} intervals for ${amounts.length} amounts` };
  }
  const monthly: number[] = [];
  for (let i = hasHeader(amounts) ? 1 : 0; i < amounts.length; i++) {
    const amount = readNumber(amounts[i]);
    if (amount === undefined) continue;
    if (Number.isNaN(amount)) return fault("amountUnreadable", amounts, i);
    const place = intervals.length > 1 ? i : 0;
    const interval = readInterval(intervals[place]);
    if (interval === null) return fault("intervalUnreadable", intervals, place);
    monthly.push(monthlyAmount(amount, interval ?? monthlyInterval));
  }
  return exactSum(monthly);
}

function hasHeader(amounts: readonly Cell[]): boolean {
  const [first] = amounts;
  return amounts.length > 1 && typeof first === "string" && !isBlank(first) && Number.isNaN(readNumber(first));
}

function fault(code: TotalsFault["code"], cells: readonly Cell[], index: number): TotalsFault {
  const error = errorCode(cells[index]);
  const place = { position: index + 1, found: describeCell(cells[index]) };
  return error === undefined ? { code, ...place } : { code: "cellError", ...place, error };
}
