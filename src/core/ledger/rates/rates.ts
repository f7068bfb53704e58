import type { Rate } from "./rate";

/** Every rate, in the order in which they are shown. All that is said, shown or answered of a rate comes from here. */
export const rates = {
  /** What was sold minus what was lost, as a share; the sum alone is the net churn, closing − opening MRR. */
  netChurnRate: {
    counts: "mrr",
    sum: { new: 1, reactivation: 1, expansion: 1, contraction: -1, churned: -1 },
    of: "opening",
    good: "high",
  },
  /** The industry's rate, of the customers live at opening only. It is 1 − NRR. */
  netRevenueChurnRate: {
    counts: "mrr",
    sum: { churned: 1, contraction: 1, expansion: -1 },
    of: "opening",
    good: "low",
  },
  customerChurnRate: { counts: "customers", sum: { churned: 1 }, of: "opening", good: "low" },
  mrrChurnRate: { counts: "mrr", sum: { churned: 1, contraction: 1 }, of: "opening", good: "low" },
  /** Net revenue retention. */
  nrr: {
    counts: "mrr",
    sum: { opening: 1, expansion: 1, contraction: -1, churned: -1 },
    of: "opening",
    good: "high",
  },
  /** Gross revenue retention: at most 1. */
  grr: { counts: "mrr", sum: { opening: 1, contraction: -1, churned: -1 }, of: "opening", good: "high" },
  /** Above 1 the base grows. Reactivation stays out. */
  quickRatio: {
    counts: "mrr",
    sum: { new: 1, expansion: 1 },
    of: { contraction: 1, churned: 1 },
    good: "high",
  },
} as const satisfies Readonly<Record<string, Rate>>;

export type RateId = keyof typeof rates;

export const rateIds = Object.keys(rates) as readonly RateId[];
