import type { AccountField } from "../accounts/accountFields";
import type { Scale } from "../accounts/scale";

/** Names of the fields of an accounts sheet. */
export const fieldLabels: Readonly<Record<AccountField, string>> = {
  account: "Account",
  id: "Account ID",
  mrr: "MRR",
  arr: "ARR",
  currency: "Currency",
  owner: "CSM",
  tier: "Tier",
  employees: "Employees",
  seats: "Seats",
  language: "Language",
  region: "Region",
  status: "Status",
  start: "Start date",
  end: "End date",
  renewal: "Renewal",
  onboardingStart: "Onboarding start",
  onboardingDone: "Onboarding done",
  dau: "DAU",
  mau: "MAU",
  activeUsers: "Active users",
  coreFeaturesUsed: "Core features used",
  coreFeaturesTotal: "Core features total",
  lastLogin: "Last login",
  nps: "NPS",
  csat: "CSAT",
  tickets: "Open tickets",
  contactEngagement: "Contact engagement",
  hours: "Hours",
  pin: "Pin",
};

/** What the numbers of a column were taken for. */
export const scaleLabels: Readonly<Record<Scale, string>> = {
  "0-10": "0–10",
  "-100-100": "−100…100",
  "1-5": "1–5",
  "0-100": "0–100",
  share: "share",
  percent: "percent",
  count: "count",
};
