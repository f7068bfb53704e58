import { defaultMetricIds } from "./metric";
import { customerMeanings } from "../vocabulary/status";
import { scales } from "../vocabulary/scale";
import { subscriptionUses } from "../vocabulary/subscriptionUses";

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
  row: [],
  scale: scales,
  customerMeaning: customerMeanings,
  tier: ["enterprise", "midMarket", "smallBusiness"],
  healthWord: ["poor", "average", "good"],
  scoreDirection: ["highIsGood", "highIsPoor"],
  ownScore: ["automatic", "used", "beside", "metric"],
  dateOrder: ["dayFirst", "monthFirst"],
  decimalMark: ["point", "comma"],
  amountInterval: ["week", "month", "quarter", "halfYear", "year", "once"],
  amountQuantity: ["one", "all"],
  export: ["none"],
  subscriptionUse: subscriptionUses,
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
