import {
  amountIntervals,
  amountQuantities,
  customerMeanings,
  dateOrders,
  decimalMarks,
  fields,
  healthWords,
  ownUses,
  scales,
  scoreDirections,
  tiers,
} from "./en/fields";
import { formulas } from "./en/formulas";
import { functions } from "./en/functions";
import { mrr } from "./en/mrr";
import { pane } from "./en/pane";
import { problems, severities } from "./en/problems";
import { report } from "./en/report";
import { settings } from "./en/settings";
import { settingsError } from "./en/settingsError";
import { workbench } from "./en/workbench";

/** The English texts. */
export const en = {
  /** BCP 47 tag of the language, for those who read a page aloud. */
  language: "en",
  pane,
  mrr,
  functions,
  problems,
  severities,
  settings,
  settingsError,
  fields,
  scales,
  customerMeanings,
  tiers,
  healthWords,
  ownUses,
  scoreDirections,
  dateOrders,
  decimalMarks,
  amountIntervals,
  amountQuantities,
  report,
  workbench,
  formulas,
};
