import type { AccountsReading } from "./accountsReading";
import type { AccountField } from "../vocabulary/accountFields";
import { moneyFields } from "./readMoney";

/** Whether a sheet says anything about MRR: without a column of money in use, all money is left blank. */
export function hasMrr(reading: AccountsReading): boolean {
  return reading.columns.some(({ field, used }) => used && (moneyFields as readonly AccountField[]).includes(field));
}
