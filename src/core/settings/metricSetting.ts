import type { Scale } from "../vocabulary/scale";

/** The value that scores 0 and the value that scores 100; poor > good means that less is better. */
export interface Anchors {
  readonly poor: number;
  readonly good: number;
}

/** How one metric enters the score. CSAT and contact engagement are anchored on 0–100, whatever scale the sheet has. */
export interface MetricSettingOf<Id extends string> extends Anchors {
  readonly id: Id;
  /** Other anchors for a column on a scale that does not convert: NPS as −100…100 instead of 0–10 answers. */
  readonly byScale?: Readonly<Partial<Record<Scale, Anchors>>>;
  /** Share of the score, any unit; 0 leaves the metric out. */
  readonly weight: number;
}
