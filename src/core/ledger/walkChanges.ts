import type { DaySlots } from "./daySlots";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { mrrSteps } from "./mrrSteps";

/** Told that a customer's MRR by one of the days is not what it was by the day before it (by the first day: not 0). */
export type VisitChange = (customer: number, slot: number, before: number, after: number) => void;

/**
 * Tells what changed by each of some days, customer by customer in the order of the ledger, and of each day by day:
 * in time that grows with the entries, not with the entries times the days.
 *
 * Looks only at the days by which something of the customer's changed. What each entry adds on its first day and takes
 * away on its last is summed up in two parts, a coarse and a fine one. Both are multiples of a power of two small enough
 * that no sum of a customer's parts is ever rounded, so the MRR is exact until its two parts are put together: the same to
 * the last bit as `mrrOfCustomer`. Where that cannot be had – for credits, and for amounts too far apart in size –
 * `mrrSteps` steps in.
 */
export function walkChanges(entries: EntriesByCustomer, { length, slotOf }: DaySlots, visit: VisitChange): void {
  // One function with its state in local variables: the loops run over millions of entries.
  const { first, mrr, start, end } = entries;
  const [coarseUnit, fineUnit] = unitsOfParts(entries);
  const coarseChange = new Float64Array(length);
  const fineChange = new Float64Array(length);
  /** A bit for each day by which something of the customer's changed. */
  const marked = new Int32Array((length >> 5) + 1);

  for (let customer = 0; customer < first.length - 1; customer++) {
    const until = first[customer + 1]!;
    let isExact = true;
    for (let entry = first[customer]!; entry < until; entry++) {
      const amount = mrr[entry]!;
      const coarse = amount + coarseUnit - coarseUnit;
      const fine = amount - coarse;
      if (amount < 0 || fine + fineUnit - fineUnit !== fine) isExact = false;
      const from = slotOf(start[entry]!);
      const to = slotOf(end[entry]!);
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

    const steps = isExact ? null : mrrSteps(entries, customer, slotOf);
    let step = 0;
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
        let after = coarse + fine;
        if (steps !== null) {
          while (steps.places[step]! < slot) step++;
          after = steps.mrr[step]!;
        }
        if (after !== before) visit(customer, slot, before, after);
        before = after;
      }
      marked[word] = 0;
    }
  }
}

/** Adding 1.5 × 2^e to a number and taking it away again rounds the number to a multiple of 2^(e − 52). */
function unitsOfParts({ mrr, first }: EntriesByCustomer): readonly [coarse: number, fine: number] {
  let largest = 0;
  for (let entry = 0; entry < mrr.length; entry++) largest = Math.max(largest, Math.abs(mrr[entry]!));
  let most = 0;
  for (let customer = 0; customer < first.length - 1; customer++) {
    most = Math.max(most, first[customer + 1]! - first[customer]!);
  }
  const coarse = 1.5 * powerFrom(largest) * powerFrom(most) * 2;
  return [coarse, (coarse * powerFrom(most) * 2) / 2 ** 52];
}

/** A power of two that is not below a number of 0 or more. */
function powerFrom(number: number): number {
  return number === 0 ? 0 : 2 ** Math.ceil(Math.log2(number) + 1e-9);
}
