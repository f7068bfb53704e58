import type { Movements } from "../core/ledger/movements";
import { mrrLiveSheet, mrrValuesSheet, type MrrScheduleRequest } from "../core/report/mrr/mrrSheet";
import { subscriptionsPlace, subscriptionsSheet, type SubscriptionRow } from "../core/report/mrr/subscriptionsSheet";
import type { SpreadsheetHost, WrittenSheet } from "./spreadsheetHost";
import type { ReportWords } from "../core/report/reportWords";

/** How the schedule stands in its sheet: as figures of today, or as a formula over the table. */
export type MrrForm = "values" | "live";

export interface WriteMrrRequest extends MrrScheduleRequest {
  readonly form: MrrForm;
  /** The movements of each period between the days. */
  readonly periods: readonly Movements[];
  /** What a live formula stands on where the table alone would not do: the rows that count; `null` where it does. */
  readonly standsOn?: readonly SubscriptionRow[] | null;
}

/** A formula that would answer something else than the pane shows is not written. */
export class LiveDifference extends Error {
  /** @param figures the columns of the schedule that would differ. */
  constructor(readonly figures: readonly string[]) {
    super(`A formula would differ in ${figures.join(", ")}`);
    this.name = "LiveDifference";
  }
}

/**
 * Writes the schedule to the sheet CS MRR, in place where there is one, and before a formula that needs it CS Subscriptions;
 * nothing else in the workbook is touched.
 *
 * @throws HostError when the host cannot write: nothing is written then but, where it fails at the second of two sheets,
 * CS Subscriptions, on which nothing stands.
 */
export async function writeMrr(
  host: SpreadsheetHost,
  { form, periods, standsOn, ...given }: WriteMrrRequest,
  words: ReportWords,
): Promise<WrittenSheet> {
  const request = form === "live" && standsOn ? await writeRows(host, given, standsOn, words) : given;
  const sheet = form === "live" ? mrrLiveSheet(request, words) : mrrValuesSheet(request, periods, words);
  const [written] = await host.writeResults([sheet]);
  return written ?? { key: sheet.key, name: sheet.name, rows: 0, orphans: [] };
}

/** Writes CS Subscriptions anew. @returns the request for a formula that stands on it. */
async function writeRows(
  host: SpreadsheetHost,
  request: MrrScheduleRequest,
  rows: readonly SubscriptionRow[],
  words: ReportWords,
): Promise<MrrScheduleRequest> {
  const sheet = subscriptionsSheet(rows, request.currency, words);
  const [written] = await host.writeResults([sheet]);
  const range = subscriptionsPlace(written?.name ?? sheet.name, rows.length);
  // Its ends are first days that no longer count.
  return { ...request, range, definition: { endsInclusive: false } };
}
