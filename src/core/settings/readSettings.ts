import * as v from "valibot";
import { nestSettings } from "./nestSettings";
import { settingAt } from "./settingAt";
import { settingNeeds, type SettingNeed } from "./settingNeeds";
import { settingRules } from "./settingRules";
import type { Settings } from "./settings";
import { group } from "./settingSchemas";

/** What is wrong with stored settings, as data. */
export interface SettingsError {
  /** The field, as a person finds it in the JSON: `health.metrics[2].weight`; `""` for the text as a whole. */
  readonly field: string;
  /** What is needed there. */
  readonly needed: SettingNeed;
  /** The words that it has to be one of, where there are some. */
  readonly choices: readonly string[];
  /** What was found there, as JSON, cut when long. */
  readonly found: string;
}

export interface Refusal {
  readonly ok: false;
  readonly error: SettingsError;
}

export type SettingsReading = { readonly ok: true; readonly settings: Settings } | Refusal;

/** What all settings can be. The type of the settings is made of the same table. */
export const settingsSchema = group(
  nestSettings<v.GenericSchema>(
    (setting) => v.optional(setting.schema, () => setting.default),
    (part) => v.optional(group(part), {}),
  ),
) as unknown as v.GenericSchema<unknown, Settings>;

/**
 * Checks settings. Missing fields, which an older version did not know, take their defaults; anything else that is wrong is
 * an error that names the first wrong field, and nothing of the value is used.
 *
 * @example readSettings({ segment: { share: 2 } }) // error: segment.share, needed: share, found: 2
 */
export function readSettings(value: unknown): SettingsReading {
  const result = v.safeParse(settingsSchema, value);
  if (!result.success) {
    const [issue] = result.issues;
    // Schemas say what is needed by its code.
    return refused(fieldPath(issue.path ?? []), issue.message as SettingNeed, asJson(issue.input));
  }
  const settings = result.output;
  const broken = settingRules.find(({ holds }) => !holds(settings));
  if (broken) return refused(broken.path, broken.needed, asJson(settingAt(settings, broken.path)));
  return { ok: true, settings };
}

/** `found` is cut when long. */
export function refused(field: string, needed: SettingNeed, found: string): Refusal {
  return { ok: false, error: { field, needed, choices: settingNeeds[needed], found: shortened(found) } };
}

function fieldPath(path: readonly v.IssuePathItem[]): string {
  return path.reduce(
    (joined, { key }) =>
      typeof key === "number" ? `${joined}[${key}]` : joined === "" ? String(key) : `${joined}.${String(key)}`,
    "",
  );
}

/** As it stands in the stored text; what is missing is `nothing`. */
export function asJson(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

const maxFoundLength = 60;

function shortened(found: string): string {
  return found.length > maxFoundLength ? `${found.slice(0, maxFoundLength)}…` : found;
}
