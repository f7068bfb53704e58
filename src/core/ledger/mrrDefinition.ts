/** What counts as MRR, and when: handed down as one value by everyone who reads, shows or asks about a subscription table. */
export interface MrrDefinition {
  /** True when an end date is the last day that counts, as in contract lists; else it is the first that no longer does. */
  readonly endsInclusive: boolean;
}

export const defaultMrrDefinition: MrrDefinition = { endsInclusive: false };

/** Days from an end date as a table writes it to the first day that no longer counts: 1 or 0. */
export function endOffset({ endsInclusive }: MrrDefinition): number {
  return endsInclusive ? 1 : 0;
}

/** True when two definitions read every table alike. */
export function sameDefinition(one: MrrDefinition, other: MrrDefinition): boolean {
  return definitionKeys.every((key) => one[key] === other[key]);
}

const definitionKeys = Object.keys(defaultMrrDefinition) as (keyof MrrDefinition)[];
