import type { MovedCustomer, Movement } from "../../core/ledger/movedCustomers";
import type { Movements } from "../../core/ledger/movements";
import { addUpToCents } from "../format/addUp";

/** The lines of a roll-forward, from top to bottom. */
export const lineIds = ["opening", "new", "reactivation", "expansion", "contraction", "churned", "closing"] as const;
export type LineId = (typeof lineIds)[number];

/** A line as it is printed. */
export interface RollForwardLine {
  readonly id: LineId;
  /** MRR to the cent; what was lost is negative. */
  readonly amount: number;
  readonly customers: number;
}

/** What became of the MRR at opening, so rounded that the printed amounts add up to the printed closing. */
export interface RollForward {
  readonly lines: readonly RollForwardLine[];
  /** Decimals of the amounts: none where there are no cents at all. */
  readonly decimals: number;
  /** Closing − opening, of the printed amounts. */
  readonly netChurn: number;
}

/**
 * The lines of a period.
 *
 * @param customers as `movedCustomers` answers them for the same period.
 */
export function rollForward(moved: Movements, customers: readonly MovedCustomer[]): RollForward {
  const counts = countByMovement(customers);
  const { openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr, closingMrr } = moved;
  const parts = [openingMrr, newMrr, reactivationMrr, expansionMrr, -contractionMrr, -churnedMrr];
  const { total, parts: amounts, decimals } = addUpToCents(closingMrr, parts);
  const customersOf: Readonly<Record<LineId, number>> = {
    opening: moved.openingCustomers,
    new: moved.newCustomers,
    reactivation: moved.reactivatedCustomers,
    expansion: counts.expansion,
    contraction: counts.contraction,
    churned: moved.churnedCustomers,
    closing: moved.closingCustomers,
  };
  const lines = lineIds.map((id, index) => ({ id, amount: amounts[index] ?? total, customers: customersOf[id] }));
  return { lines, decimals, netChurn: Math.round((total - (amounts[0] ?? 0)) * 100) / 100 };
}

function countByMovement(customers: readonly MovedCustomer[]): Readonly<Record<Movement, number>> {
  const counts = { new: 0, reactivation: 0, expansion: 0, contraction: 0, churned: 0, none: 0 };
  for (const { movement } of customers) counts[movement]++;
  return counts;
}
