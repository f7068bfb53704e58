import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfCustomer } from "./customerMrr";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import { movementIndex, movementKinds } from "./movement";

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
 * Goes from customer to customer and looks only at the days by which something of the customer's changed. What each entry
 * adds on its first day and takes away on its last is summed up in two parts, a coarse and a fine one. Both are multiples
 * of a power of two small enough that no sum of a customer's parts is ever rounded, so the MRR is exact until its two
 * parts are put together: the same to the last bit as `mrrOfCustomer`, which steps in where that cannot be had – for
 * credits, and for amounts too far apart in size.
 *
 * @param days ascending, two or more.
 */
export function tallyChanges(entries: EntriesByCustomer, days: readonly DateSerial[]): readonly Tally[] {
  // One function with its state in local variables: the loops run over millions of entries.
  const { first, mrr, start, end } = entries;
  const { length } = days;
  const tallies = days.map(() => new Tally());
  const slots = slotsOfDays(days);
  /** The number of the first day of the schedule that is not before a day; `length` for a day after all of them. */
  const slotOf = (day: DateSerial): number => slots[Math.min(Math.max(day - days[0]!, 0), slots.length - 1)]!;
  const [coarseUnit, fineUnit] = unitsOfParts(entries);
  const coarseChange = new Float64Array(length);
  const fineChange = new Float64Array(length);
  /** A bit for each day by which something of the customer's changed. */
  const marked = new Int32Array((length >> 5) + 1);

  for (let who = 0; who < first.length - 1; who++) {
    const until = first[who + 1]!;
    let isExact = true;
    /** The first day by which an amount had started. */
    let firstSlot = length;
    for (let entry = first[who]!; entry < until; entry++) {
      const amount = mrr[entry]!;
      const coarse = amount + coarseUnit - coarseUnit;
      const fine = amount - coarse;
      if (amount < 0 || fine + fineUnit - fineUnit !== fine) isExact = false;
      const from = slotOf(start[entry]!);
      const to = slotOf(end[entry]!);
      if (amount > 0 && from < firstSlot) firstSlot = from;
      // A life between two days shows on neither.
      if (from === to) continue;
      marked[from >> 5]! |= 1 << from;
      coarseChange[from]! += coarse;
      fineChange[from]! += fine;
      // What comes after the last day is of no interest.
      if (to === length) continue;
      marked[to >> 5]! |= 1 << to;
      coarseChange[to]! -= coarse;
      fineChange[to]! -= fine;
    }

    let before = 0;
    let coarse = 0;
    let fine = 0;
    for (let word = 0; word < marked.length; word++) {
      for (let bits = marked[word]!; bits !== 0; bits &= bits - 1) {
        const slot = (word << 5) + 31 - Math.clz32(bits & -bits);
        coarse += coarseChange[slot]!;
        fine += fineChange[slot]!;
        coarseChange[slot] = 0;
        fineChange[slot] = 0;
        const after = isExact ? coarse + fine : mrrOfCustomer(entries, who, days[slot]!);
        // An amount that had started by the day before has ended by then: it was live earlier.
        const wasLive =
          before === 0 && (isExact ? firstSlot < slot : firstLiveDay(entries, who) < (days[slot - 1] ?? 0));
        if (after !== before) tallies[slot]!.add(before, after, wasLive);
        before = after;
      }
      marked[word] = 0;
    }
  }
  return tallies;
}

/** For each calendar day from the first to the last of a schedule the number of its day in it, and one for all later days. */
function slotsOfDays(days: readonly DateSerial[]): Int32Array {
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!];
  const slots = new Int32Array(lastDay - firstDay + 2);
  let slot = 0;
  for (let day = firstDay; day <= lastDay + 1; day++) {
    if (day > days[slot]!) slot++;
    slots[day - firstDay] = slot;
  }
  return slots;
}

/** Adding 1.5 × 2^e to a number and taking it away again rounds the number to a multiple of 2^(e − 52). */
function unitsOfParts({ mrr, first }: EntriesByCustomer): readonly [coarse: number, fine: number] {
  let largest = 0;
  for (let entry = 0; entry < mrr.length; entry++) largest = Math.max(largest, Math.abs(mrr[entry]!));
  let most = 0;
  for (let who = 0; who < first.length - 1; who++) most = Math.max(most, first[who + 1]! - first[who]!);
  const coarse = 1.5 * powerFrom(largest) * powerFrom(most) * 2;
  return [coarse, (coarse * powerFrom(most) * 2) / 2 ** 52];
}

/** A power of two that is not below a number of 0 or more. */
function powerFrom(number: number): number {
  return number === 0 ? 0 : 2 ** Math.ceil(Math.log2(number) + 1e-9);
}
