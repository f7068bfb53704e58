import { bringHome, keepHomes } from "./keepHomes";
import { LeastUtilised } from "./leastUtilised";
import { lowerBound } from "./lowerBound";
import { rebalance } from "./rebalance";
import { Roster } from "./roster";
import type { Staffed, Staffing } from "./staffing";

/** An assignment, and how good it could be at best. */
export interface SharedOut {
  readonly staffed: Staffed;
  readonly lowerBound: number | null;
}

/** Figures nearer than this are equal. */
const rounding = 1e-9;
/** So near to the lower bound nobody sees a difference. */
const goodEnough = 1e-4;

/**
 * Shares accounts out among CSMs. Aims, in this order: fewest hours above capacity; nobody above U × (1 + tolerance), with
 * U the smallest highest utilisation that was found; fewest moves from home; the lowest highest utilisation.
 *
 * A sound search, not an optimal one: it balances without regard to homes to find U, then looks for an assignment near to
 * the present one from several sides, and takes the best. Deterministic; how long it searches is counted, not timed.
 */
export function shareOut(staffing: Staffing, tolerance: number): SharedOut {
  const bound = lowerBound(staffing);
  const balanced = balance(staffing, bound ?? 0);
  const candidates = [balanced];
  if (staffing.classes.some(({ home }) => home >= 0)) {
    for (const limits of limitsToTry(balanced, tolerance)) {
      candidates.push(keepHomes(staffing, limits));
      const nearer = balanced.copy();
      bringHome(nearer, limits);
      candidates.push(nearer);
    }
  }
  const chosen = flattened(bestOf(candidates, tolerance), bound ?? 0);
  return { staffed: chosen.staffed(), lowerBound: bound };
}

/** The largest accounts first, each to the least utilised who may have it; then step by step whatever lowers the highest. */
function balance(staffing: Staffing, bound: number): Roster {
  const roster = new Roster(staffing);
  const least = new LeastUtilised(roster);
  for (const [cls, { group, count }] of staffing.classes.entries()) {
    for (let account = 0; account < count; account++) {
      const csm = least.of(group);
      if (csm !== undefined) roster.add(csm, cls);
    }
  }
  rebalance(roster, { ceilings: staffing.capacities, target: bound * (1 + goodEnough), prefer: "lowest" });
  return roster;
}

/** Limits in hours for every CSM. */
function limitsToTry(balanced: Roster, tolerance: number): readonly (readonly number[])[] {
  const { capacities } = balanced.staffing;
  const highest = balanced.highest();
  const tolerated = highest * (1 + tolerance);
  if (highest <= 1 + rounding)
    return [capacities.map((capacity) => capacity * Math.max(highest, Math.min(tolerated, 1)))];
  // Somebody has to work above capacity. Who need not, should not; who has to, may go up to the tolerance as long as that
  // adds no hours above capacity in total, which the choice among the candidates sees to.
  const needNot = (csm: number): boolean => balanced.utilisation(csm) <= 1 + rounding;
  return [
    capacities.map((capacity, csm) => (needNot(csm) ? capacity : capacity * tolerated)),
    capacities.map((capacity, csm) => (needNot(csm) ? capacity : balanced.load(csm))),
  ];
}

function bestOf(candidates: readonly Roster[], tolerance: number): Roster {
  const rated = candidates.map((roster) => ({
    roster,
    overtime: roster.overtime(),
    highest: roster.highest(),
    moves: roster.moves(),
  }));
  const hours = rated[0]?.roster.loads.reduce((sum, load) => sum + load, 0) ?? 0;
  const minOvertime = Math.min(...rated.map(({ overtime }) => overtime)) + rounding * Math.max(1, hours);
  // Asked this way round, hours beyond all numbers leave a choice too.
  const frugal = rated.filter(({ overtime }) => !(overtime > minOvertime));
  const highest = Math.min(...frugal.map((one) => one.highest)) * (1 + tolerance) + rounding;
  const within = frugal.filter((one) => !(one.highest > highest));
  const [best] = within.sort((a, b) => a.moves - b.moves || a.highest - b.highest);
  if (!best) throw new RangeError("There is nothing to choose from");
  return best.roster;
}

/** Lowers the highest utilisation as far as that needs no further move. */
function flattened(roster: Roster, bound: number): Roster {
  const flat = roster.copy();
  rebalance(flat, { ceilings: flat.staffing.capacities, target: bound * (1 + goodEnough), prefer: "noMoves" });
  const isNoWorse = flat.overtime() <= roster.overtime() + rounding && flat.highest() <= roster.highest() + rounding;
  return isNoWorse ? flat : roster;
}
