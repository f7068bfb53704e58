/** Accounts that are alike for the assignment: the same hours, the same eligible CSMs and the same present owner. */
export interface StaffingClass {
  readonly hours: number;
  /** Index into the groups of eligible CSMs. */
  readonly group: number;
  /** The present owner where that is an eligible CSM, so that staying is no move; −1 without one. */
  readonly home: number;
  readonly count: number;
}

/**
 * The arithmetic of portfolios, without names: classes of accounts to be shared out among CSMs.
 * Only CSMs with capacity occur in a group. Work that rules bind to one CSM is in `boundHours`.
 */
export interface Staffing {
  /** By falling hours, then group, then home. */
  readonly classes: readonly StaffingClass[];
  /** For each group the CSMs that may take it, rising; never empty. */
  readonly groups: readonly (readonly number[])[];
  /** Hours a month of each CSM. */
  readonly capacities: readonly number[];
  /** Hours of each CSM that cannot go elsewhere. */
  readonly boundHours: readonly number[];
}

/** For each CSM how many accounts of each class it has, by index into the classes. */
export type Staffed = readonly ReadonlyMap<number, number>[];

/** Load ÷ capacity; without capacity 0 when there is no load, else infinity. */
export function utilisation(load: number, capacity: number): number {
  return capacity > 0 ? load / capacity : load > 0 ? Infinity : 0;
}
