import { exactSum } from "../sheet/exactSum";
import type { Bucket } from "../health/accountHealth";
import type { PlacedAccount } from "./placement";

/** Figures of some of the placed accounts. Money is `null` where the sheet states none, mean health where none is known. */
export interface PortfolioFigures {
  readonly accounts: number;
  readonly handHeld: number;
  readonly mrr: number | null;
  readonly mrrAtRisk: number | null;
  readonly meanHealth: number | null;
  readonly buckets: Readonly<Record<Bucket, number>>;
  readonly hours: number;
}

/** What is known of the sheet as a whole: without it a portfolio of no accounts could not tell 0 from unknown. */
export interface KnownMoney {
  readonly mrr: boolean;
  readonly mrrAtRisk: boolean;
}

/** Adds up accounts; sums of money are exact. */
export function portfolioFigures(placed: readonly PlacedAccount[], known: KnownMoney): PortfolioFigures {
  const buckets = { poor: 0, average: 0, good: 0, unknown: 0 };
  for (const { health } of placed) buckets[health.bucket]++;
  const scores = placed.flatMap(({ health }) => health.score ?? []);
  return {
    accounts: placed.length,
    handHeld: placed.filter(({ segment }) => segment.segment === "handHeld").length,
    mrr: known.mrr ? exactSum(placed.map(({ account }) => account.mrr ?? 0)) : null,
    mrrAtRisk: known.mrrAtRisk ? exactSum(placed.map(({ segment }) => segment.mrrAtRisk ?? 0)) : null,
    meanHealth: scores.length === 0 ? null : exactSum(scores) / scores.length,
    buckets,
    hours: exactSum(placed.map(({ assignment }) => assignment?.hours ?? 0)),
  };
}
