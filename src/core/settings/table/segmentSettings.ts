import * as v from "valibot";
import { defaultShare } from "../functionDefaults";
import { rankColumn, type RankBy } from "../rankBy";
import { setting } from "../setting";
import { filledText, groupWithDefaults, need, notNegative, share } from "../settingSchemas";
import { defaultTierLimits, type TierLimit } from "../tierLimits";

const rankBy: v.GenericSchema<unknown, RankBy> = v.union(
  [v.picklist(["mrrAtRisk", "mrr"]), v.strictObject({ column: filledText })],
  need("rankBy"),
);

const tierLimit = (defaults: TierLimit): v.GenericSchema<unknown, TierLimit> =>
  groupWithDefaults(defaults, { employees: notNegative, mrr: notNegative });

export const segmentSettings = [
  /** Of the live accounts, how many are looked after by hand. */
  setting("segment.share", { default: defaultShare, schema: share, group: "segment", affects: ["segment"] }),
  setting("segment.rankBy", {
    default: "mrrAtRisk",
    schema: rankBy,
    group: "segment",
    affects: ["read", "segment"],
    partFor: (stage, value) => (stage === "read" ? rankColumn(value) : value),
  }),
  setting("tiers", {
    default: defaultTierLimits,
    schema: groupWithDefaults(defaultTierLimits, {
      enterprise: tierLimit(defaultTierLimits.enterprise),
      midMarket: tierLimit(defaultTierLimits.midMarket),
    }),
    group: "segment",
    affects: ["segment"],
  }),
] as const;
