import type { HealthBasis } from "../health/healthBasis";
import type { SettingsError } from "../settings/readSettings";
import type { SettingNeed } from "../settings/settingNeeds";
import type { SettingPath, SettingValue } from "../settings/settings";
import type { AccountField } from "../vocabulary/accountFields";
import { fieldLabels } from "./fieldLabels";

/** What words about a setting are made with. */
export interface SettingFormat {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  /** What health rests on in the sheet at hand. */
  readonly basis: HealthBasis;
}

/** What a setting is called, and what it says; `null` where the report shows it in a table of its own. */
interface SettingText<Value> {
  readonly name: string;
  /** `""` where there is nothing to say. */
  readonly said: ((value: Value, format: SettingFormat) => string) | null;
}

export type SettingTexts = { readonly [Path in SettingPath]: SettingText<SettingValue<Path>> };

/** Every setting in words. */
export const settingTexts: SettingTexts = {
  asOf: { name: "As of", said: null },
  columns: {
    name: "Columns chosen by hand",
    said: (columns) =>
      Object.entries(columns)
        .map(([field, header]) => `${fieldLabels[field as AccountField]}: ${header ?? "not used"}`)
        .join("; "),
  },
  scales: { name: "Scales", said: null },
  "health.metrics": { name: "Health model", said: null },
  "health.averageFrom": { name: "Average from", said: null },
  "health.goodFrom": { name: "Good from", said: null },
  "health.minCoverage": { name: "Least share of the weight known", said: null },
  "segment.share": {
    name: "Hand-held",
    said: (share, { percent }) => `${percent(share)} of live accounts, at least one`,
  },
  "segment.rankBy": { name: "Ranked by", said: null },
  tiers: {
    name: "Tier by size",
    said: ({ enterprise, midMarket }, { number }) => {
      const from = ({ employees, mrr }: typeof enterprise): string =>
        `from ${number(employees)} employees or ${number(mrr)} MRR`;
      return `Enterprise ${from(enterprise)}; mid-market ${from(midMarket)}; else small business. A tier column goes first`;
    },
  },
  "workload.handHeldHours": {
    name: "Hours a month, hand-held",
    said: ({ enterprise, midMarket, smallBusiness }, { number }) =>
      `Enterprise ${number(enterprise)}, mid-market ${number(midMarket)}, small business ${number(smallBusiness)}`,
  },
  "workload.scaledHours": { name: "Hours a month, scaled", said: (hours, { number }) => number(hours) },
  "workload.onboardingHours": { name: "Onboarding", said: (hours, { number }) => `${number(hours)} hours more` },
  "workload.onboardingDays": {
    name: "Onboarding without a date",
    said: (days, { number }) => `For ${number(days)} days from the start date`,
  },
  "portfolios.mode": {
    name: "Way of working",
    said: (mode) =>
      mode === "pooled" ? "Pooled: scaled accounts belong to the pool" : "Portfolios: each account has one CSM",
  },
  "portfolios.freezeDays": {
    name: "Freeze",
    said: (days, { number }) => `An account that renews within ${number(days)} days keeps its CSM`,
  },
  "portfolios.tolerance": {
    name: "Tolerance",
    said: (share, { percent }) =>
      `Up to ${percent(share)} above the smallest highest utilisation, where that saves moves`,
  },
  "portfolios.capacityHours": {
    name: "Capacity where none is stated",
    said: (hours, { number }) => `${number(hours)} hours a month`,
  },
  "sheets.liveFormulas": { name: "Health and bucket in CS Placement", said: cellsText },
  "mrr.endsInclusive": { name: "End dates of subscriptions", said: null },
};

function cellsText(isLive: boolean, { basis }: SettingFormat): string {
  if (!isLive || basis === "none") return "Values";
  if (basis === "own") return "Values: they are your own score, which no formula of ours can give";
  if (basis === "thinModel")
    return "Health as formulas over the metrics of its row; buckets as values, for they rest on too little";
  return "Formulas over the metrics of their row";
}

/** What has to stand at a field. */
const needTexts: Readonly<Record<Exclude<SettingNeed, "knownField">, (choices: readonly string[]) => string>> = {
  json: () => "JSON text",
  version: () => "a version that this add-in reads",
  group: () => "a group of settings in { }",
  value: () => "a value",
  flag: () => "true or false",
  number: () => "a number",
  notNegative: () => "a number of at least 0",
  share: () => "a number from 0 to 1",
  score: () => "a number from 0 to 100",
  text: () => "text that is not blank",
  day: () => "a date such as 2026-01-31, or null for today",
  existingDay: () => "a day that exists",
  scale: (scales) => `one of ${scales.join(", ")}`,
  anchorsByScale: () => "anchors by scale in { }",
  differentAnchors: () => "poor and good that differ",
  metrics: () => "a list of metrics in [ ]",
  metricId: (ids) => `one of ${ids.join(", ")}, or column: and a header`,
  eachMetricOnce: () => "each metric once",
  atLeastAverageFrom: () => "a limit of at least averageFrom",
  rankBy: (words) => `${words.join(", ")}, or { "column": a header }`,
  mode: (words) => words.join(" or "),
};

/**
 * What is wrong with stored settings.
 *
 * @example settingsErrorText({ field: "segment.share", needed: "share", choices: [], found: "2" })
 * // "segment.share needs a number from 0 to 1, found 2. The settings were not changed."
 */
export function settingsErrorText({ field, needed, choices, found }: SettingsError): string {
  const what =
    needed === "knownField"
      ? `${field} is no setting that this add-in knows`
      : `${field === "" ? "The text" : field} needs ${needTexts[needed](choices)}, found ${found}`;
  return `${what}. The settings were not changed.`;
}
