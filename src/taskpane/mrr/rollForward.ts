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

/** The lines of a period. */
export function rollForward(moved: Movements): RollForward {
  const { openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr, closingMrr } = moved;
  const parts = [openingMrr, newMrr, reactivationMrr, expansionMrr, -contractionMrr, -churnedMrr];
  const { total, parts: amounts, decimals } = addUpToCents(closingMrr, parts);
  const customersOf: Readonly<Record<LineId, number>> = {
    opening: moved.openingCustomers,
    new: moved.newCustomers,
    reactivation: moved.reactivatedCustomers,
    expansion: moved.expandedCustomers,
    contraction: moved.contractedCustomers,
    churned: moved.churnedCustomers,
    closing: moved.closingCustomers,
  };
  const lines = lineIds.map((id, index) => ({ id, amount: amounts[index] ?? total, customers: customersOf[id] }));
  return { lines, decimals, netChurn: Math.round((total - (amounts[0] ?? 0)) * 100) / 100 };
}
