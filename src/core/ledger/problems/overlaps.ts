import type { EntriesInOrder } from "./entriesInOrder";
import { PlanMatcher } from "./planMatcher";
import type { ReadTable } from "../table/readTable";

/** Two entries of one customer and plan that are live at the same time. */
export interface Overlap {
  /** The one that starts later; of two starts on one day the one that ends later, then the lower row. */
  readonly entry: number;
  /** Of the earlier ones the one that ends last; of duplicates the uppermost. */
  readonly other: number;
  /** True when both have the same amount, start and end. */
  readonly isDuplicate: boolean;
}

type OverlappingTable = Pick<ReadTable, "range" | "ledger" | "columns" | "plan">;

/**
 * The entries of each customer that overlap with an earlier one of the same plan. Where no plan is named, those with the
 * same amount and interval are one plan. Credits only count as duplicates of credits; what is free never counts.
 */
export function findOverlaps(table: OverlappingTable, { first, order }: EntriesInOrder): readonly Overlap[] {
  const { start, end, mrr } = table.ledger;
  const plans = new PlanMatcher(table);
  const overlaps: Overlap[] = [];
  for (let customer = 0; customer + 1 < first.length; customer++) {
    if (!hasOverlap(order, first[customer]!, first[customer + 1]!, start, end)) continue;
    let original: number | undefined;
    let longest: number | undefined;
    for (const entry of plans.inOrder(order.subarray(first[customer], first[customer + 1]))) {
      if (mrr[entry] === 0) continue;
      if (original !== undefined && !plans.isSame(entry, original)) longest = undefined;
      if (original !== undefined && plans.repeats(entry, original)) {
        overlaps.push({ entry, other: original, isDuplicate: true });
        continue;
      }
      original = entry;
      if (mrr[entry]! < 0) continue;
      if (longest !== undefined && start[entry]! < end[longest]!) {
        overlaps.push({ entry, other: longest, isDuplicate: false });
      }
      if (longest === undefined || end[entry]! > end[longest]!) longest = entry;
    }
  }
  return overlaps;
}

/** Entries that are live besides another one of the same customer and plan. */
export interface LiveTwice {
  /** Those that repeat another one. */
  readonly duplicates: readonly number[];
  /** Those beside which a later one has started. */
  readonly superseded: readonly number[];
}

/** As `findOverlaps`, on one day: which entries would not be live if a customer could have a plan but once. */
export function findLiveTwice(
  table: OverlappingTable,
  { first, order }: EntriesInOrder,
  isLive: (entry: number) => boolean,
): LiveTwice {
  const { mrr } = table.ledger;
  const plans = new PlanMatcher(table);
  const duplicates: number[] = [];
  const superseded: number[] = [];
  for (let customer = 0; customer + 1 < first.length; customer++) {
    let live = 0;
    for (let place = first[customer]!; place < first[customer + 1]!; place++) if (isLive(order[place]!)) live++;
    if (live < 2) continue;
    let before: number | undefined;
    for (const entry of plans.inOrder(order.subarray(first[customer], first[customer + 1]).filter(isLive))) {
      if (mrr[entry] === 0) continue;
      if (before !== undefined && plans.repeats(entry, before)) duplicates.push(entry);
      if (before !== undefined && plans.isSame(entry, before) && mrr[entry]! > 0) superseded.push(before);
      before = entry;
    }
  }
  return { duplicates, superseded };
}

/** Most customers have one subscription after another: only the others are looked at closely. */
function hasOverlap(order: Int32Array, from: number, to: number, start: Int32Array, end: Int32Array): boolean {
  let reach = -Infinity;
  for (let place = from; place < to; place++) {
    const entry = order[place]!;
    if (start[entry]! < reach) return true;
    if (end[entry]! > reach) reach = end[entry]!;
  }
  return false;
}
