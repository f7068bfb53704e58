import { isBlank, readNumber, type Cell } from "../../sheet/cell";
import { intervalWord, isMonths, type BillingInterval } from "../../vocabulary/interval";
import { namesInterval } from "../../vocabulary/unit";

/** What an interval cell says: an interval, nothing, nothing that we know, or something with two meanings. */
export type IntervalReading = BillingInterval | undefined | "unreadable" | "ambiguous";

/**
 * The interval in a cell: a word, or a number of months.
 *
 * @returns `undefined` for a blank cell.
 * @example readInterval(24) // { times: 1, per: 24 }
 * @example readInterval("bi-weekly") // "ambiguous"
 */
export function readInterval(cell: Cell): IntervalReading {
  // Older desktop Excel hands over a blank as 0, and no interval has no length.
  if (isBlank(cell) || cell === 0) return undefined;
  const months = readNumber(cell);
  if (months !== undefined && !Number.isNaN(months)) return isMonths(months) ? { times: 1, per: months } : "unreadable";
  if (typeof cell !== "string") return "unreadable";
  const word = intervalWord(cell);
  return word === null ? "ambiguous" : (word ?? "unreadable");
}

/** The same under a header of frequencies or cycles, where a bare number is *every 3 months* or *3 times a year*. */
export function readIntervalInWords(cell: Cell): IntervalReading {
  const reading = readInterval(cell);
  const isNumber = typeof cell === "number" || (typeof cell === "string" && !Number.isNaN(readNumber(cell) ?? NaN));
  return isNumber && reading !== undefined ? "ambiguous" : reading;
}

/** True for a name that says how often something is charged, and not every month: `Pro Annual`. */
export function cellNamesInterval(cell: Cell): boolean {
  return typeof cell === "string" && namesInterval(cell);
}

/**
 * What an amount comes to per month: year ÷ 12, half-year ÷ 6, quarter ÷ 3, n months ÷ n, n weeks × 52 ÷ 12 ÷ n,
 * n days × 365 ÷ 12 ÷ n; 0 for what is charged once.
 *
 * @example monthlyAmount(1200, yearlyInterval) // 100
 */
export function monthlyAmount(amount: number, interval: BillingInterval): number {
  return interval === "once" ? 0 : (amount * interval.times) / interval.per;
}
