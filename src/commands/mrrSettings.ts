import type { SpreadsheetHost } from "./spreadsheetHost";

/** The workbook setting that holds what a person set about its MRR, as JSON. */
export const mrrSetting = "mrr";

/** How the subscription tables of a workbook are read. */
export interface MrrSettings {
  /** True when an end date is the last day that counts, as in contract lists. */
  readonly endsInclusive: boolean;
}

export const defaultMrrSettings: MrrSettings = { endsInclusive: false };

/**
 * Reads what was set about MRR. What is missing or cannot be read is as if it had never been set: the choice is in sight,
 * so that nothing is hidden by it.
 */
export async function loadMrrSettings(host: SpreadsheetHost): Promise<MrrSettings> {
  const text = await host.readSetting(mrrSetting);
  if (text === null) return defaultMrrSettings;
  try {
    const stored: unknown = JSON.parse(text);
    const { endsInclusive } = { ...(stored as Partial<Record<keyof MrrSettings, unknown>>) };
    return { endsInclusive: endsInclusive === true };
  } catch {
    return defaultMrrSettings;
  }
}

/** Keeps what was set about MRR in the workbook. */
export async function saveMrrSettings(host: SpreadsheetHost, settings: MrrSettings): Promise<void> {
  await host.writeSetting(mrrSetting, JSON.stringify(settings));
}
