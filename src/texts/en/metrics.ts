import type { DefaultMetricId } from "../../core/settings/metric";

/** Names of the default health metrics. */
export const metrics: Readonly<Record<DefaultMetricId, string>> = {
  stickiness: "Stickiness",
  seatUse: "Seat use",
  coreFeaturesUsed: "Core features used",
  daysSinceLastLogin: "Days since last login",
  contactEngagement: "Contact engagement",
  nps: "NPS",
  csat: "CSAT",
  openTickets: "Open tickets",
};
