import type { DateSerial } from "../sheet/serialDate";
import { customerMrr } from "./customerMrr";
import type { Ledger } from "./ledger";
import { liveBefore } from "./liveBefore";
import { isSameMrr } from "./movements";

/** What became of a customer between opening and closing; `none`: it stayed what it was. */
export type Movement = "new" | "reactivation" | "expansion" | "contraction" | "churned" | "none";

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
  const opening = customerMrr(ledger, from);
  const closing = customerMrr(ledger, to);
  const moved: { customer: number; openingMrr: number; closingMrr: number }[] = [];
  for (let customer = 0; customer < opening.length; customer++) {
    const openingMrr = opening[customer]!;
    const closingMrr = closing[customer]!;
    if (openingMrr > 0 || closingMrr > 0) moved.push({ customer, openingMrr, closingMrr });
  }
  const arrived = moved.filter(({ openingMrr }) => openingMrr === 0).map(({ customer }) => customer);
  const back = liveBefore(ledger, arrived, from);
  return moved.map((figures) => ({ ...figures, movement: movementOf(figures, back.has(figures.customer)) }));
}

function movementOf(
  { openingMrr, closingMrr }: Pick<MovedCustomer, "openingMrr" | "closingMrr">,
  wasLive: boolean,
): Movement {
  if (isSameMrr(openingMrr, closingMrr)) return "none";
  if (openingMrr === 0) return wasLive ? "reactivation" : "new";
  if (closingMrr === 0) return "churned";
  return closingMrr > openingMrr ? "expansion" : "contraction";
}
