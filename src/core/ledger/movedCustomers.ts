import type { DateSerial } from "../sheet/serialDate";
import { mrrOfCustomer } from "./customerMrr";
import { entriesByCustomer } from "./entriesByCustomer";
import { firstLiveDay } from "./firstLiveDay";
import type { Ledger } from "./ledger";
import { movementOf, type Movement } from "./movement";

/** One customer between two dates. */
export interface MovedCustomer {
  /** Index into `ledger.customers`. */
  readonly customer: number;
  readonly movement: Movement;
  /** MRR at opening and at closing. */
  readonly openingMrr: number;
  readonly closingMrr: number;
}

/**
 * The customers live at opening or at closing, in the order of the ledger, each with its movement. Counted and added up
 * by movement they are the figures of `movements`.
 *
 * @example movedCustomers(ledger, from, to).filter(({ movement }) => movement === "churned")
 */
export function movedCustomers(ledger: Ledger, from: DateSerial, to: DateSerial): MovedCustomer[] {
  const entries = entriesByCustomer(ledger);
  const moved: MovedCustomer[] = [];
  for (let customer = 0; customer < ledger.customers.length; customer++) {
    const openingMrr = mrrOfCustomer(entries, customer, from);
    const closingMrr = mrrOfCustomer(entries, customer, to);
    if (openingMrr === 0 && closingMrr === 0) continue;
    const wasLive = openingMrr === 0 && firstLiveDay(entries, customer) < from;
    const movement = movementOf(openingMrr, closingMrr, wasLive);
    moved.push({ customer, movement, openingMrr, closingMrr });
  }
  return moved;
}
