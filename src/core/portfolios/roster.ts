import { utilisation, type Staffed, type Staffing, type StaffingClass } from "./staffing";

/** A change of one account of a class from one CSM to another. */
export interface Shift {
  readonly cls: number;
  readonly from: number;
  readonly to: number;
}

/** Who has how many accounts of each class, while an assignment is being looked for. */
export class Roster {
  /** Hours of each CSM, bound ones included. */
  readonly loads: Float64Array;
  private readonly counts: Map<number, number>[];
  /** Class indices of each CSM, rising: the largest accounts first. Classes whose last account left stay, with count 0. */
  private readonly classLists: number[][];
  /** What `classesOf` has found and no shift has changed since. */
  private readonly held: (readonly number[] | undefined)[] = [];
  private readonly eligible: readonly ReadonlySet<number>[];

  constructor(
    readonly staffing: Staffing,
    eligible: readonly ReadonlySet<number>[] = staffing.groups.map((members) => new Set(members)),
  ) {
    this.eligible = eligible;
    this.loads = Float64Array.from(staffing.boundHours);
    this.counts = staffing.capacities.map(() => new Map<number, number>());
    this.classLists = staffing.capacities.map(() => []);
  }

  copy(): Roster {
    const copy = new Roster(this.staffing, this.eligible);
    copy.loads.set(this.loads);
    for (const [csm, counts] of this.counts.entries()) copy.counts[csm] = new Map(counts);
    for (const [csm, classes] of this.classLists.entries()) copy.classLists[csm] = [...classes];
    return copy;
  }

  classAt(cls: number): StaffingClass {
    const found = this.staffing.classes[cls];
    if (!found) throw new RangeError(`There is no class ${cls}`);
    return found;
  }

  load(csm: number): number {
    return this.loads[csm] ?? 0;
  }

  capacity(csm: number): number {
    return this.staffing.capacities[csm] ?? 0;
  }

  utilisation(csm: number, change = 0): number {
    return utilisation(this.load(csm) + change, this.capacity(csm));
  }

  members(cls: number): readonly number[] {
    return this.staffing.groups[this.classAt(cls).group] ?? [];
  }

  mayTake(csm: number, cls: number): boolean {
    return this.eligible[this.classAt(cls).group]?.has(csm) ?? false;
  }

  count(csm: number, cls: number): number {
    return this.counts[csm]?.get(cls) ?? 0;
  }

  /** Classes that a CSM has accounts of, the largest accounts first. */
  classesOf(csm: number): readonly number[] {
    return (this.held[csm] ??= (this.classLists[csm] ?? []).filter((cls) => this.count(csm, cls) > 0));
  }

  add(csm: number, cls: number, accounts = 1): void {
    const counts = this.counts[csm];
    const list = this.classLists[csm];
    if (!counts || !list || accounts === 0) return;
    const before = counts.get(cls);
    if (before === undefined) insertRising(list, cls);
    counts.set(cls, (before ?? 0) + accounts);
    this.held[csm] = undefined;
    this.loads[csm] = this.load(csm) + accounts * this.classAt(cls).hours;
  }

  shift({ cls, from, to }: Shift): void {
    this.add(from, cls, -1);
    this.add(to, cls);
  }

  /** Moves that the present assignment is away from everybody's home. */
  moves(): number {
    let moves = 0;
    for (const [csm, counts] of this.counts.entries()) {
      for (const [cls, count] of counts) {
        const { home } = this.classAt(cls);
        if (home >= 0 && home !== csm) moves += count;
      }
    }
    return moves;
  }

  /** Highest utilisation of CSMs with capacity. */
  highest(): number {
    return this.loads.reduce(
      (most, _, csm) => (this.capacity(csm) > 0 ? Math.max(most, this.utilisation(csm)) : most),
      0,
    );
  }

  /** Hours above capacity, of all CSMs together. */
  overtime(): number {
    return this.loads.reduce((sum, load, csm) => sum + Math.max(0, load - this.capacity(csm)), 0);
  }

  staffed(): Staffed {
    return this.counts;
  }
}

function insertRising(list: number[], value: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, value);
}
