import { ExactSum } from "../sheet/exactSum";
import { addMonths, type DateSerial } from "../sheet/serialDate";
import { entriesByCustomer } from "./entriesByCustomer";
import type { Ledger } from "./ledger";
import { movementOf } from "./movement";
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

/** What one period adds up to. Losses are kept below 0, so that the period's change is the sum of all. */
class Tally {
  readonly fresh = new ExactSum();
  readonly reactivation = new ExactSum();
  readonly expansion = new ExactSum();
  readonly contraction = new ExactSum();
  readonly churned = new ExactSum();
  /** Changes too small to be movements; the totals hold them all the same. */
  readonly rounding = new ExactSum();
  newCustomers = 0;
  reactivatedCustomers = 0;
  expandedCustomers = 0;
  contractedCustomers = 0;
  churnedCustomers = 0;

  add(before: number, after: number, wasLive: boolean): void {
    switch (movementOf(before, after, wasLive)) {
      case "new":
        this.fresh.add(after);
        this.newCustomers++;
        break;
      case "reactivation":
        this.reactivation.add(after);
        this.reactivatedCustomers++;
        break;
      case "expansion":
        this.expansion.add(after).add(-before);
        this.expandedCustomers++;
        break;
      case "contraction":
        this.contraction.add(after).add(-before);
        this.contractedCustomers++;
        break;
      case "churned":
        this.churned.add(-before);
        this.churnedCustomers++;
        break;
      case "none":
        this.rounding.add(after).add(-before);
    }
  }
}

function movementsOfPeriods([opening, ...periods]: readonly Tally[]): Movements[] {
  const total = new ExactSum().addSum(opening!.fresh);
  let customers = opening!.newCustomers;
  return periods.map((period) => {
    const { fresh, reactivation, expansion, contraction, churned, rounding } = period;
    const openingMrr = total.value();
    const openingCustomers = customers;
    for (const sum of [fresh, reactivation, expansion, contraction, churned, rounding]) total.addSum(sum);
    customers += period.newCustomers + period.reactivatedCustomers - period.churnedCustomers;
    return {
      openingMrr,
      newMrr: fresh.value(),
      reactivationMrr: reactivation.value(),
      expansionMrr: expansion.value(),
      // Not negated: that would make a −0 of 0.
      contractionMrr: 0 - contraction.value(),
      churnedMrr: 0 - churned.value(),
      closingMrr: total.value(),
      openingCustomers,
      newCustomers: period.newCustomers,
      reactivatedCustomers: period.reactivatedCustomers,
      expandedCustomers: period.expandedCustomers,
      contractedCustomers: period.contractedCustomers,
      churnedCustomers: period.churnedCustomers,
      closingCustomers: customers,
    };
  });
}
