import { exactSum } from "../sheet/exactSum";
import type { ExplainingGroup } from "./explainingGroups";
import { halfCent, isSameMoney } from "./explanationOf";
import type { Recounting } from "./recount";

/** So many customers, rows or pairs that fit are told: those nearest in time to the date. */
const mostTold = 5;
/** So many pairs of different amounts are looked into, and so many rows of each amount. */
const mostPairs = 500;
const mostAlike = 4;

/** What may be counted or not counted as one: the rows of a customer that are live or came and went together, or one of them. */
interface Unit {
  readonly entries: readonly number[];
  readonly mrr: number;
  /** Days from the date to the nearest start or end of its rows. */
  readonly daysAway: number;
}

/**
 * What comes to the very difference: live customers or rows that may not have been counted when less was reported; ended
 * or future ones that may have been counted, and live ones that may have been counted twice, when more was. Where no
 * single one fits, two of them.
 */
export function explainingAmounts(recounting: Recounting, difference: number): readonly ExplainingGroup[] {
  const wanted = Math.abs(difference);
  const fits = (mrr: number): boolean => isSameMoney(mrr, wanted);
  if (difference < 0) {
    const single = nearest(collect(recounting, "live", fits));
    const units = single.length > 0 ? single : nearest(pairsOf(recounting, "live", wanted));
    return units.map(({ entries }) => amountGroup(entries.map((entry) => recounting.replacing(entry))));
  }
  const single = nearest(collect(recounting, "notLive", fits));
  const units = single.length > 0 ? single : nearest(pairsOf(recounting, "notLive", wanted));
  const twice = nearest(collect(recounting, "live", fits));
  return [
    ...units.map(({ entries }) => amountGroup(entries.map((entry) => recounting.counting(entry)))),
    ...twice.map(({ entries }): ExplainingGroup => ({
      kind: "twice",
      detail: "",
      recounts: entries.map((entry) => recounting.counting(entry)),
    })),
  ];
}

function amountGroup(recounts: ExplainingGroup["recounts"]): ExplainingGroup {
  return { kind: "amount", detail: "", recounts };
}

function nearest(units: readonly Unit[]): readonly Unit[] {
  return units.toSorted((a, b) => a.daysAway - b.daysAway || a.entries[0]! - b.entries[0]!).slice(0, mostTold);
}

type Side = "live" | "notLive";

/** The units of one side whose MRR is wanted. */
function collect(recounting: Recounting, side: Side, wanted: (mrr: number) => boolean): Unit[] {
  const units: Unit[] = [];
  eachUnit(recounting, side, (mrr, entries) => {
    if (wanted(mrr)) units.push({ entries, mrr, daysAway: daysAway(recounting, entries) });
  });
  return units;
}

/**
 * Two units that come to the wanted sum. Looks for pairs of amounts first, in sorted order from both ends, and then for
 * the units that have these amounts: as fast as sorting, however many there are.
 */
function pairsOf(recounting: Recounting, side: Side, wanted: number): Unit[] {
  const pairs = pairsOfAmounts(amountsOf(recounting, side), wanted);
  const alike = new Map<number, Unit[]>(pairs.flat().map((mrr) => [mrr, []]));
  if (alike.size === 0) return [];
  eachUnit(recounting, side, (mrr, entries) => {
    const known = alike.get(mrr);
    if (!known) return;
    known.push({ entries, mrr, daysAway: daysAway(recounting, entries) });
    known.sort((a, b) => a.daysAway - b.daysAway);
    if (known.length > mostAlike) known.pop();
  });
  return pairs.flatMap(([a, b]) => {
    const [ones, others] = [alike.get(a) ?? [], alike.get(b) ?? []];
    return ones.flatMap((one, place) =>
      others
        .slice(a === b ? place + 1 : 0)
        .filter((other) => !one.entries.some((entry) => other.entries.includes(entry)))
        .map((other): Unit => ({
          entries: [...one.entries, ...other.entries],
          mrr: exactSum([one.mrr, other.mrr]),
          daysAway: one.daysAway + other.daysAway,
        })),
    );
  });
}

