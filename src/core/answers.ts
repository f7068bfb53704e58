import type { Standing, Tier } from "./accounts/account";
import type { Bucket } from "./health/accountHealth";
import type { OwnDifference } from "./health/ownDifference";
import type { Segment, Touch } from "./segmentation/segmentedAccount";

/*
 * What functions answer in words, and what the cells of result sheets hold as one word of a few: formulas, filters and
 * later runs read them again, so they are the same in every language.
 */

export const bucketAnswers: Readonly<Record<Bucket, string>> = {
  poor: "Poor",
  average: "Average",
  good: "Good",
  unknown: "Unknown",
};

export const segmentAnswers: Readonly<Record<Segment, string>> = { handHeld: "Hand-held", scaled: "Scaled" };

export const tierAnswers: Readonly<Record<Tier, string>> = {
  enterprise: "Enterprise",
  midMarket: "Mid-market",
  smallBusiness: "Small business",
};

export const touchAnswers: Readonly<Record<Touch, string>> = {
  tailorMade: "Tailor-made",
  justInTime: "Just-in-time + one-to-many",
  automated: "Automated",
};

export const statusAnswers: Readonly<Record<Standing | "interrupted" | "leftOut", string>> = {
  live: "Placed",
  interrupted: "Placed, interrupted",
  gone: "Gone",
  notYet: "Not yet a customer",
  leftOut: "Left out",
};

/** How the user's own bucket stands to ours. */
export const ownDifferenceAnswers: Readonly<Record<OwnDifference, string>> = {
  better: "Better",
  worse: "Worse",
  onlyOwn: "Only yours",
};

/** What became of an account's CSM. */
export type CsmChange = "kept" | "moved" | "new" | "pool" | "unassigned";

export const changeAnswers: Readonly<Record<CsmChange, string>> = {
  kept: "Kept",
  moved: "Moved",
  new: "New",
  pool: "Pool",
  unassigned: "Unassigned",
};

/** What stands in the place of a CSM: of accounts that belong to the pool or to nobody, and of all portfolios together. */
export const csmAnswers = { pool: "Pool", unassigned: "Unassigned", all: "All" } as const;

/** One change of a next step, and the step as a whole: `Stickiness 0.12 → 0.18: Average`. */
export const nextStepAnswer = {
  change: (metric: string, from: string, to: string): string => `${metric} ${from} → ${to}`,
  step: (changes: readonly string[], bucket: Bucket): string => `${changes.join(", ")}: ${bucketAnswers[bucket]}`,
};

/**
 * The bucket of an account whose health is too thin to count: it says what it rests on.
 *
 * @example thinBucketAnswer(["Stickiness", "NPS"], "poor") // "Stickiness, NPS: poor"
 */
export function thinBucketAnswer(metrics: readonly string[], bucket: Bucket): string {
  return `${metrics.join(", ")}: ${bucketAnswers[bucket].toLowerCase()}`;
}
