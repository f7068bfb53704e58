import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { entriesByCustomer, type EntriesByCustomer } from "./entriesByCustomer";
import type { Ledger } from "./ledger";

/** A sum that cancels out to within this share of its largest part is no money but rounding. */
const cancellation = 1e-9;

/** What live amounts that add up to `sum` come to: 0 where they cancel out, or are credits only. */
export function mrrOfSum(sum: number, largestPart: number): number {
  return sum > cancellation * largestPart ? sum : 0;
}

/**
 * MRR of one customer on a date: the correctly rounded sum of its live entries. A customer below 0 (credits only)
 * counts as 0, and so does a sum that cancels out to within 1e-9 of its largest part.
 */
export function mrrOfCustomer(entries: EntriesByCustomer, customer: number, date: DateSerial): number {
  const { first, mrr, start, end } = entries;
  const until = first[customer + 1]!;
  let live = 0;
  let sum = 0;
  let largest = 0;
  for (let entry = first[customer]!; entry < until; entry++) {
    if (start[entry]! > date || date >= end[entry]!) continue;
    const amount = mrr[entry]!;
    live++;
    sum += amount;
    if (Math.abs(amount) > largest) largest = Math.abs(amount);
  }
  // Two doubles add up correctly rounded by themselves; from three on the order of the rows would show.
  return mrrOfSum(live > 2 ? exactLiveSum(entries, customer, date) : sum, largest);
}

function exactLiveSum({ first, mrr, start, end }: EntriesByCustomer, customer: number, date: DateSerial): number {
  const sum = new ExactSum();
  for (let entry = first[customer]!; entry < first[customer + 1]!; entry++) {
    if (start[entry]! <= date && date < end[entry]!) sum.add(mrr[entry]!);
  }
  return sum.value();
}

/**
 * MRR of each customer on a date, in the order of `ledger.customers`. Whether the ledger covers the date is for the
 * caller to ask (`ledgerCover`).
 *
 * @example customerMrr(ledger, serialOf(2026, 1, 1)) // Float64Array [100, 0, 49.5]
 */
export function customerMrr(ledger: Ledger, date: DateSerial): Float64Array {
  const entries = entriesByCustomer(ledger);
  const mrr = new Float64Array(ledger.customers.length);
  for (let customer = 0; customer < mrr.length; customer++) mrr[customer] = mrrOfCustomer(entries, customer, date);
  return mrr;
}
