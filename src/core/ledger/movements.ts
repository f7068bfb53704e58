import type { DateSerial } from "../sheet/serialDate";
import type { Ledger } from "./ledger";
import { mrrSchedule } from "./schedule";

/**
 * What became of the MRR and the customers at opening by closing. All amounts are positive.
 *
 *     closing = opening + new + reactivation + expansion − contraction − churned
 */
export interface Movements {
  readonly openingMrr: number;
  readonly newMrr: number;
  readonly reactivationMrr: number;
  readonly expansionMrr: number;
  readonly contractionMrr: number;
  readonly churnedMrr: number;
  readonly closingMrr: number;
  readonly openingCustomers: number;
  readonly newCustomers: number;
  readonly reactivatedCustomers: number;
  readonly expandedCustomers: number;
  readonly contractedCustomers: number;
  readonly churnedCustomers: number;
  readonly closingCustomers: number;
}

/**
 * The movements between two dates, added up over all customers: a schedule of one period.
 *
 * @param from opening: the first instant of the period.
 * @param to closing: the first instant after it.
 * @example movements(ledger, serialOf(2026, 1, 1), serialOf(2026, 2, 1)).churnedMrr // 10000
 */
export function movements(ledger: Ledger, from: DateSerial, to: DateSerial): Movements {
  return mrrSchedule(ledger, [from, to])[0]!;
}
