import type { AccountField } from "../../core/vocabulary/accountFields";
import type { settingNeeds } from "../../core/settings/settingNeeds";
import type { OwnUse } from "../../core/health/accountHealth";
import type { ScoreDirection } from "../../core/vocabulary/health";
import type { HealthWord, Tier } from "../../core/vocabulary/languageWords";
import type { CustomerMeaning } from "../../core/vocabulary/status";
import type { DateOrder } from "../../core/sheet/dateOrder";
import type { DecimalMark } from "../../core/sheet/decimalText";
import type { Scale } from "../../core/vocabulary/scale";

/** Names of the fields of an accounts sheet. */
export const fields: Readonly<Record<AccountField, string>> = {
  account: "Account",
  id: "Account ID",
  mrr: "MRR",
  arr: "ARR",
  amount: "Amount of an interval",
  interval: "Interval",
  currency: "Currency",
  owner: "CSM",
  tier: "Tier",
  employees: "Employees",
  seats: "Seats",
  language: "Language",
  region: "Region",
  status: "Status",
  isActive: "Active (yes or no)",
  isCustomer: "Customer (yes or no)",
  isTrial: "Trial (yes or no)",
  churned: "Churned (yes or no)",
  archived: "Archived (yes or no)",
  start: "Start date",
  end: "End date",
  renewal: "Renewal",
  onboardingStart: "Onboarding start",
  onboardingDone: "Onboarding done",
  dau: "DAU",
  mau: "MAU",
  activeUsers: "Active users",
  wau: "Weekly active users",
  logins: "Logins",
  coreFeaturesUsed: "Core features used",
  coreFeaturesTotal: "Core features total",
  lastLogin: "Last login",
  lastContact: "Last contact",
  nps: "NPS",
  csat: "CSAT",
  tickets: "Open tickets",
  contactEngagement: "Contact engagement",
  healthScore: "Health score",
  healthLabel: "Health label",
  hours: "Hours",
  pin: "Pin",
};

/** What the numbers of a column were taken for. */
export const scales: Readonly<Record<Scale, string>> = {
  "0-10": "0–10",
  "-100-100": "−100…100",
  "1-5": "1–5",
  "0-100": "0–100",
  share: "share",
  percent: "percent",
  count: "count",
};

/** What a status word says of an account. */
export const customerMeanings: Readonly<Record<CustomerMeaning, string>> = {
  live: "Customer",
  gone: "Gone",
  notYet: "Not yet",
  interrupted: "Interrupted",
  noCustomer: "No customer",
};

export const tiers: Readonly<Record<Tier, string>> = {
  enterprise: "Enterprise",
  midMarket: "Mid-market",
  smallBusiness: "Small business",
};

export const healthWords: Readonly<Record<HealthWord, string>> = { poor: "Poor", average: "Average", good: "Good" };

export const dateOrders: Readonly<Record<DateOrder, string>> = { monthFirst: "Month first", dayFirst: "Day first" };

export const decimalMarks: Readonly<Record<DecimalMark, string>> = { point: "Decimal point", comma: "Decimal comma" };

/** What becomes of a health score of the user's own. */
export const ownUses: Readonly<Record<OwnUse, string>> = {
  used: "Use it",
  beside: "Beside ours",
  metric: "As a metric",
};

/** Which way a score runs. */
export const scoreDirections: Readonly<Record<ScoreDirection, string>> = {
  highIsGood: "High is good",
  highIsPoor: "High is poor",
};

/** How often an amount is charged. */
export const amountIntervals: Readonly<Record<(typeof settingNeeds.amountInterval)[number], string>> = {
  week: "Every week",
  month: "Every month",
  quarter: "Every quarter",
  halfYear: "Every half-year",
  year: "Every year",
  once: "Once",
};

/** What an amount beside a quantity is for. */
export const amountQuantities: Readonly<Record<(typeof settingNeeds.amountQuantity)[number], string>> = {
  one: "For one of them",
  all: "For all of them",
};
