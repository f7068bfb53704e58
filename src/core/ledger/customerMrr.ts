import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import type { Ledger } from "./ledger";

/** A sum that cancels out to within this share of its largest part is no money but rounding. */
const cancellation = 1e-9;

/** What live amounts that add up to `sum` come to: 0 where they cancel out, or are credits only. */
export function mrrOfSum(sum: number, largestPart: number): number {
  return sum > cancellation * largestPart ? sum : 0;
}

/**
 * MRR of each customer on a date, in the order of `ledger.customers`: the correctly rounded sum of its live
 * subscriptions. A customer below 0 (credits only) counts as 0, and so does a sum that cancels out to within 1e-9 of
 * its largest part. Whether the ledger covers the date is for the caller to ask (`ledgerCover`).
 *
 * @example customerMrr(ledger, serialOf(2026, 1, 1)) // Float64Array [100, 0, 49.5]
 */
export function customerMrr(ledger: Ledger, date: DateSerial): Float64Array {
  // Every index below stays within its column, hence the assertions: the loops run over millions of rows.
  const { customer, mrr, start, end, customers } = ledger;
  const sums = new Float64Array(customers.length);
  const largest = new Float64Array(customers.length);
  const live = new Int32Array(customers.length);
  let needExactSums = false;
  for (let entry = 0; entry < mrr.length; entry++) {
    if (start[entry]! > date || date >= end[entry]!) continue;
    const who = customer[entry]!;
    const amount = mrr[entry]!;
    sums[who]! += amount;
    live[who]!++;
    // Two doubles add up correctly rounded by themselves; from three on the order of the rows would show.
    if (live[who]! > 2) needExactSums = true;
    if (Math.abs(amount) > largest[who]!) largest[who] = Math.abs(amount);
  }
  if (needExactSums) {
    const exactSums = new Map<number, ExactSum>();
    for (let entry = 0; entry < mrr.length; entry++) {
      const who = customer[entry]!;
      if (live[who]! <= 2 || start[entry]! > date || date >= end[entry]!) continue;
      let sum = exactSums.get(who);
      if (sum === undefined) {
        sum = new ExactSum();
        exactSums.set(who, sum);
      }
      sum.add(mrr[entry]!);
    }
    for (const [who, sum] of exactSums) sums[who] = sum.value();
  }
  for (let who = 0; who < sums.length; who++) sums[who] = mrrOfSum(sums[who]!, largest[who]!);
  return sums;
}
