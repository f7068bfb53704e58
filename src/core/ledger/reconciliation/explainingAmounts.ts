import { exactSum } from "../../sheet/exactSum";
import type { ExplainingGroup } from "./explainingGroups";
import { halfCent, isSameMoney } from "./explanationOf";
import type { Recounting } from "./recount";

/** So many customers, rows or pairs that fit are told: those nearest in time to the date. */
const maxTold = 5;
/** So many pairs of different amounts are looked into, and so many rows of each amount. */
const maxPairs = 500;
const maxAlike = 4;

/** What may be counted or not counted as one: the rows of a customer that are live or came and went together, or one of them. */
interface Unit {
  readonly entries: readonly number[];
  readonly mrr: number;
  /** Days from the date to the nearest start or end of its rows. */
  readonly daysAway: number;
}

/**
 * What comes to the very difference: live customers or rows that may not have been counted when less was reported; ended
 * or future ones that may have been counted, and live ones that may have been counted twice, when more was.
 *
 * @param withPairs whether two of them are looked for where no single one fits.
 */
export function explainingAmounts(
  recounting: Recounting,
  difference: number,
  withPairs: boolean,
): readonly ExplainingGroup[] {
  const wanted = Math.abs(difference);
  const fits = (mrr: number): boolean => isSameMoney(mrr, wanted);
  const found = (side: Side): readonly Unit[] => nearest(collect(recounting, side, fits));
  const side = difference < 0 ? "live" : "notLive";
  const twice = difference < 0 ? [] : found("live");
  const single = found(side);
  const isFound = single.length + twice.length > 0;
  const units = isFound || !withPairs ? single : nearest(pairsOf(recounting, side, wanted));
  return [
    ...units.map(({ entries }) => groupOf("amount", entries, side === "live" ? "replacing" : "counting", recounting)),
    ...twice.map(({ entries }) => groupOf("twice", entries, "counting", recounting)),
  ];
}

function groupOf(
  kind: "amount" | "twice",
  entries: readonly number[],
  otherwise: "replacing" | "counting",
  recounting: Recounting,
): ExplainingGroup {
  return { kind, detail: "", recounts: entries.map((entry) => recounting[otherwise](entry)) };
}

function nearest(units: readonly Unit[]): readonly Unit[] {
  return [...units].sort((a, b) => a.daysAway - b.daysAway || a.entries[0]! - b.entries[0]!).slice(0, maxTold);
}

type Side = "live" | "notLive";

/** The units of one side whose MRR is wanted. */
function collect(recounting: Recounting, side: Side, wanted: (mrr: number) => boolean): Unit[] {
  const units: Unit[] = [];
  eachUnit(recounting, side, (mrr, entries) => {
    if (wanted(mrr)) units.push({ entries: [...entries], mrr, daysAway: daysAway(recounting, entries) });
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
    known.push({ entries: [...entries], mrr, daysAway: daysAway(recounting, entries) });
    known.sort((a, b) => a.daysAway - b.daysAway);
    if (known.length > maxAlike) known.pop();
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

/** The amounts that the units of one side come to, rising, each once; and which of them several come to. */
interface Amounts {
  readonly rising: Float64Array;
  readonly isRepeated: Uint8Array;
}

function amountsOf(recounting: Recounting, side: Side): Amounts {
  let count = 0;
  eachUnit(recounting, side, () => count++);
  const rising = new Float64Array(count);
  let place = 0;
  eachUnit(recounting, side, (mrr) => {
    rising[place++] = mrr;
  });
  rising.sort();
  const isRepeated = new Uint8Array(count);
  let different = 0;
  for (const mrr of rising) {
    if (different > 0 && rising[different - 1] === mrr) isRepeated[different - 1] = 1;
    else rising[different++] = mrr;
  }
  return { rising: rising.subarray(0, different), isRepeated };
}

/** Pairs of amounts, each once, that come to a sum; an amount pairs with itself where several units come to it. */
function pairsOfAmounts({ rising, isRepeated }: Amounts, wanted: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let high = rising.length - 1;
  for (let low = 0; low < rising.length; low++) {
    while (high >= low && rising[low]! + rising[high]! > wanted + halfCent) high--;
    for (let place = high; place >= low && rising[low]! + rising[place]! >= wanted - halfCent; place--) {
      if (place > low || isRepeated[low] === 1) pairs.push([rising[low]!, rising[place]!]);
      if (pairs.length === maxPairs) return pairs;
    }
  }
  return pairs;
}

/**
 * Tells the units of one side: of the live one each customer, of the other one what of a customer ended, or will start, on
 * one day; and where that is several rows, each of them too. Only what is above 0.
 *
 * @param visit has to copy the entries to keep them.
 */
function eachUnit(recounting: Recounting, side: Side, visit: (mrr: number, entries: readonly number[]) => void): void {
  const { ledger, date, isGrid, entries: byCustomer } = recounting;
  const { first, order } = byCustomer;
  const wanted = side === "live";
  /** The day on which an entry that is not live ended or will start; what is live is one. */
  const dayOf = (entry: number): number =>
    wanted ? 0 : ledger.end[entry]! <= date ? ledger.end[entry]! : ledger.start[entry]!;
  const own: number[] = [];
  const one: number[] = [];
  for (let customerIndex = 0; customerIndex < recounting.mrr.length; customerIndex++) {
    // The runs of a grid's customer follow each other: beside a live one none of them can count.
    if (!wanted && isGrid && recounting.mrr[customerIndex]! > 0) continue;
    own.length = 0;
    for (let place = first[customerIndex]!; place < first[customerIndex + 1]!; place++) {
      const entry = order[place]!;
      if (recounting.isLive(entry) === wanted) own.push(entry);
    }
    if (own.length > 1) own.sort((a, b) => dayOf(a) - dayOf(b));
    for (let from = 0; from < own.length;) {
      let to = from + 1;
      while (to < own.length && dayOf(own[to]!) === dayOf(own[from]!)) to++;
      for (let place = from; place < to; place++) {
        one[0] = own[place]!;
        if (ledger.mrr[one[0]]! > 0) visit(ledger.mrr[one[0]]!, one);
      }
      if (to > from + 1) {
        const together = own.slice(from, to);
        const mrr = wanted ? recounting.mrr[customerIndex]! : exactSum(together.map((entry) => ledger.mrr[entry]!));
        if (mrr > 0) visit(mrr, together);
      }
      from = to;
    }
  }
}

/** Days from the date to the nearest start or end: what happened lately is counted otherwise most easily. */
function daysAway({ ledger, date }: Recounting, entries: Iterable<number>): number {
  let days = Infinity;
  for (const entry of entries) {
    days = Math.min(days, Math.abs(date - ledger.start[entry]!), Math.abs(ledger.end[entry]! - date));
  }
  return days;
}
