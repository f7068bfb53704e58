import { handHeldCount } from "./handHeldShare";

/** What the live accounts are ranked by. */
export interface HandHeldRanking {
  /** Values of the accounts without a pin, in ascending order. */
  readonly free: Float64Array;
  /** The same of those with one, in any order. */
  readonly pinned: Float64Array;
  /** How many of these are pinned hand-held. */
  readonly pinnedHandHeld: number;
  /** False where nothing ranks the accounts. */
  readonly ranks: boolean;
}

/** How many accounts are hand-held, and whether there is an 80/20 at all. */
export interface HandHeldCount {
  readonly accounts: number;
  readonly hasHandHeldShare: boolean;
}

/**
 * How many accounts `segmentAccounts` chooses, told from their values without ranking them by all that parts equal ones.
 *
 * @param share of the live accounts, 0–1
 * @example countHandHeld({ free: Float64Array.of(1, 1, 1, 5, 9), pinned: new Float64Array(), pinnedHandHeld: 0,
 *   ranks: true }, 0.2) // { accounts: 1, hasHandHeldShare: true }
 */
export function countHandHeld(ranking: HandHeldRanking, share: number): HandHeldCount {
  const { free, pinned, pinnedHandHeld, ranks } = ranking;
  if (!ranks) return { accounts: pinnedHandHeld, hasHandHeldShare: false };
  const live = free.length + pinned.length;
  const places = Math.max(0, handHeldCount(live, share) - pinnedHandHeld);
  const tied = tiedAt(ranking, places);
  const chosen = Math.min(places, free.length - tied.free);
  return { accounts: pinnedHandHeld + chosen, hasHandHeldShare: !tied.isTie || chosen > 0 };
}

/** Whether more than half of the live accounts have the value at which the places end, and how many free ones have it. */
function tiedAt({ free, pinned }: HandHeldRanking, places: number): { readonly isTie: boolean; readonly free: number } {
  const [last, next] = [free[free.length - places], free[free.length - places - 1]];
  if (last === undefined || last !== next) return { isTie: false, free: 0 };
  const alike = countOf(free, last);
  const isTie = (alike + countOf(pinned, last)) * 2 > free.length + pinned.length;
  return { isTie, free: isTie ? alike : 0 };
}

function countOf(values: Float64Array, wanted: number): number {
  let count = 0;
  for (const value of values) if (value === wanted) count++;
  return count;
}
