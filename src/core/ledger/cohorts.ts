import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfCustomer } from "./customerMrr";
import { daySlots } from "./daySlots";
import { entriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import type { Ledger } from "./ledger";
import { walkChanges } from "./walkChanges";

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

/** What changed in a cohort by one of the days since the day before it. */
interface CohortChange {
  customers: number;
  readonly mrr: ExactSum;
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
  const slots = daySlots(days);
  const growing = days.slice(1).map(() => ({
    customers: 0,
    startingMrr: new ExactSum(),
    /** By the number of the day; absent where nothing changed. */
    changes: new Map<number, CohortChange>(),
  }));
  const cohortOf = ledger.customers.map((_, customer) => {
    const day = firstLiveDay(entries, customer);
    // A day belongs to the period that it begins.
    const cohort = growing[slots.slotOf(day + 1) - 1];
    cohort?.startingMrr.add(mrrOfCustomer(entries, customer, day));
    if (cohort) cohort.customers++;
    return cohort;
  });
  walkChanges(entries, slots, (customer, slot, before, after) => {
    const changes = cohortOf[customer]?.changes;
    if (!changes) return;
    let change = changes.get(slot);
    if (!change) changes.set(slot, (change = { customers: 0, mrr: new ExactSum() }));
    if (before === 0) change.customers++;
    if (after === 0) change.customers--;
    change.mrr.add(after).add(-before);
  });
  return growing.map(({ customers, startingMrr, changes }, period) => ({
    start: days[period]!,
    customers,
    startingMrr: startingMrr.value(),
    live: liveAtEnds(changes, period, days.length),
  }));
}

/** Adds up what changed in a cohort, from the first day of its period on. */
function liveAtEnds(changes: ReadonlyMap<number, CohortChange>, period: number, length: number): CohortAt[] {
  const live: CohortAt[] = [];
  const mrr = new ExactSum();
  let customers = 0;
  for (let slot = period; slot < length; slot++) {
    const change = changes.get(slot);
    if (change) {
      customers += change.customers;
      mrr.addSum(change.mrr);
    }
    if (slot > period) live.push({ customers, mrr: mrr.value() });
  }
  return live;
}
