import type { AccountsReading } from "../accounts/accountsReading";
import type { HealthSettings } from "../settings/settings";
import type { AccountHealth, HealthModel, ModelMetric, OwnHealth, ScoredAccounts } from "./accountHealth";
import { healthInUse } from "./healthInUse";
import { healthBasis, partialBelow, rounding } from "./healthBasis";
import { healthBucket } from "./healthBucket";
import { healthScores, metricScore } from "./healthScore";
import type { MetricId } from "../settings/metric";
import { nextStep, type BucketLimits } from "./nextStep";
import { ownDifference } from "./ownDifference";
import { bucketMiddles } from "./ownHealth";
import type { HealthProblem } from "./problemCodes";

/**
 * The health of every account of a sheet: the weighted mean of the metrics whose columns exist, as `=CS.HEALTHSCORE`
 * gives it, with coverage, bucket, biggest drag and next step; or the user's own score, where our model has too few columns.
 * Without either health is blank for all, which is said once.
 *
 * @example scoreAccounts(reading, defaultSettings).health[0]?.bucket // "average"
 */
export function scoreAccounts(reading: AccountsReading, settings: HealthSettings): ScoredAccounts {
  const { averageFrom, goodFrom, minCoverage } = settings.health;
  const { model, columns, own, ownScores } = healthInUse(reading, settings);
  const { scores, coverages } = healthScores(columns, model.metrics, minCoverage);
  const isOwnUsed = own?.use === "used";
  // In their whole weight: what is known of a model that is hardly there advises nobody.
  const advises = (account: number): boolean =>
    !isOwnUsed || (coverages[account] ?? 0) * model.weightShare >= partialBelow - rounding;

  const health = reading.accounts.map((_, account): AccountHealth => {
    // Of its full length at once: an array that grows takes twice the room.
    const values = new Array<number | null>(columns.length).fill(null);
    for (let metric = 0; metric < columns.length; metric++) {
      const value = columns[metric]?.[account] ?? NaN;
      if (!Number.isNaN(value)) values[metric] = value;
    }
    const exact = scores[account] ?? NaN;
    const ours = Number.isNaN(exact) ? null : exact;
    const said = ownScores?.of(account);
    const score = isOwnUsed ? said!.score : ours;
    const bucket = isOwnUsed ? said!.bucket : healthBucket(score, averageFrom, goodFrom);
    return {
      values,
      score,
      coverage: coverages[account] ?? 0,
      bucket,
      biggestDrag: biggestDrag(model.metrics, values),
      // Of our metrics, whoever's the score is.
      nextStep:
        bucket !== "good" && advises(account) ? nextStep(model.metrics, values, ours, { averageFrom, goodFrom }) : null,
      ...(said && { own: said }),
    };
  });
  return { model, own, health, problems: problemsOf(reading, model, own, health, settings.health) };
}

/** What the figures of health rest on, where that is not the whole of our model. */
function problemsOf(
  reading: AccountsReading,
  model: HealthModel,
  own: OwnHealth | null,
  health: readonly AccountHealth[],
  limits: BucketLimits,
): readonly HealthProblem[] {
  const place = { severity: "info", sheet: reading.sheet } as const;
  const { weightShare, metrics, metricsInPolicy } = model;
  const ofModel = { share: weightShare, metrics: metrics.length, of: metricsInPolicy };
  const problems: HealthProblem[] = [];
  if (own) {
    const header = [own.scoreHeader, own.wordHeader].flatMap((one) => one ?? []).join(", ");
    const { column } = reading.columns.find((one) => one.header === (own.scoreHeader ?? own.wordHeader)) ?? {};
    const place = { severity: "info", sheet: reading.sheet, row: reading.headerRow, column } as const;
    const middles = own.scoreHeader === null ? bucketMiddles(limits) : {};
    if (own.use === "used") return [{ code: "ownHealthUsed", ...place, header, values: { ...ofModel, ...middles } }];
    if (own.use === "metric") problems.push({ code: "ownHealthMetric", ...place, header, values: middles });
    else {
      const live = health.filter((_, account) => reading.accounts[account]?.standing === "live");
      const differ = live.filter((one) => ownDifference(one) !== null).length;
      problems.push({ code: "ownHealthBeside", ...place, header, values: { accounts: live.length, differ } });
    }
  }
  switch (healthBasis(model, own)) {
    case "none":
      return [...problems, { code: "noHealthColumns", ...place }];
    case "thinModel":
      return [...problems, { code: "healthThin", ...place, severity: "warning", values: ofModel }];
    case "partialModel":
      return [...problems, { code: "healthPartial", ...place, values: ofModel }];
    default:
      return problems;
  }
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
