import { ExactSum, exactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { customerMrr } from "./customerMrr";
import type { Ledger } from "./ledger";
import { liveBefore } from "./liveBefore";

/**
 * What became of the MRR and the customers at opening by closing. All amounts are positive.
 *
 *     closing = opening + new + reactivation + expansion − contraction − churned
 */
export interface Movements {
  readonly openingMrr: number;
  readonly newMrr: number;
  readonly reactivationMrr: number;
  readonly expansionMrr: number;
  readonly contractionMrr: number;
  readonly churnedMrr: number;
  readonly closingMrr: number;
  readonly openingCustomers: number;
  readonly newCustomers: number;
  readonly reactivatedCustomers: number;
  readonly churnedCustomers: number;
  readonly closingCustomers: number;
}

/**
 * The movements between two dates, customer by customer: from nothing to something is new, or a reactivation when the
 * customer was live at some instant before `from`; from something to nothing is churned; more is expansion, less is
 * contraction. Sums are correctly rounded, so the order of the rows does not show.
 *
 * @param from opening: the first instant of the period.
 * @param to closing: the first instant after it.
 * @example movements(ledger, serialOf(2026, 1, 1), serialOf(2026, 2, 1)).churnedMrr // 10000
 */
export function movements(ledger: Ledger, from: DateSerial, to: DateSerial): Movements {
  const opening = customerMrr(ledger, from);
  const closing = customerMrr(ledger, to);
  const arrived: number[] = [];
  for (let who = 0; who < opening.length; who++) {
    if (opening[who] === 0 && closing[who]! > 0) arrived.push(who);
  }
  const back = liveBefore(ledger, arrived, from);

  const fresh = new ExactSum();
  const reactivation = new ExactSum();
  const expansion = new ExactSum();
  const contraction = new ExactSum();
  const churned = new ExactSum();
  let openingCustomers = 0;
  let churnedCustomers = 0;
  for (let who = 0; who < opening.length; who++) {
    const before = opening[who]!;
    const after = closing[who]!;
    if (before > 0) openingCustomers++;
    if (isSameMrr(before, after)) continue;
    if (before === 0) (back.has(who) ? reactivation : fresh).add(after);
    else if (after === 0) {
      churned.add(before);
      churnedCustomers++;
    } else if (after > before) expansion.add(after).add(-before);
    else contraction.add(before).add(-after);
  }
  return {
    openingMrr: exactSum(opening),
    newMrr: fresh.value(),
    reactivationMrr: reactivation.value(),
    expansionMrr: expansion.value(),
    contractionMrr: contraction.value(),
    churnedMrr: churned.value(),
    closingMrr: exactSum(closing),
    openingCustomers,
    newCustomers: arrived.length - back.size,
    reactivatedCustomers: back.size,
    churnedCustomers,
    closingCustomers: openingCustomers + arrived.length - churnedCustomers,
  };
}

/** 1,200 a year is 100 a month, give or take a bit: at most a thousandth of the currency's unit is no change. */
export function isSameMrr(before: number, after: number): boolean {
  if (before === 0 || after === 0) return before === after;
  return Math.abs(after - before) <= Math.min(1e-9 * Math.max(before, after), 0.001);
}
