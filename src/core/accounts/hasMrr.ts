import type { AccountsReading } from "./account";

/** Whether a sheet says anything about MRR: without an MRR or ARR column in use, all money is left blank. */
export function hasMrr(reading: AccountsReading): boolean {
  return reading.columns.some(({ field, used }) => used && (field === "mrr" || field === "arr"));
}
