import { guessIn, type Guess } from "../../accounts/guess";
import { exactSum, ExactSum } from "../../sheet/exactSum";
import type { Bucket } from "../../health/accountHealth";
import { knownScores } from "../placement/knownScores";
import type { PlacedAccount } from "../placement";

/** Figures of some of the placed accounts. Money is `null` where the sheet states none, mean health where none is known. */
export interface PortfolioFigures {
  readonly accounts: number;
  readonly handHeld: number;
  readonly mrr: number | null;
  readonly mrrAtRisk: number | null;
  readonly meanHealth: number | null;
  /** `null` where health counts in no figure. */
  readonly buckets: Readonly<Record<Bucket, number>> | null;
  readonly hours: number;
  readonly guessed: Guess;
}

/** What is known of the sheet as a whole: without it a portfolio of no accounts could not tell 0 from unknown. */
export interface KnownFigures {
  readonly mrr: boolean;
  readonly mrrAtRisk: boolean;
  /** Whether health counts in figures. */
  readonly health: boolean;
}

/** Adds up accounts; sums of money are exact. */
export function portfolioFigures(placed: readonly PlacedAccount[], known: KnownFigures): PortfolioFigures {
  const buckets = { poor: 0, average: 0, good: 0, unknown: 0 };
  const [mrr, mrrAtRisk, hours] = [new ExactSum(), new ExactSum(), new ExactSum()];
  let handHeld = 0;
  for (const { account, health, segment, assignment } of placed) {
    buckets[health.bucket]++;
    if (segment.segment === "handHeld") handHeld++;
    mrr.add(account.mrr ?? 0);
    mrrAtRisk.add(segment.mrrAtRisk ?? 0);
    hours.add(assignment?.hours ?? 0);
  }
  const scores = known.health ? knownScores(placed) : [];
  return {
    accounts: placed.length,
    handHeld,
    mrr: known.mrr ? mrr.value() : null,
    mrrAtRisk: known.mrrAtRisk ? mrrAtRisk.value() : null,
    meanHealth: scores.length === 0 ? null : exactSum(scores) / scores.length,
    buckets: known.health ? buckets : null,
    hours: hours.value(),
    guessed: guessIn(placed.map(({ account }) => account)),
  };
}
