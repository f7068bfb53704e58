import { ExactSum } from "../sheet/exactSum";
import type { DateSerial } from "../sheet/serialDate";
import { mrrOfSum } from "./customerMrr";
import type { Ledger } from "./ledger";

/**
 * Which of some customers were live, that is had an MRR above 0, at any instant before a date.
 *
 * @param candidates numbers of the customers that are asked about.
 * @returns the numbers of those that were live.
 */
export function liveBefore(ledger: Ledger, candidates: readonly number[], date: DateSerial): ReadonlySet<number> {
  const were = new Set<number>();
  if (candidates.length === 0) return were;
  const earlier = new Map<number, number[]>(candidates.map((who) => [who, []]));
  for (let entry = 0; entry < ledger.mrr.length; entry++) {
    if (ledger.start[entry]! < date) earlier.get(ledger.customer[entry]!)?.push(entry);
  }
  for (const [who, entries] of earlier) {
    const anyAmount = entries.some((entry) => ledger.mrr[entry]! > 0);
    const anyCredit = entries.some((entry) => ledger.mrr[entry]! < 0);
    // Without credits nothing can cancel an amount out, so nothing needs to be added up.
    if (anyAmount && (!anyCredit || everPositive(ledger, entries, date))) were.add(who);
  }
  return were;
}

/** Adds up a customer's entries between each two of the days on which one of them starts or ends, before a date. */
function everPositive(ledger: Ledger, entries: readonly number[], date: DateSerial): boolean {
  const { mrr, start, end } = ledger;
  const days = [...new Set(entries.flatMap((entry) => [start[entry]!, end[entry]!]))]
    .filter((day) => day < date)
    .sort((a, b) => a - b);
  const slotOf = new Map(days.map((day, slot) => [day, slot]));
  const slots = entries.map((entry) => ({
    amount: mrr[entry]!,
    from: slotOf.get(start[entry]!) ?? days.length,
    until: slotOf.get(end[entry]!) ?? days.length,
  }));

  const largest = largestParts(slots, days.length);
  const changes = days.map((): number[] => []);
  for (const { amount, from, until } of slots) {
    changes[from]?.push(amount);
    changes[until]?.push(-amount);
  }
  const sum = new ExactSum();
  return changes.some((amounts, slot) => {
    for (const amount of amounts) sum.add(amount);
    return mrrOfSum(sum.value(), largest[slot]!) > 0;
  });
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
  for (const { amount, from, until } of entries.toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount))) {
    for (let slot = unpainted(from); slot < until; slot = unpainted(slot)) {
      largest[slot] = Math.abs(amount);
      next[slot] = slot + 1;
    }
  }
  return largest;
}
