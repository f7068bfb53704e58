import { lastSerial, type DateSerial } from "../sheet/serialDate";

/** The end of a subscription that is still running: later than any date. */
export const openEnd: DateSerial = lastSerial + 2;

/** The days that a table says something about. */
export interface KnownDays {
  readonly knownFrom: DateSerial;
  /** The first day about which it says nothing any more. */
  readonly knownUntil: DateSerial;
}

/**
 * Who paid what when, as columns of equal length: one entry per subscription that counts (or per run of equal months
 * of a grid's row). An entry is live at date t when start ≤ t < end. The order of the entries never changes a figure.
 */
export interface Ledger extends KnownDays {
  /** Names of the customers in order of first appearance. One may have no entry. */
  readonly customers: readonly string[];
  /** Index into `customers`. */
  readonly customer: Int32Array;
  /** Charged per month; negative for credits. */
  readonly mrr: Float64Array;
  /** First day that counts. */
  readonly start: Int32Array;
  /** First day that no longer counts, after `start`; `openEnd` while running. */
  readonly end: Int32Array;
  /** Zero-based row of the table that the entry comes from. */
  readonly row: Int32Array;
}

/** What a table says on a date: something, or why not. */
export type LedgerCover = "known" | "before" | "after";

/** Subscription rows cover every date; a grid starts with its first date and ends a step after its last one. */
export function ledgerCover(days: KnownDays, date: DateSerial): LedgerCover {
  if (date < days.knownFrom) return "before";
  return date < days.knownUntil ? "known" : "after";
}
