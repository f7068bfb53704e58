import { defaultMinCoverage } from "../core/settings/functionDefaults";
import { healthScoresOf } from "../core/health/healthScore";
import { spilledColumn } from "./answer";
import { declareArguments, listArgument, optionalListArgument, optionalNumberArgument } from "./argumentReaders";
import { checkedShare, metricsArgument, metricWeights, scoredMetrics, tooLittleKnown } from "./healthArguments";

const read = declareArguments({
  metrics: metricsArgument,
  poor: listArgument,
  good: listArgument,
  weights: optionalListArgument,
  min_coverage: optionalNumberArgument,
});

/**
 * Health scores from 0 to 100, one per account: each metric between its poor and its good value, weighted.
 *
 * @remarks
 * A metric at or beyond its poor value scores 0, at or beyond its good value 100, in between in proportion. Missing
 * metrics (blank, #N/A, n/a, –) are left out; an account of which too little is known has no score (#N/A).
 *
 * @example =CS.HEALTHSCORE({83,71,78,54}, {0,0,0,0}, {100,100,100,100}) → 71.5
 * @example =CS.HEALTHSCORE({0.15,5;0.3,0;"",2}, {0.05,10}, {0.25,0}) → {50;100;80}
 *
 * @customfunction HEALTHSCORE
 * @param metrics One row per account, one column per metric, without headers.
 * @param poor The value of each metric that scores 0; larger than good where less is better.
 * @param good The value of each metric that scores 100.
 * @param [weights] The weight of each metric, 0 or more; equal if omitted.
 * @param [min_coverage] Share of the weight that must be known for a score, 0 to 1; 0.5 if omitted.
 * @returns A column of scores.
 */
export function healthscore(
  metrics: unknown[][],
  poor: unknown[][],
  good: unknown[][],
  weights?: unknown[][],
  min_coverage?: unknown,
): unknown[][] {
  return spilledColumn("HEALTHSCORE", () => {
    const given = read({ metrics, poor, good, weights, min_coverage });
    const minCoverage = checkedShare(given.min_coverage ?? defaultMinCoverage, "min_coverage");
    const { accounts, metrics: count, read: readValues } = given.metrics;
    const model = scoredMetrics(given.poor, given.good, metricWeights(given.weights, count));
    const { scores, coverages } = healthScoresOf(accounts, readValues, model, minCoverage);
    return { figures: scores, failureOf: (account) => tooLittleKnown(coverages[account]!) };
  });
}
