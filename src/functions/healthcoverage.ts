import { healthScoresOf } from "../core/health/healthScore";
import { spilledAnswer } from "./answer";
import { declareArguments, optionalListArgument } from "./argumentReaders";
import { metricsArgument, metricWeights } from "./healthArguments";

const read = declareArguments({ metrics: metricsArgument, weights: optionalListArgument });

/**
 * How much of each account's health is known: the share of the weight of its metrics that are not missing, 0 to 1.
 *
 * @remarks
 * Missing is a blank, #N/A, or a word such as n/a or –; 0 is a value. A score that rests on little is worth little.
 *
 * @example =CS.HEALTHCOVERAGE({0.15,"",7}, {3,5,2}) → 0.5
 * @example =CS.HEALTHCOVERAGE({80,"n/a";0,60}) → {0.5;1}
 *
 * @customfunction HEALTHCOVERAGE
 * @param metrics One row per account, one column per metric, without headers.
 * @param [weights] The weight of each metric, 0 or more; equal if omitted.
 * @returns A column of shares.
 */
export function healthcoverage(metrics: unknown[][], weights?: unknown[][]): unknown[][] {
  return spilledAnswer("HEALTHCOVERAGE", () => {
    const given = read({ metrics, weights });
    // Where the anchors are does not matter to what is known.
    const model = metricWeights(given.weights, given.metrics.metrics).map((weight) => ({ poor: 0, good: 1, weight }));
    const { coverages } = healthScoresOf(given.metrics.accounts, given.metrics.read, model, 0);
    return Array.from(coverages, (coverage) => [coverage]);
  });
}
