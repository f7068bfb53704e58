import { defaultSettings } from "../core/settings/defaultSettings";
import type { SettingsError } from "../core/settings/readSettings";
import type { Settings } from "../core/settings/settings";
import { readSettingsTexts, settingsText } from "../core/settings/settingsText";
import type { SpreadsheetHost } from "./spreadsheetHost";

/** What the settings of a workbook are stored under. */
export const settingsKey = "settings";

/**
 * What earlier versions of the add-in stored them under. They are read where there is nothing newer and then left alone: an
 * earlier version that opens the workbook goes on with what it knew.
 */
export const earlierKeys = { policy: "policy", mrr: "mrr" } as const;

export interface StoredSettings {
  /** The workbook's own settings; the defaults when it has none, or none that can be read. */
  readonly settings: Settings;
  /** Why the stored text could not be used. It stays in the workbook until a person replaces it. */
  readonly error: SettingsError | null;
}

/** Reads the settings that travel with the workbook. */
export async function loadSettings(host: SpreadsheetHost): Promise<StoredSettings> {
  const [settings, policy, mrr] = await Promise.all(
    [settingsKey, earlierKeys.policy, earlierKeys.mrr].map((key) => storedText(host, key)),
  );
  const read = readSettingsTexts({ settings: settings ?? null, policy: policy ?? null, mrr: mrr ?? null });
  if (read === null) return { settings: defaultSettings, error: null };
  return read.ok ? { settings: read.settings, error: null } : { settings: defaultSettings, error: read.error };
}

export interface SaveOptions {
  /** True when a person said that stored settings which cannot be read shall go. */
  readonly replacing?: boolean;
}

/**
 * Keeps settings in the workbook, unless what is stored there cannot be read: a later version's settings, or damaged ones,
 * are not lost by a change that somebody makes here.
 *
 * @returns why nothing was written; `null` once the settings are kept
 */
export async function saveSettings(
  host: SpreadsheetHost,
  settings: Settings,
  { replacing = false }: SaveOptions = {},
): Promise<SettingsError | null> {
  // Read anew: the workbook may have been changed since by somebody with another version.
  const { error } = await loadSettings(host);
  if (error !== null && !replacing) return error;
  await host.writeSetting(settingsKey, settingsText(settings));
  return null;
}

/** Hosts cannot delete what was written: a blank text is none. */
async function storedText(host: SpreadsheetHost, key: string): Promise<string | null> {
  const text = await host.readSetting(key);
  return text === "" ? null : text;
}
