import { exactSum } from "../sheet/exactSum";
import { foldText } from "../sheet/foldText";
import type { Said } from "./standing";

/** What is known of each deal, one entry per data row. */
export interface Deals {
  /** Identity of the account that each is with; `""` for a deal that names none. */
  readonly keys: readonly string[];
  readonly said: readonly (Said | null)[];
  readonly owners: readonly string[];
  /** First days, `NaN` where unknown; put right in the rows that stand for their account. */
  readonly starts: Float64Array | undefined;
  /** A month's money, `NaN` where unknown; summed in the rows that stand for their account. */
  readonly mrr: Float64Array;
}

/**
 * Makes accounts of deals: one with a won deal is a customer, its won deals are summed, its start is the earliest and its
 * owner the latest one's. One without any is represented by its latest deal, and has neither start nor MRR.
 *
 * @returns the rows that stand for their accounts, in the order of the accounts' first rows.
 * @example mergeDeals({ keys: ["name:a", "name:a"], said: ["live", "live"], mrr: Float64Array.of(5, 7), … }) // [0], mrr 12
 */
export function mergeDeals({ keys, said, owners, starts, mrr }: Deals): readonly number[] {
  const groups = new Map<string, number[]>();
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position]!;
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  const startOf = (position: number): number => starts?.[position] ?? NaN;
  const isWon = (position: number): boolean => standsForWon(said[position] ?? null);
  return Array.from(groups.values(), (group) => {
    const won = group.filter(isWon);
    const deals = won.length > 0 ? won : group;
    const latest = deals.reduce((best, one) => (isLater(one, best, startOf, owners) ? one : best));
    const first = won.reduce((least, one) => (startOf(one) < least || Number.isNaN(least) ? startOf(one) : least), NaN);
    // One amount that is not known makes the sum unknown.
    const amounts = won.map((one) => mrr[one]!);
    const sum = amounts.some(Number.isNaN) ? NaN : exactSum(amounts);
    // What is open or lost is nobody's money, and the day on which it is expected to be won is no start.
    for (const one of group) mrr[one] = NaN;
    if (won.length > 0) mrr[latest] = sum;
    if (starts) starts[latest] = first;
    return latest;
  });
}

function standsForWon(said: Said | null): boolean {
  return said === null || said === "live" || said === "interrupted";
}

/** Later by day; of the same day, or without one, by the owner's name, so that the order of rows decides nothing. */
function isLater(a: number, b: number, startOf: (position: number) => number, owners: readonly string[]): boolean {
  const [startA, startB] = [startOf(a), startOf(b)];
  if (startA !== startB && !(Number.isNaN(startA) && Number.isNaN(startB)))
    return startA > startB || Number.isNaN(startB);
  return foldText(owners[a] ?? "") < foldText(owners[b] ?? "");
}
