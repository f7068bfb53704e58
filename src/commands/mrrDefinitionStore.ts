import { defaultMrrDefinition, type MrrDefinition } from "../core/ledger/mrrDefinition";
import type { SpreadsheetHost } from "./spreadsheetHost";

/** The workbook setting that holds its definition of MRR as JSON: the fields of `MrrDefinition`. */
export const mrrSetting = "mrr";

/**
 * Reads the definition that a workbook's subscription tables are read by. What is missing or cannot be read is as if it had
 * never been set: the choice is in sight, so that nothing is hidden by it.
 */
export async function loadMrrDefinition(host: SpreadsheetHost): Promise<MrrDefinition> {
  const text = await host.readSetting(mrrSetting);
  if (text === null) return defaultMrrDefinition;
  try {
    const stored: unknown = JSON.parse(text);
    const { endsInclusive } = { ...(stored as Partial<Record<keyof MrrDefinition, unknown>>) };
    return { endsInclusive: endsInclusive === true };
  } catch {
    return defaultMrrDefinition;
  }
}

/** Keeps the definition of MRR in the workbook. */
export async function saveMrrDefinition(host: SpreadsheetHost, definition: MrrDefinition): Promise<void> {
  await host.writeSetting(mrrSetting, JSON.stringify(definition));
}
