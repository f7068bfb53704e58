import type { Ledger } from "./ledger";

/** The entries of a ledger by customer, those of each in the order of their starts. */
export interface EntriesInOrder {
  /** Where each customer's entries begin in `order`, and, one further, where the last one's end. */
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/** Sorts a ledger's entries by customer and start, in time that grows as their number. */
export function entriesInOrder({ customer, customers, start }: Ledger): EntriesInOrder {
  const earliest = start.reduce((least, day) => Math.min(least, day), start[0] ?? 0);
  const daysIn = start.map((day) => day - earliest);
  const days = daysIn.reduce((most, day) => Math.max(most, day), 0) + 1;
  const unsorted = Int32Array.from(start.keys());
  const byStart = countingSort(unsorted, daysIn, days).order;
  return countingSort(byStart, customer, customers.length);
}

/** Keeps the order of entries with equal keys, so that sorting by one key after another sorts by both. */
function countingSort(entries: Int32Array, keyOf: Int32Array, keys: number): EntriesInOrder {
  const first = new Int32Array(keys + 1);
  for (const key of keyOf) first[key + 1]!++;
  for (let key = 0; key < keys; key++) first[key + 1]! += first[key]!;
  const next = first.slice();
  const order = new Int32Array(entries.length);
  for (const entry of entries) order[next[keyOf[entry]!]!++] = entry;
  return { first, order };
}
