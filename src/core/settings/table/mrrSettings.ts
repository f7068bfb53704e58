import { defaultEndsInclusive } from "../functionDefaults";
import { setting } from "../setting";
import { flag } from "../settingSchemas";

export const mrrSettings = [
  /** True when an end date is the last day that counts, as in contract lists; else it is the first that no longer does. */
  setting("mrr.endsInclusive", { default: defaultEndsInclusive, schema: flag, group: "mrr", affects: ["ledger"] }),
] as const;
