import type { AccountsReading } from "../accounts/accountsReading";
import { hasMrr } from "../accounts/hasMrr";
import { buildModel } from "../health/buildModel";
import { countsInFigures, healthBasis } from "../health/healthBasis";
import { healthBucket } from "../health/healthBucket";
import { healthScores } from "../health/healthScore";
import { ownHealth } from "../health/ownHealth";
import { mrrStandIns } from "../segmentation/assumeMrr";
import { countHandHeld, type HandHeldCount } from "../segmentation/countHandHeld";
import { mrrAtRisk } from "../segmentation/mrrAtRisk";
import { rankValue, valueInUse } from "../segmentation/segmentAccounts";
import { tierOf } from "../segmentation/tier";
import type { Policy } from "../settings/policy";
import { BucketSums } from "./bucketSums";
import type { Placement } from "./placement";

/** What a person looks at while dragging a weight or a limit. */
export interface QuickFigures extends Pick<Placement, "model" | "own" | "buckets" | "mrrAtRisk"> {
  readonly live: number;
  readonly handHeld: HandHeldCount;
}

/**
 * The first figures of a placement, in a fraction of the time that all of it takes: no account is ranked, explained or
 * given to anybody. They are those that `summarise` comes to later.
 */
export function quickFigures(reading: AccountsReading, policy: Policy): QuickFigures {
  const { averageFrom, goodFrom, minCoverage } = policy.health;
  const { model, columns } = buildModel(reading, policy);
  const { scores } = healthScores(columns, model.metrics, minCoverage);
  const ownScores = ownHealth(reading, model, policy.health);
  const own = ownScores?.own ?? null;
  const isOwnUsed = own?.use === "used";
  const counts = countsInFigures(healthBasis(model, own));

  const knowsMrr = hasMrr(reading);
  const live: number[] = [];
  for (let index = 0; index < reading.accounts.length; index++) {
    if (reading.accounts[index]!.standing === "live") live.push(index);
  }
  const tiers = live.map((index) => {
    const account = reading.accounts[index]!;
    return { mrr: account.mrr, tier: tierOf(account, policy.tiers).tier };
  });
  const standIns = mrrStandIns(knowsMrr ? tiers : []);
  const rankedBy = valueInUse(reading, policy.segment.rankBy, standIns.overall !== null, counts);

  const sums = new BucketSums();
  const free: number[] = [];
  const pinned: number[] = [];
  let pinnedHandHeld = 0;
  for (let place = 0; place < live.length; place++) {
    const index = live[place]!;
    const account = reading.accounts[index]!;
    const said = isOwnUsed ? ownScores!.of(index) : null;
    const exact = scores[index] ?? NaN;
    const score = said ? said.score : Number.isNaN(exact) ? null : exact;
    const bucket = said ? said.bucket : healthBucket(score, averageFrom, goodFrom);
    sums.add(bucket, account.mrr, counts && account.mrr !== null ? mrrAtRisk(account.mrr, score) : null);

    const mrr = account.mrr ?? standIns.byTier.get(tiers[place]!.tier) ?? standIns.overall ?? 0;
    const isPinned = account.pins.includes("handHeld") || account.pins.includes("scaled");
    (isPinned ? pinned : free).push(rankValue(rankedBy, account, mrr, score));
    if (account.pins.includes("handHeld")) pinnedHandHeld++;
  }
  return {
    model,
    own,
    live: live.length,
    buckets: sums.figures(knowsMrr),
    mrrAtRisk: sums.mrrAtRisk(),
    handHeld: countHandHeld({
      free: Float64Array.from(free),
      pinned: Float64Array.from(pinned),
      pinnedHandHeld,
      share: policy.segment.share,
      ranks: rankedBy !== "nothing",
    }),
  };
}
