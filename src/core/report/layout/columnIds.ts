import type { MetricId } from "../../settings/metric";

/**
 * The id of a metric's column; one of the user's own is told by its header.
 *
 * @example metricColumnId("column:Logins") // "metric:column:Logins"
 */
export function metricColumnId(metric: MetricId): `metric:${MetricId}` {
  return `metric:${metric}`;
}
