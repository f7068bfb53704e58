import { columnSettings } from "./table/columnSettings";
import { healthSettings } from "./table/healthSettings";
import { mrrSettings } from "./table/mrrSettings";
import { portfolioSettings } from "./table/portfolioSettings";
import { runSettings } from "./table/runSettings";
import { segmentSettings } from "./table/segmentSettings";
import { sheetSettings } from "./table/sheetSettings";

/**
 * Every setting, in the order in which a person is shown them. Types, defaults, the check of a stored text, the policy in
 * words and what a change makes new are derived from it: a new setting is one more entry in its group's file, and its words.
 */
export const settingTable = [
  ...runSettings,
  ...columnSettings,
  ...healthSettings,
  ...segmentSettings,
  ...portfolioSettings,
  ...sheetSettings,
  ...mrrSettings,
] as const;
