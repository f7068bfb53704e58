import type { SettingFormat, SettingTexts } from "../../core/report/settingTexts";
import type { AccountField } from "../../core/vocabulary/accountFields";
import {
  amountIntervals,
  amountQuantities,
  customerMeanings,
  dateOrders,
  decimalMarks,
  fields,
  healthWords,
  ownUses,
  scoreDirections,
  tiers,
} from "./fields";

/** Every setting in words. */
export const settings: SettingTexts = {
  asOf: { name: "As of", said: null },
  columns: {
    name: "Columns chosen by hand",
    said: (columns) =>
      Object.entries(columns)
        .map(([field, header]) => `${fields[field as AccountField]}: ${header ?? "not used"}`)
        .join("; "),
  },
  scales: { name: "Scales", said: null },
  words: {
    name: "Words given a meaning",
    said: ({ status, tier, healthLabel }) =>
      [
        ...meaningsSaid(status, customerMeanings),
        ...meaningsSaid(tier, tiers),
        ...meaningsSaid(healthLabel, healthWords),
      ].join("; "),
  },
  writing: {
    name: "Ways of writing",
    said: (writing) =>
      Object.entries(writing)
        .map(([header, { dateOrder, decimalMark }]) => {
          const ways = [dateOrder && dateOrders[dateOrder], decimalMark && decimalMarks[decimalMark]];
          return `${header}: ${ways.filter((way) => way !== undefined).join(", ")}`;
        })
        .join("; "),
  },
  directions: {
    name: "Which way scores run",
    said: (directions) =>
      Object.entries(directions)
        .map(([header, direction]) => `${header}: ${scoreDirections[direction].toLowerCase()}`)
        .join("; "),
  },
  "amounts.interval": {
    name: "Amounts are charged",
    said: (interval) => (interval === null ? "" : amountIntervals[interval]),
  },
  "amounts.quantity": {
    name: "Amounts beside a quantity",
    said: (quantity) => (quantity === null ? "" : amountQuantities[quantity]),
  },
  "amounts.areAfterDiscount": {
    name: "Discounts beside amounts",
    said: (isTakenOff) => (isTakenOff ? "Already taken off" : ""),
  },
  export: { name: "Recognised as", said: (kind) => (kind === "none" ? "No export of a tool that we know" : "") },
  headerRow: { name: "Header row", said: (row, { number }) => (row === null ? "" : number(row + 1)) },
  "health.metrics": { name: "Health model", said: null },
  "health.ownScore": { name: "Your own health score is", said: (use) => (use === "automatic" ? "" : ownUses[use]) },
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
  "mrr.columns": { name: "Columns of subscriptions", said: null },
  "mrr.words": { name: "Words in subscriptions", said: null },
  "mrr.writing": { name: "Ways of writing in subscriptions", said: null },
  "mrr.export": { name: "Subscriptions recognised as", said: null },
};

function meaningsSaid<Meaning extends string>(
  answers: Readonly<Record<string, Meaning>> | undefined,
  words: Readonly<Record<Meaning, string>>,
): readonly string[] {
  return Object.entries<Meaning>(answers ?? {}).map(([word, meaning]) => `${word}: ${words[meaning].toLowerCase()}`);
}

function cellsText(isLive: boolean, { basis }: SettingFormat): string {
  if (!isLive || basis === "none") return "Values";
  if (basis === "own") return "Values: they are your own score, which no formula of ours can give";
  if (basis === "thinModel")
    return "Health as formulas over the metrics of its row; buckets as values, for they rest on too little";
  return "Formulas over the metrics of their row";
}
