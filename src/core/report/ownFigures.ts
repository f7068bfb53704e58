import type { AccountsReading } from "../accounts/accountsReading";
import { ownUses, type HealthModel, type OwnUse } from "../health/accountHealth";
import { countsInFigures, healthBasis } from "../health/healthBasis";
import { automaticUse } from "../health/healthInUse";
import type { Policy } from "../settings/policy";
import { differingAccounts } from "./differingAccounts";
import type { BucketFigures, Placement } from "./placement";
import { quickFigures, quickStages } from "./quickFigures";

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
  /** What becomes of it where nobody says anything. */
  readonly automatic: OwnUse;
  /** Of our model by itself: how much of its weight the sheet has, 0–1. */
  readonly weightShare: number;
  /** One for each use, in their order. */
  readonly effects: readonly OwnEffect[];
}

/** `null` where the sheet has no health score of its own. */
export function ownFigures({ own, reading, placed, policy }: Placement): OwnFigures | null {
  if (own === null) return null;
  const saying = reading.columns.find(({ header }) => header === (own.scoreHeader ?? own.wordHeader));
  const known = placed.filter(({ health }) => health.own?.bucket !== "unknown").length;
  const differ = differingAccounts(placed).length;
  const { model, effects } = effectsOf(reading, policy);
  return {
    column: saying?.column ?? 0,
    known,
    differ,
    automatic: automaticUse(model),
    weightShare: model.weightShare,
    effects,
  };
}

/** Our model by itself, and what each use of the score comes to. */
function effectsOf(
  reading: AccountsReading,
  policy: Policy,
): { readonly model: HealthModel; readonly effects: readonly OwnEffect[] } {
  const live = quickStages.liveColumns(reading, policy);
  const stages = { ...quickStages, liveColumns: () => live };
  const figures = ownUses.map((use) => {
    return quickFigures(reading, { ...policy, health: { ...policy.health, ownScore: use } }, stages);
  });
  return {
    model: figures[ownUses.indexOf("beside")]!.model,
    effects: figures.map(({ model, own, buckets, mrrAtRisk }, index) => {
      const counts = countsInFigures(healthBasis(model, own));
      return { use: ownUses[index]!, buckets: counts ? buckets : null, mrrAtRisk };
    }),
  };
}