/** An amount that some units of one side come to, and whether several do. */
interface Amount {
  readonly mrr: number;
  readonly isRepeated: boolean;
}

/** The amounts of all units of one side, rising, each once. */
function amountsOf(recounting: Recounting, side: Side): readonly Amount[] {
  let count = 0;
  eachUnit(recounting, side, () => count++);
  const all = new Float64Array(count);
  let place = 0;
  eachUnit(recounting, side, (mrr) => {
    all[place++] = mrr;
  });
  all.sort();
  const amounts: { mrr: number; isRepeated: boolean }[] = [];
  for (const mrr of all) {
    const last = amounts.at(-1);
    if (last?.mrr === mrr) last.isRepeated = true;
    else amounts.push({ mrr, isRepeated: false });
  }
  return amounts;
}

/** Pairs of amounts, each once, that come to a sum; an amount pairs with itself where several units come to it. */
function pairsOfAmounts(rising: readonly Amount[], wanted: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let high = rising.length - 1;
  for (const [low, { mrr, isRepeated }] of rising.entries()) {
    while (high >= low && mrr + rising[high]!.mrr > wanted + halfCent) high--;
    for (let place = high; place >= low && mrr + rising[place]!.mrr >= wanted - halfCent; place--) {
      if (place > low || isRepeated) pairs.push([mrr, rising[place]!.mrr]);
      if (pairs.length === mostPairs) return pairs;
    }
  }
  return pairs;
}

/**
 * Tells the units of one side: of the live one each customer, of the other one what of a customer ended, or will start, on
 * one day; and where that is several rows, each of them too. Only what is above 0.
 */
function eachUnit(recounting: Recounting, side: Side, visit: (mrr: number, entries: readonly number[]) => void): void {
  const { ledger, date, mrr, isGrid, entries: byCustomer } = recounting;
  const visitAll = (entries: readonly number[], sum: number): void => {
    if (sum > 0) visit(sum, entries);
    for (const entry of entries.length > 1 ? entries : [])
      if (ledger.mrr[entry]! > 0) visit(ledger.mrr[entry]!, [entry]);
  };
  for (let who = 0; who < mrr.length; who++) {
    const own = byCustomer.order.subarray(byCustomer.first[who], byCustomer.first[who + 1]);
    if (side === "live") {
      if (mrr[who]! > 0)
        visitAll(
          Array.from(own).filter((entry) => recounting.isLive(entry)),
          mrr[who]!,
        );
      continue;
    }
    // The runs of a grid's customer follow each other: beside a live one none of them can count.
    if (isGrid && mrr[who]! > 0) continue;
    for (const group of sameDay(
      own.filter((entry) => ledger.end[entry]! <= date),
      ledger.end,
    )) {
      visitAll(group, exactSum(group.map((entry) => ledger.mrr[entry]!)));
    }
    for (const group of sameDay(
      own.filter((entry) => ledger.start[entry]! > date),
      ledger.start,
    )) {
      visitAll(group, exactSum(group.map((entry) => ledger.mrr[entry]!)));
    }
  }
}

/** Entries by a day of theirs. */
function sameDay(entries: Int32Array, dayOf: Int32Array): Iterable<readonly number[]> {
  if (entries.length < 2) return entries.length === 0 ? [] : [[entries[0]!]];
  const groups = new Map<number, number[]>();
  for (const entry of entries) {
    const group = groups.get(dayOf[entry]!);
    if (group) group.push(entry);
    else groups.set(dayOf[entry]!, [entry]);
  }
  return groups.values();
}

/** Days from the date to the nearest start or end: what happened lately is counted otherwise most easily. */
function daysAway({ ledger, date }: Recounting, entries: Iterable<number>): number {
  let days = Infinity;
  for (const entry of entries) {
    days = Math.min(days, Math.abs(date - ledger.start[entry]!), Math.abs(ledger.end[entry]! - date));
  }
  return days;
}
