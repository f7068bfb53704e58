import type { Scale } from "../vocabulary/scale";

/** The value that scores 0 and the value that scores 100; poor > good means that less is better. */
export interface Anchors {
  readonly poor: number;
  readonly good: number;
}

/** How one metric enters the score. CSAT and contact engagement are anchored on 0–100, whatever scale the sheet has. */
interface MetricSettingOf<Id extends string> extends Anchors {
  readonly id: Id;
  /** Other anchors for a column on a scale that does not convert: NPS as −100…100 instead of 0–10 answers. */
  readonly byScale?: Readonly<Partial<Record<Scale, Anchors>>>;
  /** Share of the score, any unit; 0 leaves the metric out. */
  readonly weight: number;
}

/** The default model. */
const defaultModel = [
  { id: "stickiness", poor: 0.05, good: 0.25, weight: 25 },
  { id: "seatUse", poor: 0.2, good: 0.8, weight: 15 },
  { id: "coreFeaturesUsed", poor: 0.2, good: 0.8, weight: 15 },
  { id: "daysSinceLastLogin", poor: 30, good: 1, weight: 10 },
  { id: "contactEngagement", poor: 20, good: 80, weight: 15 },
  { id: "nps", poor: 6, good: 9, weight: 10, byScale: { "-100-100": { poor: -20, good: 50 } } },
  { id: "csat", poor: 50, good: 87.5, weight: 5 },
  { id: "openTickets", poor: 10, good: 0, weight: 5 },
] as const satisfies readonly MetricSettingOf<string>[];

/** The metrics of the default model. */
export type DefaultMetricId = (typeof defaultModel)[number]["id"];

/** A metric of the default model, or one of the user's own: `column:` and its header. */
export type MetricId = DefaultMetricId | `column:${string}`;

export type MetricSetting = MetricSettingOf<MetricId>;

export const defaultMetricSettings: readonly MetricSetting[] = defaultModel;

export const defaultMetricIds: readonly DefaultMetricId[] = defaultModel.map(({ id }) => id);

/** The headers of the columns that are metrics of the user's own. */
export function ownMetricColumns(metrics: readonly MetricSetting[]): readonly string[] {
  const prefix = "column:";
  return metrics.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
}
