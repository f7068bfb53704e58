import type { AccountsReading } from "../accounts/account";
import type { Policy } from "../policy";
import type { AccountHealth, ModelMetric, ScoredAccounts } from "./accountHealth";
import { buildModel } from "./buildModel";
import { healthBucket } from "./healthBucket";
import { healthScores, metricScore } from "./healthScore";
import type { MetricId } from "./metric";
import { nextStep } from "./nextStep";
import type { HealthProblem } from "./problemCodes";

/**
 * The health of every account of a sheet: the weighted mean of the metrics whose columns exist, as `=CS.HEALTHSCORE`
 * gives it, with coverage, bucket, biggest drag and next step. Without any metric column health is blank for all, which
 * is said once.
 *
 * @example scoreAccounts(reading, defaultPolicy).health[0]?.bucket // "average"
 */
export function scoreAccounts(reading: AccountsReading, policy: Policy): ScoredAccounts {
  const { averageFrom, goodFrom, minCoverage } = policy.health;
  const { model, columns } = buildModel(reading, policy);
  const { scores, coverages } = healthScores(columns, model.metrics, minCoverage);

  const health = reading.accounts.map((_, account): AccountHealth => {
    // Of its full length at once: an array that grows takes twice the room.
    const values = new Array<number | null>(columns.length).fill(null);
    for (let metric = 0; metric < columns.length; metric++) {
      const value = columns[metric]?.[account] ?? NaN;
      if (!Number.isNaN(value)) values[metric] = value;
    }
    const exact = scores[account] ?? NaN;
    const score = Number.isNaN(exact) ? null : exact;
    return {
      values,
      score,
      coverage: coverages[account] ?? 0,
      bucket: healthBucket(score, averageFrom, goodFrom),
      biggestDrag: biggestDrag(model.metrics, values),
      nextStep: nextStep(model.metrics, values, score, { averageFrom, goodFrom }),
    };
  });
  return { model, health, problems: model.metrics.length === 0 ? [noHealthColumns(reading)] : [] };
}

/** The known metric that costs the most points, the first of equals. */
function biggestDrag(metrics: readonly ModelMetric[], values: readonly (number | null)[]): MetricId | null {
  let drag: MetricId | null = null;
  let most = 0;
  for (let index = 0; index < metrics.length; index++) {
    const { id, poor, good, weight } = metrics[index]!;
    const value = values[index];
    if (value === null || value === undefined) continue;
    const cost = weight * (100 - metricScore(value, poor, good));
    if (cost <= most) continue;
    most = cost;
    drag = id;
  }
  return drag;
}

function noHealthColumns(reading: AccountsReading): HealthProblem {
  return { code: "noHealthColumns", severity: "info", sheet: reading.sheet };
}
