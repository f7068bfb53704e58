import type { Movements } from "../core/ledger/movements";
import { mrrLiveSheet, mrrValuesSheet, type MrrScheduleRequest } from "../core/report/mrr/mrrSheet";
import type { SpreadsheetHost, WrittenSheet } from "./spreadsheetHost";
import type { ReportWords } from "../core/report/reportWords";

/** How the schedule stands in its sheet: as figures of today, or as a formula over the table. */
export type MrrForm = "values" | "live";

export interface WriteMrrRequest extends MrrScheduleRequest {
  readonly form: MrrForm;
  /** The movements of each period between the days. */
  readonly periods: readonly Movements[];
}

/**
 * Writes the schedule to the sheet CS MRR, in place where there is one; nothing else in the workbook is touched.
 *
 * @throws HostError when the host cannot write; nothing is written then.
 */
export async function writeMrr(
  host: SpreadsheetHost,
  { form, periods, ...request }: WriteMrrRequest,
  words: ReportWords,
): Promise<WrittenSheet> {
  const sheet = form === "live" ? mrrLiveSheet(request, words) : mrrValuesSheet(request, periods, words);
  const [written] = await host.writeResults([sheet]);
  return written ?? { key: sheet.key, name: sheet.name, rows: 0, orphans: [] };
}
