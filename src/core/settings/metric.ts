import { defaultMetrics, type DefaultMetricId } from "./defaultMetrics";
import type { MetricSettingOf } from "./metricSetting";

export type { DefaultMetricId } from "./defaultMetrics";
export type { Anchors } from "./metricSetting";

/** A metric of the default model, or one of the user's own: `column:` and its header. */
export type MetricId = DefaultMetricId | `column:${string}`;

export type MetricSetting = MetricSettingOf<MetricId>;

export const defaultMetricSettings: readonly MetricSetting[] = defaultMetrics.map(({ id, defaults }) => ({
  id,
  ...defaults,
}));

export const defaultMetricIds: readonly DefaultMetricId[] = defaultMetrics.map(({ id }) => id);

/** The headers of the columns that are metrics of the user's own. */
export function ownMetricColumns(metrics: readonly MetricSetting[]): readonly string[] {
  const prefix = "column:";
  return metrics.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []));
}
