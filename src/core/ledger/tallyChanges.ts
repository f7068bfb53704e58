import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { daySlots } from "./daySlots";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import { movementIndex, movementKinds } from "./movement";
import { walkChanges } from "./walkChanges";

/** What the changes by one day add up to: by movement, the sum of closing − opening MRR and the number of customers. */
export class Tally {
  /** Changes too small to be movements are summed up, too: the totals hold them all the same. */
  readonly change = movementKinds.map(() => new ExactSum());
  readonly customers = movementKinds.map(() => 0);

  add(before: number, after: number, wasLive: boolean): void {
    const movement = movementIndex(before, after, wasLive);
    const change = this.change[movement]!;
    if (after !== 0) change.add(after);
    if (before !== 0) change.add(-before);
    this.customers[movement]!++;
  }
}

/**
 * What changed by each of a schedule's days since the day before it; by the first day, since there was nothing.
 *
 * @param days ascending, two or more.
 */
export function tallyChanges(entries: EntriesByCustomer, days: readonly DateSerial[]): readonly Tally[] {
  const tallies = days.map(() => new Tally());
  const slots = daySlots(days);
  let asked = -1;
  /** The first day of the schedule by which the customer asked about last had been live. */
  let liveBy = slots.length;
  walkChanges(entries, slots, (customer, slot, before, after) => {
    // Nothing is earlier than the first day of a schedule.
    if (before === 0 && slot > 0 && asked !== customer) {
      asked = customer;
      liveBy = slots.slotOf(firstLiveDay(entries, customer));
    }
    tallies[slot]!.add(before, after, before === 0 && slot > 0 && liveBy < slot);
  });
  return tallies;
}
