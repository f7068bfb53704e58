import { defaultMetricIds } from "./metric";
import { scales } from "../vocabulary/scale";

/** What a value of the settings has to be, as a code that the texts have words for; with the words to choose from. */
export const settingNeeds = {
  json: [],
  version: [],
  group: [],
  knownField: [],
  value: [],
  flag: [],
  number: [],
  notNegative: [],
  share: [],
  score: [],
  text: [],
  day: [],
  existingDay: [],
  scale: scales,
  anchorsByScale: [],
  differentAnchors: [],
  metrics: [],
  metricId: defaultMetricIds,
  eachMetricOnce: [],
  atLeastAverageFrom: [],
  rankBy: ["mrrAtRisk", "mrr"],
  mode: ["portfolios", "pooled"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SettingNeed = keyof typeof settingNeeds;
