import type { SettingsError } from "../../core/settings/readSettings";
import type { SettingNeed } from "../../core/settings/settingNeeds";

const oneOf = (words: readonly string[]): string => `one of ${words.join(", ")}`;

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
  row: () => "the number of a row, counted from 0, or null",
  customerMeaning: oneOf,
  tier: oneOf,
  healthWord: oneOf,
  scoreDirection: oneOf,
  ownScore: oneOf,
  dateOrder: oneOf,
  decimalMark: oneOf,
  amountInterval: oneOf,
  subscriptionUse: oneOf,
  amountQuantity: oneOf,
  export: (words) => `${words.join(" or ")}, or null for the one that its headers tell of`,
  scale: oneOf,
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
 * @example settingsError({ field: "segment.share", needed: "share", choices: [], found: "2" })
 * // "segment.share needs a number from 0 to 1, found 2. The settings were not changed."
 */
export function settingsError({ field, needed, choices, found }: SettingsError): string {
  const what =
    needed === "knownField"
      ? `${field} is no setting that this add-in knows`
      : `${field === "" ? "The text" : field} needs ${needTexts[needed](choices)}, found ${found}`;
  return `${what}. The settings were not changed.`;
}
