import { LeastUtilised } from "./leastUtilised";
import { rebalance } from "./rebalance";
import { Roster } from "./roster";
import type { Staffing } from "./staffing";

/** Loads this little above a limit are rounding. */
const rounding = 1e-9;
/** Combinations looked at when accounts are brought home by exchange. Counted, not timed: same input, same answer. */
const maxCombinations = 2_000_000;

/**
 * An assignment near to the present one: everybody keeps their accounts, accounts without a home go to the least utilised,
 * and then only as many accounts move as it takes to bring every CSM under their limit, the largest that fit first.
 * Where that does not succeed, the limits are kept as nearly as steps can.
 *
 * @param limits hours of each CSM that should not be exceeded.
 */
export function keepHomes(staffing: Staffing, limits: readonly number[]): Roster {
  const roster = new Roster(staffing);
  for (const [cls, { home, count }] of staffing.classes.entries()) if (home >= 0) roster.add(home, cls, count);
  const least = new LeastUtilised(roster);
  for (const [cls, { home, group, count }] of staffing.classes.entries()) {
    for (let account = 0; home < 0 && account < count; account++) {
      const csm = least.of(group);
      if (csm !== undefined) roster.add(csm, cls);
    }
  }

  const rooms = new Rooms(roster, limits);
  const overloaded = limits.flatMap((limit, csm) => (roster.load(csm) > limit + rounding ? [csm] : []));
  const strain = (csm: number): number => roster.load(csm) / (limits[csm] ?? 0);
  for (const csm of overloaded.sort((a, b) => strain(b) - strain(a) || a - b)) {
    const classes = roster.classesOf(csm);
    const isHome = (cls: number): boolean => roster.classAt(cls).home === csm;
    unload(
      csm,
      classes.filter((cls) => !isHome(cls)),
      roster,
      limits,
      rooms,
    );
    unload(csm, classes.filter(isHome), roster, limits, rooms);
  }
  rebalance(roster, { ceilings: limits, target: 1 + rounding, prefer: "fewestMoves" });
  bringHome(roster, limits);
  return roster;
}

/**
 * Moves accounts of the classes, which come by falling hours, until the CSM is under the limit: the smallest account that
 * is enough alone, else the largest that fits anywhere, and so on.
 */
function unload(
  from: number,
  classes: readonly number[],
  roster: Roster,
  limits: readonly number[],
  rooms: Rooms,
): void {
  const excess = (): number => roster.load(from) - (limits[from] ?? 0);
  let enough: number | null = null;
  for (const cls of classes) {
    const { hours } = roster.classAt(cls);
    while (roster.count(from, cls) > 0 && excess() > rounding) {
      if (hours <= 0) return;
      const to = rooms.roomFor(cls, from);
      if (hours >= excess() - rounding) {
        if (to !== undefined) enough = cls;
        break;
      }
      // From here on accounts are too small to be enough alone; one that is was seen before.
      if (enough !== null) break;
      if (to === undefined) break;
      roster.shift({ cls, from, to });
    }
    if (enough !== null && hours < excess() - rounding) break;
  }
  const to = enough === null ? undefined : rooms.roomFor(enough, from);
  if (enough !== null && to !== undefined && excess() > rounding) roster.shift({ cls: enough, from, to });
}

/** Who has room for one more account, while rooms only shrink. */
class Rooms {
  private readonly least: LeastUtilised;
  /** Hours for which nobody of a group had room: nobody has room for more either. */
  private readonly tooLarge: number[] = [];

  constructor(
    private readonly roster: Roster,
    private readonly limits: readonly number[],
  ) {
    this.least = new LeastUtilised(roster);
  }

  roomFor(cls: number, except: number): number | undefined {
    const { hours, group } = this.roster.classAt(cls);
    if (hours >= (this.tooLarge[group] ?? Infinity)) return undefined;
    const least = this.least.of(group);
    if (least !== undefined && least !== except && this.fits(hours, least)) return least;
    let best: number | undefined;
    for (const csm of this.roster.members(cls)) {
      if (csm === except || !this.fits(hours, csm)) continue;
      if (best === undefined || this.roster.utilisation(csm, hours) < this.roster.utilisation(best, hours)) best = csm;
    }
    if (best === undefined) this.tooLarge[group] = hours;
    return best;
  }

  private fits(hours: number, csm: number): boolean {
    return this.roster.load(csm) + hours <= (this.limits[csm] ?? 0) + rounding;
  }
}

/** Moves accounts back to their home where limits allow it, the small ones first, and then in exchange for others. */
export function bringHome(roster: Roster, limits: readonly number[]): void {
  const fits = (csm: number, change: number): boolean => roster.load(csm) + change <= (limits[csm] ?? 0) + rounding;
  const away = awayFromHome(roster);
  for (const { cls, csm, home } of away) {
    const { hours } = roster.classAt(cls);
    while (roster.count(csm, cls) > 0 && fits(home, hours)) roster.shift({ cls, from: csm, to: home });
  }
  let combinations = 0;
  for (const { cls, csm, home } of away) {
    const { hours } = roster.classAt(cls);
    for (const other of roster.count(csm, cls) > 0 ? roster.classesOf(home) : []) {
      const { hours: otherHours, home: otherHome } = roster.classAt(other);
      if (++combinations > maxCombinations) return;
      if (otherHome === home || !fits(home, hours - otherHours) || !fits(csm, otherHours - hours)) continue;
      if (!roster.mayTake(csm, other)) continue;
      while (
        roster.count(csm, cls) > 0 &&
        roster.count(home, other) > 0 &&
        fits(home, hours - otherHours) &&
        fits(csm, otherHours - hours)
      ) {
        roster.shift({ cls, from: csm, to: home });
        roster.shift({ cls: other, from: home, to: csm });
      }
    }
  }
}

function awayFromHome(roster: Roster): { readonly cls: number; readonly csm: number; readonly home: number }[] {
  const away: { cls: number; csm: number; home: number }[] = [];
  for (let csm = 0; csm < roster.loads.length; csm++) {
    for (const cls of roster.classesOf(csm)) {
      const { home } = roster.classAt(cls);
      if (home >= 0 && home !== csm) away.push({ cls, csm, home });
    }
  }
  // Classes come by falling hours.
  return away.sort((a, b) => b.cls - a.cls || a.csm - b.csm);
}
