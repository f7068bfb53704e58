import { defaultEndsInclusive } from "../settings/functionDefaults";
import type { Settings } from "../settings/settings";

/** What counts as MRR, and when: handed down as one value by everyone who reads, shows or asks about a subscription table. */
export type MrrDefinition = Settings["mrr"];

export const defaultMrrDefinition: MrrDefinition = { endsInclusive: defaultEndsInclusive };

/** Days from an end date as a table writes it to the first day that no longer counts: 1 or 0. */
export function endOffset({ endsInclusive }: MrrDefinition): number {
  return endsInclusive ? 1 : 0;
}

/** True when two definitions read every table alike. */
export function sameDefinition(one: MrrDefinition, other: MrrDefinition): boolean {
  return definitionKeys.every((key) => one[key] === other[key]);
}

const definitionKeys = Object.keys(defaultMrrDefinition) as (keyof MrrDefinition)[];
