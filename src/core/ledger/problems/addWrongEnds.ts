import type { EntriesInOrder } from "./entriesInOrder";
import { openEnd } from "../ledger";
import { endOffset } from "../mrrDefinition";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

/** What starts within so many days of an end follows it; what starts later is a return. */
const daysOfSuccession = 7;
/** One customer who comes back a day late says nothing about the table. */
const minSuccessors = 2;

/**
 * Adds that ends look read the wrong way: most subscriptions that follow another one of their customer start the day after
 * its end although that day no longer counts, or on the very day although it does. One problem for the table.
 */
export function addWrongEnds(
  { ledger, columns, definition }: Pick<ReadTable, "ledger" | "columns" | "definition">,
  { first, order }: EntriesInOrder,
  problems: ProblemList,
): void {
  if (columns === null || columns.end === -1) return;
  const { start, end, row } = ledger;
  /** Days from the end as written to the start of a successor, as it looks when ends are read the wrong way. */
  const wrongDays = 1 - endOffset(definition);
  let successors = 0;
  let wrong = 0;
  let firstWrongRow = Infinity;
  for (let customer = 0; customer + 1 < first.length; customer++) {
    const entries = order.subarray(first[customer], first[customer + 1]);
    for (const [place, entry] of entries.entries()) {
      if (end[entry] === openEnd || entries.length === 1) continue;
      const written = end[entry]! - endOffset(definition);
      const successor = firstStartFrom(start, entries, place + 1, Math.max(written, start[entry]! + 1));
      if (successor === undefined || start[successor]! - written >= daysOfSuccession) continue;
      successors++;
      if (start[successor]! - written !== wrongDays) continue;
      wrong++;
      firstWrongRow = Math.min(firstWrongRow, row[entry]!);
    }
  }
  if (wrong < minSuccessors || wrong * 2 <= successors) return;
  problems.addAt(firstWrongRow, columns.end, {
    code: definition.endsInclusive ? "endsLookExclusive" : "endsLookInclusive",
    severity: "warning",
    values: { rows: wrong, of: successors },
  });
}

/** The first of some entries, in the order of their starts, that starts on a day or later. */
function firstStartFrom(start: Int32Array, entries: Int32Array, from: number, day: number): number | undefined {
  let [low, high] = [from, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[entries[middle]!]! < day) low = middle + 1;
    else high = middle;
  }
  return entries[low];
}
