import type { Ledger } from "../ledger";

/** The entries of a ledger by customer, those of each in the order of their starts. */
export interface EntriesInOrder {
  /** Where each customer's entries begin in `order`, and, one further, where the last one's end. */
  readonly first: Int32Array;
  readonly order: Int32Array;
}

/** Sorts a ledger's entries by customer and start, in time that grows as their number. */
export function entriesInOrder({ customer, customers, start }: Ledger): EntriesInOrder {
  let [earliest, latest] = [start[0] ?? 0, start[0] ?? 0];
  for (let entry = 0; entry < start.length; entry++) {
    if (start[entry]! < earliest) earliest = start[entry]!;
    else if (start[entry]! > latest) latest = start[entry]!;
  }
  const daysIn = new Int32Array(start.length);
  const unsorted = new Int32Array(start.length);
  for (let entry = 0; entry < start.length; entry++) {
    daysIn[entry] = start[entry]! - earliest;
    unsorted[entry] = entry;
  }
  const byStart = countingSort(unsorted, daysIn, latest - earliest + 1).order;
  return countingSort(byStart, customer, customers.length);
}

/** Keeps the order of entries with equal keys, so that sorting by one key after another sorts by both. */
function countingSort(entries: Int32Array, keyOf: Int32Array, keys: number): EntriesInOrder {
  const first = new Int32Array(keys + 1);
  for (let entry = 0; entry < keyOf.length; entry++) first[keyOf[entry]! + 1]!++;
  for (let key = 0; key < keys; key++) first[key + 1]! += first[key]!;
  const next = first.slice();
  const order = new Int32Array(entries.length);
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place]!;
    order[next[keyOf[entry]!]!++] = entry;
  }
  return { first, order };
}
