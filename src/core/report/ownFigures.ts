import type { AccountsReading } from "../accounts/accountsReading";
import { ownUses, type OwnUse } from "../health/accountHealth";
import { buildModel } from "../health/buildModel";
import { filledShare } from "../health/healthInUse";
import type { Policy } from "../settings/policy";
import { differingAccounts } from "./differingAccounts";
import type { BucketFigures, Placement } from "./placement";
import { quickStages } from "./quickFigures";

/** What one use of the user's own score makes of the live accounts. */
export interface OwnEffect {
  readonly use: OwnUse;
  /** `null` where health would rest on too little to count. */
  readonly buckets: readonly BucketFigures[] | null;
  readonly mrrAtRisk: number | null;
}

/** What there is to know of the user's own health score before a use is chosen for it. */
export interface OwnFigures {
  /** The column that says it, zero-based in the sheet: that of the numbers before that of the words. */
  readonly column: number;
  /** Live accounts of which it says something. */
  readonly known: number;
  /** Those of them that are in another bucket by our health in use. */
  readonly differ: number;
  /** How much of our model's weight the columns of the sheet say anything of, 0–1: that decides. */
  readonly filledShare: number;
  /** One for each use, in their order. */
  readonly effects: readonly OwnEffect[];
}

/** `null` where the sheet has no health score of its own. */
export function ownFigures({ own, reading, placed, policy }: Placement): OwnFigures | null {
  if (own === null) return null;
  const saying = reading.columns.find(({ header }) => header === (own.scoreHeader ?? own.wordHeader));
  return {
    column: saying?.column ?? 0,
    known: placed.filter(({ health }) => health.own?.bucket !== "unknown").length,
    differ: differingAccounts(placed).length,
    filledShare: filledShare(buildModel(reading, policy)),
    effects: effectsOf(reading, policy),
  };
}

/** What each use of the score comes to. */
function effectsOf(reading: AccountsReading, policy: Policy): readonly OwnEffect[] {
  const live = quickStages.liveColumns(reading, policy);
  return ownUses.map((use) => {
    const chosen = { ...policy, health: { ...policy.health, ownScore: use } };
    const { counts, buckets, mrrAtRisk } = quickStages.liveHealth(reading, live, chosen);
    return { use, buckets: counts ? buckets : null, mrrAtRisk };
  });
}
