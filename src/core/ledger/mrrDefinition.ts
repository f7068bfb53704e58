import { defaultEndsInclusive } from "../settings/functionDefaults";
import { sameValue } from "../settings/sameValue";
import type { Settings } from "../settings/settings";

/** The same with everything said, as it is kept. */
export type MrrSettings = Settings["mrr"];

/** What a person said of the columns and words of a subscription table. */
export type SubscriptionMapping = Omit<MrrSettings, "endsInclusive">;

/**
 * What counts as MRR, and when: handed down as one value by everyone who reads, shows or asks about a subscription table,
 * with what a person said of its columns and words. Functions know of the first alone.
 */
export type MrrDefinition = Pick<MrrSettings, "endsInclusive"> & Partial<SubscriptionMapping>;

export const defaultMrrDefinition: MrrDefinition = { endsInclusive: defaultEndsInclusive };

/** Days from an end date as a table writes it to the first day that no longer counts: 1 or 0. */
export function endOffset({ endsInclusive }: MrrDefinition): number {
  return endsInclusive ? 1 : 0;
}

/** True when two definitions read every table alike. */
export function sameDefinition(one: MrrDefinition, other: MrrDefinition): boolean {
  return sameValue(mrrSettingsOf(one), mrrSettingsOf(other));
}

/** A definition as it is kept: what was not said of columns and words is said as nothing. */
export function mrrSettingsOf({ endsInclusive, ...said }: MrrDefinition): MrrSettings {
  const { columns = {}, words = {}, writing = {}, export: recognisedAs = null } = said;
  return { endsInclusive, columns, words, writing, export: recognisedAs };
}
