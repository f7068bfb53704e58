import { exactSum } from "../sheet/exactSum";
import type { Movements } from "./movements";

/** A share of what there was at opening; `null` where there was nothing, or so little that no number holds the share. */
export type Rate = number | null;

/** What was sold minus what was lost, positive is good: closing − opening MRR. */
export function netChurnMrr(moved: Movements): number {
  const { newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr } = moved;
  return exactSum([newMrr, reactivationMrr, expansionMrr, -contractionMrr, -churnedMrr]);
}

/** MRR lost: churned + contraction. */
export function lostMrr(moved: Movements): number {
  return moved.churnedMrr + moved.contractionMrr;
}

/** Customers churned ÷ customers at opening; lower is better. */
export function customerChurnRate(moved: Movements): Rate {
  return rate(moved.churnedCustomers, moved.openingCustomers);
}

/** (Churned + contraction) ÷ opening MRR; lower is better. */
export function mrrChurnRate(moved: Movements): Rate {
  return rate(lostMrr(moved), moved.openingMrr);
}

/** (New + reactivation + expansion − contraction − churned) ÷ opening MRR; positive is good. */
export function netChurnRate(moved: Movements): Rate {
  return rate(netChurnMrr(moved), moved.openingMrr);
}

/** (Churned + contraction − expansion) ÷ opening MRR, the industry's rate: negative is good. It is 1 − NRR. */
export function netRevenueChurnRate(moved: Movements): Rate {
  const { churnedMrr, contractionMrr, expansionMrr, openingMrr } = moved;
  return rate(exactSum([churnedMrr, contractionMrr, -expansionMrr]), openingMrr);
}

/** Net revenue retention: (opening + expansion − contraction − churned) ÷ opening MRR; above 1 is good. */
export function netRevenueRetention(moved: Movements): Rate {
  const { openingMrr, expansionMrr, contractionMrr, churnedMrr } = moved;
  return rate(exactSum([openingMrr, expansionMrr, -contractionMrr, -churnedMrr]), openingMrr);
}

/** Gross revenue retention: (opening − contraction − churned) ÷ opening MRR; at most 1, higher is better. */
export function grossRevenueRetention(moved: Movements): Rate {
  const { openingMrr, contractionMrr, churnedMrr } = moved;
  return rate(exactSum([openingMrr, -contractionMrr, -churnedMrr]), openingMrr);
}

/** (New + expansion) ÷ (contraction + churned); above 1 the base grows. Reactivation stays out. `null` with no loss. */
export function quickRatio(moved: Movements): Rate {
  return rate(moved.newMrr + moved.expansionMrr, lostMrr(moved));
}

/** Part ÷ whole; `null` when there is nothing to divide by. */
export function rate(part: number, whole: number): Rate {
  const share = part / whole;
  return Number.isFinite(share) ? share : null;
}
