import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfCustomer } from "./customerMrr";
import { entriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import type { Ledger } from "./ledger";

/** Customers that first went live in the same period, and what became of them. */
export interface Cohort {
  readonly start: DateSerial;
  readonly customers: number;
  /** MRR of each customer on its first live day, added up. */
  readonly startingMrr: number;
  /** At the end of the cohort's own period, of the next one, and so on to the last. */
  readonly live: readonly CohortAt[];
}

/** How much of a cohort is live at the end of a period. */
export interface CohortAt {
  readonly customers: number;
  readonly mrr: number;
}

/**
 * Customers grouped by the period in which they first went live, and how many of them, with how much MRR, are live at
 * the end of that period and of each later one. Customers that went live before the first day or from the last day on
 * are in none.
 *
 * @param days ascending, two or more; see `scheduleDays`.
 * @returns one cohort per period, in order, empty ones too.
 */
export function cohorts(ledger: Ledger, days: readonly DateSerial[]): Cohort[] {
  const entries = entriesByCustomer(ledger);
  const ends = days.slice(1);
  const growing = ends.map((_, period) => ({
    customers: 0,
    startingMrr: new ExactSum(),
    live: ends.slice(period).map(() => ({ customers: 0, mrr: new ExactSum() })),
  }));
  for (let who = 0; who < ledger.customers.length; who++) {
    const day = firstLiveDay(entries, who);
    const period = day < days[0]! ? -1 : ends.findIndex((end) => day < end);
    const cohort = growing[period];
    if (!cohort) continue;
    cohort.customers++;
    cohort.startingMrr.add(mrrOfCustomer(entries, who, day));
    for (const [later, at] of cohort.live.entries()) {
      const mrr = mrrOfCustomer(entries, who, ends[period + later]!);
      if (mrr === 0) continue;
      at.customers++;
      at.mrr.add(mrr);
    }
  }
  return growing.map(({ customers, startingMrr, live }, period) => ({
    start: days[period]!,
    customers,
    startingMrr: startingMrr.value(),
    live: live.map((at) => ({ customers: at.customers, mrr: at.mrr.value() })),
  }));
}
