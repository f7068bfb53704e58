import { defaultMinCoverage } from "../core/settings/functionDefaults";
import type { ModelMetric } from "../core/health/accountHealth";
import { nextStepAnswer } from "../core/answers";
import { healthScoresOf } from "../core/health/healthScore";
import { healthBucket } from "../core/health/healthBucket";
import { nextStep } from "../core/health/nextStep";
import { plainChange } from "../core/report/layout/plainChange";
import { spilledAnswer, type AnswerCell } from "./answer";
import { declareArguments, listArgument, optionalListArgument, optionalNumberArgument } from "./argumentReaders";
import { unanswerable } from "./failure";
import {
  bucketLimits,
  metricNames,
  metricsArgument,
  metricWeights,
  scoredMetrics,
  tooLittleKnown,
} from "./healthArguments";

/** What the id of a user's own metric begins with, before its name. */
const ownMetric = "column:";

const read = declareArguments({
  metrics: metricsArgument,
  poor: listArgument,
  good: listArgument,
  names: listArgument,
  weights: optionalListArgument,
  average_from: optionalNumberArgument,
  good_from: optionalNumberArgument,
});

/**
 * The cheapest change that lifts each account to the next bucket, such as Stickiness 0.12 → 0.18: Average.
 *
 * @remarks
 * The one metric that has to rise least, or several by descending weight where none is enough. Targets are whole numbers
 * where both anchors are whole and at least 5 apart, else three digits, rounded towards good. Good accounts have no next
 * step; an account of which less than half of the weight is known has #N/A.
 *
 * @example =CS.HEALTHNEXT({0.12,0.33}, {0.05,0.2}, {0.25,0.8}, {"Stickiness","Seat use"}, {3,2}) → "Stickiness 0.12 → 0.188: Average"
 * @example =CS.HEALTHNEXT({8;1}, 10, 0, "Open tickets") → {"Open tickets 8 → 5: Average";""}
 *
 * @customfunction HEALTHNEXT
 * @param metrics One row per account, one column per metric, without headers.
 * @param poor The value of each metric that scores 0; larger than good where less is better.
 * @param good The value of each metric that scores 100.
 * @param names The name of each metric, as the answer shall call it.
 * @param [weights] The weight of each metric, 0 or more; equal if omitted.
 * @param [average_from] The score from which an account is average; 50 if omitted.
 * @param [good_from] The score from which it is good; 75 if omitted.
 * @returns A column of texts, blank for good accounts.
 */
export function healthnext(
  metrics: unknown[][],
  poor: unknown[][],
  good: unknown[][],
  names: unknown[][],
  weights?: unknown[][],
  average_from?: unknown,
  good_from?: unknown,
): unknown[][] {
  return spilledAnswer("HEALTHNEXT", () => {
    const given = read({ metrics, poor, good, names, weights, average_from, good_from });
    const { accounts, metrics: count, read: readValues } = given.metrics;
    const limits = bucketLimits(given.average_from, given.good_from);
    const called = metricNames(given.names, count);
    const model = scoredMetrics(given.poor, given.good, metricWeights(given.weights, count)).map(
      (metric, position): ModelMetric => ({ ...metric, id: `${ownMetric}${called[position]!}`, step: null }),
    );
    const { scores, coverages } = healthScoresOf(accounts, readValues, model, defaultMinCoverage);
    const values = new Float64Array(count);

    return Array.from(scores, (score, account): AnswerCell[] => {
      if (Number.isNaN(score)) return [tooLittleKnown(coverages[account] ?? 0)];
      if (healthBucket(score, limits.averageFrom, limits.goodFrom) === "good") return [""];
      readValues(account, values);
      const step = nextStep(model, values, score, limits);
      if (!step) return [unanswerable("No change of these metrics reaches the next bucket")];
      const changes = step.changes.map(({ metric, from, to }) =>
        nextStepAnswer.change(metric.slice(ownMetric.length), ...plainChange(from, to)),
      );
      return [nextStepAnswer.step(changes, step.reaches)];
    });
  });
}
