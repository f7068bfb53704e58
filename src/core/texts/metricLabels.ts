import type { DefaultMetricId, MetricId } from "../settings/metric";

/** Names of the default health metrics. */
export const metricLabels: Readonly<Record<DefaultMetricId, string>> = {
  stickiness: "Stickiness",
  seatUse: "Seat use",
  coreFeaturesUsed: "Core features used",
  daysSinceLastLogin: "Days since last login",
  contactEngagement: "Contact engagement",
  nps: "NPS",
  csat: "CSAT",
  openTickets: "Open tickets",
};

/** The name of a metric; one of the user's own is called by its header. */
export function metricLabel(id: MetricId): string {
  return id.startsWith("column:") ? id.slice("column:".length) : metricLabels[id as DefaultMetricId];
}
