/** In the order in which a roll-forward shows them. */
export const movementKinds = ["new", "reactivation", "expansion", "contraction", "churned", "none"] as const;

/** What may become of a customer between opening and closing; `none`: it stays what it was. */
export type Movement = (typeof movementKinds)[number];

/** Places in lists that have one item for each movement. */
const isNew = 0;
const reactivation = 1;
const expansion = 2;
const contraction = 3;
const churned = 4;
const none = 5;

/**
 * The movement of one customer: from nothing to something is new, or a reactivation when the customer was live at some
 * instant before opening; from something to nothing is churned; more is expansion, less is contraction.
 *
 * @param opening, closing its MRR then, 0 or more.
 * @param wasLive true when it was live at some instant before opening; matters only where it has nothing at opening.
 * @example movementOf(100, 0, true) // "churned"
 */
export function movementOf(opening: number, closing: number, wasLive: boolean): Movement {
  return movementKinds[movementIndex(opening, closing, wasLive)]!;
}

/** The same as its place in `movementKinds`, for those who count millions. */
export function movementIndex(opening: number, closing: number, wasLive: boolean): number {
  if (opening === 0) return closing === 0 ? none : wasLive ? reactivation : isNew;
  if (closing === 0) return churned;
  // 1,200 a year is 100 a month, give or take a bit: at most a thousandth of the currency's unit is no change.
  if (Math.abs(closing - opening) <= Math.min(1e-9 * Math.max(opening, closing), 0.001)) return none;
  return closing > opening ? expansion : contraction;
}
