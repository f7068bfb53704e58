import { ExactSum } from "../sheet/exactSum";
import { addMonths, calendarDate, type DateSerial } from "../sheet/serialDate";
import { entriesByCustomer } from "./entriesByCustomer";
import type { Ledger } from "./ledger";
import type { Movements } from "./movements";
import { tallyChanges, type Tally } from "./tallyChanges";

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
 * How many periods lie between the days of a schedule, without making the days.
 *
 * @example periodCount(serialOf(2026, 1, 31), serialOf(2026, 3, 15), 1) // 2
 */
export function periodCount(from: DateSerial, to: DateSerial, stepMonths: number): number {
  const [first, last] = [calendarDate(from), calendarDate(to)];
  const steps = Math.floor((12 * (last.year - first.year) + last.month - first.month) / stepMonths);
  return addMonths(from, steps * stepMonths) < to ? steps + 1 : steps;
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
  // What is there on the first day was there at opening: it is tallied by itself, and no movement.
  return movementsOfPeriods(tallyChanges(entriesByCustomer(ledger), days));
}

/**
 * The movements between two dates, added up over all customers: a schedule of one period.
 *
 * @param from opening: the first instant of the period.
 * @param to closing: the first instant after it.
 * @example movements(ledger, serialOf(2026, 1, 1), serialOf(2026, 2, 1)).churnedMrr // 10000
 */
export function movements(ledger: Ledger, from: DateSerial, to: DateSerial): Movements {
  return mrrSchedule(ledger, [from, to])[0]!;
}

function movementsOfPeriods([opening, ...periods]: readonly Tally[]): Movements[] {
  const total = new ExactSum().addSum(opening!.change[0]!);
  let live = opening!.customers[0]!;
  return periods.map(({ change, customers }) => {
    const openingMrr = total.value();
    const openingCustomers = live;
    for (const sum of change) total.addSum(sum);
    const [newMrr, reactivationMrr, expansionMrr, contraction, churned] = change.map((sum) => sum.value());
    const [newCustomers, reactivatedCustomers, expandedCustomers, contractedCustomers, churnedCustomers] = customers;
    live += newCustomers! + reactivatedCustomers! - churnedCustomers!;
    return {
      openingMrr,
      newMrr: newMrr!,
      reactivationMrr: reactivationMrr!,
      expansionMrr: expansionMrr!,
      // Not negated: that would make a −0 of 0.
      contractionMrr: 0 - contraction!,
      churnedMrr: 0 - churned!,
      closingMrr: total.value(),
      openingCustomers,
      newCustomers: newCustomers!,
      reactivatedCustomers: reactivatedCustomers!,
      expandedCustomers: expandedCustomers!,
      contractedCustomers: contractedCustomers!,
      churnedCustomers: churnedCustomers!,
      closingCustomers: live,
    };
  });
}
