import { readText, type Cell } from "../../sheet/cell";
import { foldText } from "../../sheet/foldText";
import type { EntriesInOrder } from "./entriesInOrder";
import type { SubscriptionTable } from "../table/subscriptionTable";

/** Two entries of one customer and plan that are live at the same time. */
export interface Overlap {
  /** The one that starts later; of two starts on one day the one that ends later, then the lower row. */
  readonly entry: number;
  /** Of the earlier ones the one that ends last; of duplicates the uppermost. */
  readonly other: number;
  /** True when both have the same amount, start and end. */
  readonly isDuplicate: boolean;
}

/** An entry with what tells whether another one is the same again. */
interface Compared {
  readonly entry: number;
  /** Plan; without one what is charged, and how often. */
  readonly plan: string;
  /** What is charged, and how often. */
  readonly charge: string;
}

type OverlappingTable = Pick<SubscriptionTable, "range" | "ledger" | "columns" | "plan">;

/**
 * The entries of each customer that overlap with an earlier one of the same plan. Where no plan is named, those with the
 * same amount and interval are one plan. Credits only count as duplicates of credits; what is free never counts.
 */
export function findOverlaps(table: OverlappingTable, { first, order }: EntriesInOrder): readonly Overlap[] {
  const { start, end, mrr } = table.ledger;
  const inPlans = inOrderOfPlans(table);
  const overlaps: Overlap[] = [];
  for (let who = 0; who + 1 < first.length; who++) {
    if (!hasOverlap(order, first[who]!, first[who + 1]!, start, end)) continue;
    let original: Compared | undefined;
    let longest: Compared | undefined;
    for (const each of inPlans(order.subarray(first[who], first[who + 1]))) {
      const { entry } = each;
      if (original?.plan !== each.plan) longest = undefined;
      if (original && repeats(table, each, original)) {
        overlaps.push({ entry, other: original.entry, isDuplicate: true });
        continue;
      }
      original = each;
      if (mrr[entry]! < 0) continue;
      if (longest && start[entry]! < end[longest.entry]!) {
        overlaps.push({ entry, other: longest.entry, isDuplicate: false });
      }
      if (!longest || end[entry]! > end[longest.entry]!) longest = each;
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
  const inPlans = inOrderOfPlans(table);
  const duplicates: number[] = [];
  const superseded: number[] = [];
  for (let who = 0; who + 1 < first.length; who++) {
    let live = 0;
    for (let place = first[who]!; place < first[who + 1]!; place++) if (isLive(order[place]!)) live++;
    if (live < 2) continue;
    let before: Compared | undefined;
    for (const each of inPlans(order.subarray(first[who], first[who + 1]).filter(isLive))) {
      if (before && repeats(table, each, before)) duplicates.push(each.entry);
      if (before?.plan === each.plan && table.ledger.mrr[each.entry]! > 0) superseded.push(before.entry);
      before = each;
    }
  }
  return { duplicates, superseded };
}

/** Sorts a customer's entries by plan, then as time goes; entries that repeat each other stand side by side. */
function inOrderOfPlans(table: OverlappingTable): (entries: Int32Array) => readonly Compared[] {
  const { start, end, mrr, row } = table.ledger;
  const compared = comparing(table);
  return (entries) =>
    Array.from(entries, compared)
      .filter(({ entry }) => mrr[entry] !== 0)
      .sort(
        (a, b) =>
          compareTexts(a.plan, b.plan) ||
          start[a.entry]! - start[b.entry]! ||
          end[a.entry]! - end[b.entry]! ||
          compareTexts(a.charge, b.charge) ||
          row[a.entry]! - row[b.entry]!,
      );
}

function repeats({ ledger: { start, end } }: OverlappingTable, a: Compared, b: Compared): boolean {
  const sameTime = start[a.entry] === start[b.entry] && end[a.entry] === end[b.entry];
  return sameTime && a.plan === b.plan && a.charge === b.charge;
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

function comparing({ range, ledger, columns, plan }: OverlappingTable): (entry: number) => Compared {
  const folded = new Map<Cell, string>();
  const fold = (entry: number, column: number): string => {
    const cell = column === -1 ? null : range.cells[ledger.row[entry]!]?.[column];
    let text = folded.get(cell);
    if (text === undefined) {
      text = foldText(readText(cell));
      folded.set(cell, text);
    }
    return text;
  };
  return (entry) => {
    const charge = `${ledger.mrr[entry]} ${fold(entry, columns?.interval ?? -1)}`;
    const named = plan === null ? "" : fold(entry, plan);
    // Credits are kept apart from what they are taken off.
    const sign = ledger.mrr[entry]! < 0 ? "credit " : "";
    return { entry, plan: `${sign}${named === "" ? `charge ${charge}` : `plan ${named}`}`, charge };
  };
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
