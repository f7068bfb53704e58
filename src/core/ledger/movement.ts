/** Places of the movements in lists that have one item for each. */
const place = { new: 0, reactivation: 1, expansion: 2, contraction: 3, churned: 4, none: 5 } as const;

/** What may become of a customer between opening and closing; `none`: it stays what it was. */
export type Movement = keyof typeof place;

/** In the order in which a roll-forward shows them. */
export const movementKinds = Object.keys(place) as readonly Movement[];

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
  if (opening === 0) return closing === 0 ? place.none : wasLive ? place.reactivation : place.new;
  if (closing === 0) return place.churned;
  // 1,200 a year is 100 a month, give or take a bit: at most a thousandth of the currency's unit is no change.
  if (Math.abs(closing - opening) <= Math.min(1e-9 * Math.max(opening, closing), 0.001)) return place.none;
  return closing > opening ? place.expansion : place.contraction;
}
