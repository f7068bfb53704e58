import { exactSum } from "../../sheet/exactSum";
import type { Movement } from "../movement";
import type { Movements } from "../movements";

/** What a rate is made of: money, or customers. */
export type Counted = "mrr" | "customers";

/** A figure of a roll-forward that a rate can add up. */
export type RateFigure = "opening" | Exclude<Movement, "none">;

/** A rate of the movements between two dates: a sum ÷ what there was at opening, or ÷ what was lost. */
export interface Rate {
  readonly counts: Counted;
  /** What is added and what is taken away, in the order in which the formula says it. */
  readonly sum: Readonly<Partial<Record<RateFigure, 1 | -1>>>;
  readonly of: "opening" | Readonly<Partial<Record<"contraction" | "churned", 1>>>;
  /** Which way is good. */
  readonly good: "high" | "low";
}

/** A rate's value; `null` where there is nothing to divide by, or so little that no number holds the quotient. */
export type RateValue = number | null;

/**
 * What a rate comes to.
 *
 * @example rateValue(rates.nrr, movements(ledger, from, to)) // 0.85
 */
export function rateValue(rate: Rate, moved: Movements): RateValue {
  const { counts, of } = rate;
  return quotient(rateSum(rate, moved), addUp(counts, of === "opening" ? { opening: 1 } : of, moved));
}

/** A rate's sum, before it is divided: MRR or a number of customers, correctly rounded. */
export function rateSum({ counts, sum }: Rate, moved: Movements): number {
  return addUp(counts, sum, moved);
}

/** True for a share of what there was at opening, which shows as a percentage; else a rate is a plain number. */
export function isShare({ of }: Rate): boolean {
  return of === "opening";
}

/** Part ÷ whole; `null` when there is nothing to divide by. */
export function quotient(part: number, whole: number): RateValue {
  const value = part / whole;
  return Number.isFinite(value) ? value : null;
}

function addUp(counts: Counted, sum: Rate["sum"], moved: Movements): number {
  const terms = Object.entries(sum) as [RateFigure, number][];
  return exactSum(terms.map(([figure, sign]) => sign * moved[figures[counts][figure]]));
}

const figures: Readonly<Record<Counted, Readonly<Record<RateFigure, keyof Movements>>>> = {
  mrr: {
    opening: "openingMrr",
    new: "newMrr",
    reactivation: "reactivationMrr",
    expansion: "expansionMrr",
    contraction: "contractionMrr",
    churned: "churnedMrr",
  },
  customers: {
    opening: "openingCustomers",
    new: "newCustomers",
    reactivation: "reactivatedCustomers",
    expansion: "expandedCustomers",
    contraction: "contractedCustomers",
    churned: "churnedCustomers",
  },
};
