import type { ResultSheet } from "../core/report/layout/resultSheet";
import type { Placement } from "../core/report/placement";
import { recordPlacement, type PlacementRecord } from "../core/report/record/placementRecord";
import { readRecord, recordText } from "../core/report/record/recordText";
import type { DateSerial } from "../core/sheet/serialDate";
import { inSlices } from "./inSlices";
import type { SpreadsheetHost } from "./spreadsheetHost";

/** The workbook setting that holds what the last placement wrote. */
export const lastPlacementSetting = "lastPlacement";

/** What the last placement wrote into the workbook; `null` where none did, or where the setting was tampered with. */
export async function loadLastPlacement(host: SpreadsheetHost): Promise<PlacementRecord | null> {
  const text = await host.readSetting(lastPlacementSetting);
  return text === null ? null : inSlices(readRecord(text));
}

/** The setting to be written with the sheets of a placement, so that both are there or neither. */
export async function lastPlacementText(
  placement: Placement,
  sheets: readonly ResultSheet[],
  writtenOn: DateSerial,
): Promise<Readonly<Record<string, string>>> {
  const table = sheets.find(({ key }) => key === "placement")?.tables[0];
  if (!table) return {};
  return { [lastPlacementSetting]: await inSlices(recordText(recordPlacement(placement, table, writtenOn))) };
}
