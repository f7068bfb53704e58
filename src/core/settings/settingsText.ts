import { asJson, readSettings, refused, type Refusal, type SettingsReading } from "./readSettings";
import { isGroup } from "./settingSchemas";
import type { Settings } from "./settings";

/** The texts that a workbook can hold; `null` where it has none. */
export interface SettingsTexts {
  /** From version 2 on, all settings. */
  readonly settings: string | null;
  /** Of version 1: the settings that steer a placement. */
  readonly policy: string | null;
  /** Of version 1, and without a version: the settings of MRR. */
  readonly mrr: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

/** Brings stored settings from one version to the next. What is wrong in them is found in the last one. */
interface Migration {
  readonly from: number;
  /** @param beside what was stored apart from the settings in that version */
  readonly migrate: (fields: Fields, beside: Pick<SettingsTexts, "mrr">) => Migrated;
}

type Migrated = { readonly ok: true; readonly value: Fields } | Refusal;

/** In order, one for each version before the present one. */
const migrations: readonly Migration[] = [
  {
    from: 1,
    migrate: (fields, { mrr }) => {
      if (mrr === null) return { ok: true, value: fields };
      const parsed = parse(mrr, "mrr");
      return parsed.ok ? { ok: true, value: { ...fields, mrr: parsed.value } } : parsed;
    },
  },
];

/** The version that is written. */
export const settingsVersion = migrations.length + 1;

/**
 * Reads stored settings of any version so far. What a later version wrote is refused, as is anything that is wrong.
 *
 * @returns `null` where nothing is stored
 * @example readSettingsTexts({ settings: '{"version":2,"segment":{"share":0.1}}', policy: null, mrr: null })
 */
export function readSettingsTexts({ settings, policy, mrr }: SettingsTexts): SettingsReading | null {
  if (settings === null && policy === null && mrr === null) return null;
  const parsed = parse(settings ?? policy ?? '{"version":1}', "");
  if (!parsed.ok) return parsed;
  if (!isGroup(parsed.value)) return refused("", "group", asJson(parsed.value));
  const { version, ...fields } = parsed.value;
  if (!isKnownVersion(version)) return refused("version", "version", asJson(version));

  let value: Fields = fields;
  for (const { migrate } of migrations.slice(version - 1)) {
    const migrated = migrate(value, { mrr });
    if (!migrated.ok) return migrated;
    value = migrated.value;
  }
  return readSettings(value);
}

/** The text that settings are stored as. */
export function settingsText(settings: Settings): string {
  return JSON.stringify({ version: settingsVersion, ...settings });
}

function isKnownVersion(version: unknown): version is number {
  return Number.isInteger(version) && (version as number) >= 1 && (version as number) <= settingsVersion;
}

function parse(text: string, field: string): { readonly ok: true; readonly value: unknown } | Refusal {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return refused(field, "json", text);
  }
}
