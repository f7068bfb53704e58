import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfSum } from "./customerMrr";
import type { EntriesByCustomer } from "./entriesByCustomer";
import { openEnd } from "./ledger";

/**
 * The first day on which a customer's MRR was above 0; `openEnd` for one that never had any. A customer was live at some
 * instant before a date when its first live day is before that date.
 */
export function firstLiveDay(entries: EntriesByCustomer, who: number): DateSerial {
  const { first, mrr, start } = entries;
  const until = first[who + 1]!;
  let day = openEnd;
  for (let entry = first[who]!; entry < until; entry++) {
    // Without credits nothing can cancel an amount out, so nothing needs to be added up.
    if (mrr[entry]! < 0) return firstDayAboveZero(entries, who);
    if (mrr[entry]! > 0 && start[entry]! < day) day = start[entry]!;
  }
  return day;
}

/** Adds up a customer's entries between each two of the days on which one of them starts or ends. */
function firstDayAboveZero({ first, mrr, start, end }: EntriesByCustomer, who: number): DateSerial {
  const [from, until] = [first[who]!, first[who + 1]!];
  const days = Int32Array.from(new Set([...start.subarray(from, until), ...end.subarray(from, until)])).sort();
  const slotOf = new Map(Array.from(days, (day, slot) => [day, slot]));
  const slots = Array.from({ length: until - from }, (_, index) => ({
    amount: mrr[from + index]!,
    from: slotOf.get(start[from + index]!)!,
    until: slotOf.get(end[from + index]!)!,
  }));

  const largest = largestParts(slots, days.length);
  const changes = Array.from(days, (): number[] => []);
  for (const { amount, from: starts, until: ends } of slots) {
    changes[starts]!.push(amount);
    changes[ends]!.push(-amount);
  }
  const sum = new ExactSum();
  const above = changes.findIndex((amounts, slot) => {
    for (const amount of amounts) sum.add(amount);
    return mrrOfSum(sum.value(), largest[slot]!) > 0;
  });
  return days[above] ?? openEnd;
}

/**
 * The largest amount, either way, that is live in each slot. Paints the slots with the amounts in falling order, each
 * slot once: as fast as sorting, however many entries overlap.
 */
function largestParts(
  entries: readonly { readonly amount: number; readonly from: number; readonly until: number }[],
  size: number,
): Float64Array {
  const largest = new Float64Array(size);
  /** The first slot from here on that is not painted. */
  const next = Int32Array.from({ length: size + 1 }, (_, slot) => slot);
  const unpainted = (slot: number): number => {
    let found = slot;
    while (next[found]! !== found) {
      next[found] = next[next[found]!]!;
      found = next[found]!;
    }
    return found;
  };
  for (const { amount, from, until } of [...entries].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))) {
    for (let slot = unpainted(from); slot < until; slot = unpainted(slot)) {
      largest[slot] = Math.abs(amount);
      next[slot] = slot + 1;
    }
  }
  return largest;
}
