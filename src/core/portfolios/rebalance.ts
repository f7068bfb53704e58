import type { Roster, Shift } from "./roster";

/** What relieving aims at. */
export interface ReliefAim {
  /** Hours of each CSM that strain is measured against: capacities, or limits. */
  readonly ceilings: readonly number[];
  /** Strain (load ÷ ceiling) that is good enough. */
  readonly target: number;
  /** `lowest`: the lowest strain, whatever it moves; `fewestMoves`: few moves first; `noMoves`: only what adds no move. */
  readonly prefer: "lowest" | "fewestMoves" | "noMoves";
}

interface Relief {
  readonly shifts: readonly Shift[];
  /** Change in the number of moves from home. */
  readonly cost: number;
  /** Highest strain among the CSMs concerned, afterwards. */
  readonly strain: number;
}

/** A step must lower the strain by more than rounding, or it could go on for ever. */
const minGain = 1e-9;
/** Combinations looked at in one go; a later step finds what this one gave up. Counted, not timed: same input, same answer. */
const maxCombinations = 2_000_000;

/**
 * Lowers the highest strain, step by step: one account of the most strained CSM goes to another one, if need be in
 * exchange for a smaller account, or while a third CSM takes one of theirs. Every step leaves all CSMs concerned below the
 * strain there was. A CSM that no step relieves is left as it is, and the next one is looked at.
 */
export function rebalance(roster: Roster, aim: ReliefAim): void {
  const search = new ReliefSearch(roster, aim);
  const stuck = new Set<number>();
  for (;;) {
    const csm = search.mostStrained(stuck);
    if (csm === undefined || search.strain(csm) <= aim.target || search.isSpent()) return;
    const relief = search.direct(csm) ?? search.exchange(csm);
    if (relief) for (const shift of relief.shifts) roster.shift(shift);
    else stuck.add(csm);
  }
}

/** What a shift of one account adds to the number of moves from home: 1, 0 or −1. */
function moveCost(roster: Roster, cls: number, from: number, to: number): number {
  const { home } = roster.classAt(cls);
  if (home < 0) return 0;
  return (home === to ? 0 : 1) - (home === from ? 0 : 1);
}

class ReliefSearch {
  private readonly csms: readonly number[];
  private combinations = 0;

  constructor(
    private readonly roster: Roster,
    private readonly aim: ReliefAim,
  ) {
    this.csms = [...new Set(roster.staffing.groups.flat())].sort((a, b) => a - b);
  }

  isSpent(): boolean {
    return this.combinations > maxCombinations;
  }

  strain(csm: number, change = 0): number {
    const ceiling = this.aim.ceilings[csm] ?? 0;
    const load = this.roster.load(csm) + change;
    return ceiling > 0 ? load / ceiling : load > 0 ? Infinity : 0;
  }

  mostStrained(except: ReadonlySet<number>): number | undefined {
    let most: number | undefined;
    let highest = -Infinity;
    this.combinations += this.csms.length;
    for (const csm of this.csms) {
      if (except.has(csm)) continue;
      const strain = this.strain(csm);
      if (most !== undefined && !(strain > highest)) continue;
      most = csm;
      highest = strain;
    }
    return most;
  }

  /** One account goes elsewhere. */
  direct(from: number): Relief | null {
    const { roster } = this;
    const now = this.strain(from);
    let best: Relief | null = null;
    for (const cls of roster.classesOf(from)) {
      const { hours } = roster.classAt(cls);
      const left = this.strain(from, -hours);
      for (const to of roster.members(cls)) {
        this.combinations++;
        if (to === from) continue;
        const strain = Math.max(left, this.strain(to, hours));
        if (strain >= now - minGain) continue;
        const cost = moveCost(roster, cls, from, to);
        if (this.isBetter(best, cost, strain)) best = { shifts: [{ cls, from, to }], cost, strain };
      }
      if (this.isSpent()) break;
    }
    return best;
  }

  /** One account goes elsewhere, and a smaller one from there comes back or goes to a third CSM. */
  exchange(from: number): Relief | null {
    const { roster } = this;
    const now = this.strain(from);
    // Nothing changes while the best step is looked for.
    const roomiest = new Map<number, readonly number[]>();
    let best: Relief | null = null;
    for (const cls of roster.classesOf(from)) {
      const { hours } = roster.classAt(cls);
      for (const to of roster.members(cls)) {
        if (to === from) continue;
        for (const back of roster.classesOf(to)) {
          this.combinations++;
          const { hours: hoursBack, group } = roster.classAt(back);
          const there = this.strain(to, hours - hoursBack);
          // Whatever comes next is smaller still, and leaves more hours there.
          if (there >= now - minGain) break;
          let thirds = roomiest.get(group);
          if (!thirds) roomiest.set(group, (thirds = this.leastStrained(group)));
          const comesBack = hoursBack < hours && roster.mayTake(from, back);
          // No lists on the way: this is where the time goes.
          for (let way = comesBack ? 0 : 1; way < 2; way++) {
            const next = way === 0 ? from : otherThan(thirds, to, from);
            if (next === undefined) break;
            const left = this.strain(from, next === from ? hoursBack - hours : -hours);
            const strain = Math.max(left, there, next === from ? 0 : this.strain(next, hoursBack));
            if (strain >= now - minGain) continue;
            const cost = moveCost(roster, cls, from, to) + moveCost(roster, back, to, next);
            if (!this.isBetter(best, cost, strain)) continue;
            best = {
              shifts: [
                { cls, from, to },
                { cls: back, from: to, to: next },
              ],
              cost,
              strain,
            };
          }
        }
        if (this.isSpent()) return best;
      }
    }
    return best;
  }

  /** The three least strained CSMs of a group: one of them is neither of two others. */
  private leastStrained(group: number): readonly number[] {
    const members = [...(this.roster.staffing.groups[group] ?? [])];
    return members.sort((a, b) => this.strain(a) - this.strain(b) || a - b).slice(0, 3);
  }

  private isBetter(best: Relief | null, cost: number, strain: number): boolean {
    const { prefer } = this.aim;
    if (prefer === "noMoves" && cost > 0) return false;
    return best === null || (prefer === "lowest" || cost === best.cost ? strain < best.strain : cost < best.cost);
  }
}

/** The first of some CSMs that is neither of two others. */
function otherThan(csms: readonly number[], one: number, other: number): number | undefined {
  for (let place = 0; place < csms.length; place++) {
    const csm = csms[place]!;
    if (csm !== one && csm !== other) return csm;
  }
  return undefined;
}
