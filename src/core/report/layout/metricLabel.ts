import type { DefaultMetricId, MetricId } from "../../settings/metric";

/**
 * The name of a metric; one of the user's own is called by its header.
 *
 * @param labels the names of the default metrics
 * @example metricLabel("column:Adoption", labels) // "Adoption"
 */
export function metricLabel(id: MetricId, labels: Readonly<Record<DefaultMetricId, string>>): string {
  return id.startsWith("column:") ? id.slice("column:".length) : labels[id as DefaultMetricId];
}
