import { lineIds, type LineId } from "../../../core/ledger/lineCustomers";
import type { Movements } from "../../../core/ledger/movements";
import { rateSum } from "../../../core/ledger/rates/rate";
import { rates } from "../../../core/ledger/rates/rates";

/** A line as it is printed. */
export interface RollForwardLine {
  readonly id: LineId;
  /** MRR to the cent; what was lost is negative. */
  readonly amount: number;
  readonly customers: number;
}

/** What became of the MRR at opening, each figure rounded to cents by itself: as the sheet shows it. */
export interface RollForward {
  readonly lines: readonly RollForwardLine[];
  /** Decimals of the amounts: none where there are no cents at all. */
  readonly decimals: number;
  /** Closing − opening. */
  readonly netChurn: number;
  /** What the printed lines add up to. Parts of cents, such as a twelfth of a yearly amount, can make it miss the closing. */
  readonly addsUpTo: number;
}

/** The lines of a period. */
export function rollForward(moved: Movements): RollForward {
  const amountOf: Readonly<Record<LineId, number>> = {
    opening: moved.openingMrr,
    new: moved.newMrr,
    reactivation: moved.reactivationMrr,
    expansion: moved.expansionMrr,
    contraction: 0 - moved.contractionMrr,
    churned: 0 - moved.churnedMrr,
    closing: moved.closingMrr,
  };
  const customersOf: Readonly<Record<LineId, number>> = {
    opening: moved.openingCustomers,
    new: moved.newCustomers,
    reactivation: moved.reactivatedCustomers,
    expansion: moved.expandedCustomers,
    contraction: moved.contractedCustomers,
    churned: moved.churnedCustomers,
    closing: moved.closingCustomers,
  };
  const cents = lineIds.map((id) => wholeCents(amountOf[id]));
  const net = wholeCents(rateSum(rates.netChurnRate, moved));
  return {
    lines: lineIds.map((id, index) => ({ id, amount: (cents[index] ?? 0) / 100, customers: customersOf[id] })),
    decimals: [...cents, net].every((value) => value % 100 === 0) ? 0 : 2,
    netChurn: net / 100,
    addsUpTo: cents.slice(0, -1).reduce((sum, part) => sum + part, 0) / 100,
  };
}

/** An amount in cents, halves away from zero and beyond the fifteenth digit nothing, as a spreadsheet rounds for display. */
function wholeCents(amount: number): number {
  return 0 + Math.sign(amount) * Math.round(Number(Math.abs(amount * 100).toPrecision(15)));
}

/** The MRR at either end, which is no movement. */
export function isTotal(line: LineId): boolean {
  return line === "opening" || line === "closing";
}
