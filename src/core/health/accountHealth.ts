import type { Scale } from "../vocabulary/scale";
import type { Problem } from "../sheet/problem";
import type { Anchors, MetricId } from "../settings/metric";

export type Bucket = "poor" | "average" | "good" | "unknown";

/** One metric moved so far that the score changes. Values are in the metric's own unit. */
export interface MetricChange {
  readonly metric: MetricId;
  readonly from: number;
  readonly to: number;
}

/** The cheapest change that lifts an account to the next bucket. */
export interface NextStep {
  readonly changes: readonly MetricChange[];
  readonly reaches: "average" | "good";
}

export interface AccountHealth {
  /** One value per metric of the model in use, `null` where missing. */
  readonly values: readonly (number | null)[];
  /** 0–100; `null` when too little is known. */
  readonly score: number | null;
  /** 0–1, share of the weight that was known. */
  readonly coverage: number;
  readonly bucket: Bucket;
  /** The known metric that costs the most points, `null` when none costs any. */
  readonly biggestDrag: MetricId | null;
  /** `null` for good accounts and where too little is known. */
  readonly nextStep: NextStep | null;
  /** What the user's own score says; absent where the sheet has none. Where it is in use, score and bucket are the same. */
  readonly own?: OwnScore;
}

/** A health score of the user's own, on 0–100, and its bucket. Of words it is the middle of their bucket. */
export interface OwnScore {
  readonly score: number | null;
  readonly bucket: Bucket;
}

export const ownUses = ["used", "beside", "metric"] as const;
export type OwnUse = (typeof ownUses)[number];

/** The user's own health score. */
export interface OwnHealth {
  /** Headers of the columns that say the score and the bucket; `null` without. */
  readonly scoreHeader: string | null;
  readonly wordHeader: string | null;
  /** `used`: it is the health of the accounts; `beside`: it is shown beside ours; `metric`: it is one of our metrics. */
  readonly use: OwnUse;
}

/** A metric in use. Its values and anchors are in the sheet's own unit: CSAT on 1–5 has anchors 3 and 4.5. */
export interface ModelMetric extends Anchors {
  readonly id: MetricId;
  readonly weight: number;
  /** The smallest change that a next step speaks of (0.01 for shares, 1 for days); `null`: three significant digits. */
  readonly step: number | null;
  /** The scale that its column is on, where that was recognised or chosen. */
  readonly scale?: Scale;
}

/** The part of the policy's model whose columns exist. */
export interface HealthModel {
  readonly metrics: readonly ModelMetric[];
  /** Share of the whole model's weight that these metrics carry, 0–1: `2 of 8 metrics, 35 %`. */
  readonly weightShare: number;
  readonly metricsInPolicy: number;
}

/** Accounts with their health, and the model that gave it. */
export interface ScoredAccounts {
  /** Without metrics when no metric column exists: health is blank then. */
  readonly model: HealthModel;
  /** `null` where the sheet has none. */
  readonly own: OwnHealth | null;
  /** One per account of the reading, in its order, those that are gone or not yet customers included. */
  readonly health: readonly AccountHealth[];
  readonly problems: readonly Problem[];
}
