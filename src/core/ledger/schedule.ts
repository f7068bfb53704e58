import { ExactSum } from "../sheet/exactSum";
import { addMonths, type DateSerial } from "../sheet/serialDate";
import { entriesByCustomer } from "./entriesByCustomer";
import type { Ledger } from "./ledger";
import { movementOf, type Movement } from "./movement";
import type { Movements } from "./movements";
import { MrrCurve } from "./mrrCurve";

/**
 * The days between which a schedule shows its periods: `from`, then every `stepMonths` on the same day of the month (as
 * Excel's EDATE), and `to`, where the last period stops even when it is not on a step.
 *
 * @param stepMonths 1 or more, whole.
 * @returns ascending, at least two days where `from` < `to`.
 * @example scheduleDays(serialOf(2026, 1, 31), serialOf(2026, 3, 15), 1) // 31 January, 28 February, 15 March
 */
export function scheduleDays(from: DateSerial, to: DateSerial, stepMonths: number): DateSerial[] {
  const days = [from];
  for (let step = 1; ; step++) {
    const day = addMonths(from, step * stepMonths);
    // Beyond the last day that Excel knows there is no day at all.
    if (!(day < to)) return [...days, to];
    days.push(day);
  }
}

/**
 * The movements of each period between two neighbouring days, for all periods at once: customer by customer, looking
 * only at the days on which something of the customer's may have changed. Sums are correctly rounded, so the order of
 * the rows does not show.
 *
 * @param days ascending, two or more; see `scheduleDays`.
 * @returns one less than there are days.
 */
export function mrrSchedule(ledger: Ledger, days: readonly DateSerial[]): Movements[] {
  const curve = new MrrCurve(entriesByCustomer(ledger), days);
  // What is there on the first day was there at opening: it is tallied by itself, and no movement.
  const tallies = days.map(() => new Tally());
  for (let who = 0; who < ledger.customers.length; who++) {
    curve.follow(who);
    let before = 0;
    for (let slot = curve.next(); slot >= 0; slot = curve.next()) {
      const after = curve.mrr;
      if (after !== before) tallies[slot]!.add(before, after, before === 0 && curve.wasLiveBefore(slot));
      before = after;
    }
  }
  return movementsOfPeriods(tallies);
}

/** What one period adds up to: by movement, the sum of closing − opening MRR and the number of customers. */
class Tally {
  readonly change = byMovement(() => new ExactSum());
  readonly customers = byMovement(() => 0);

  add(before: number, after: number, wasLive: boolean): void {
    const movement = movementOf(before, after, wasLive);
    this.change[movement].add(after).add(-before);
    this.customers[movement]++;
  }
}

function byMovement<Value>(value: () => Value): Record<Movement, Value> {
  return {
    new: value(),
    reactivation: value(),
    expansion: value(),
    contraction: value(),
    churned: value(),
    // Changes too small to be movements; the totals hold them all the same.
    none: value(),
  };
}

function movementsOfPeriods([opening, ...periods]: readonly Tally[]): Movements[] {
  const total = new ExactSum().addSum(opening!.change.new);
  let live = opening!.customers.new;
  return periods.map(({ change, customers }) => {
    const openingMrr = total.value();
    const openingCustomers = live;
    for (const sum of Object.values(change)) total.addSum(sum);
    live += customers.new + customers.reactivation - customers.churned;
    return {
      openingMrr,
      newMrr: change.new.value(),
      reactivationMrr: change.reactivation.value(),
      expansionMrr: change.expansion.value(),
      // Not negated: that would make a −0 of 0.
      contractionMrr: 0 - change.contraction.value(),
      churnedMrr: 0 - change.churned.value(),
      closingMrr: total.value(),
      openingCustomers,
      newCustomers: customers.new,
      reactivatedCustomers: customers.reactivation,
      expandedCustomers: customers.expansion,
      contractedCustomers: customers.contraction,
      churnedCustomers: customers.churned,
      closingCustomers: live,
    };
  });
}
