import type { Bucket, ModelMetric, NextStep } from "./accountHealth";
import { healthBucket } from "./healthBucket";
import { metricScore } from "./healthScore";

/** The limits of the buckets. */
export interface BucketLimits {
  readonly averageFrom: number;
  readonly goodFrom: number;
}

/** A target this near to a step is that step: 0.18000000000000002 is 0.18. */
const stepTolerance = 1e-9;
/** Metrics without a step of their own are stated so. */
const significantDigits = 3;
/** Anchors at least this far apart, and whole, speak of whole numbers. */
const wholeDistance = 5;

/**
 * The cheapest change that lifts an account to the next bucket: the one metric that has to rise least, the first of
 * equals; or, where no single metric is enough, several by descending weight, each to its good anchor and the last one
 * only as far as needed. Targets are rounded towards good in the metric's steps, never beyond good, and the answer is
 * given only after applying it has been seen to reach the bucket.
 *
 *     Δ_m = (limit − score) × W ÷ w_m      W the weight that is known; possible when s_m + Δ_m ≤ 100
 *
 * @param values one value per metric, `null` or `NaN` where missing: a missing metric is not advised.
 * @param score the account's health, `null` where too little is known.
 * @returns `null` for a good account and where too little is known.
 * @example nextStep(
 *   [{ id: "openTickets", poor: 10, good: 0, weight: 1, step: 1 }], [8], 20, { averageFrom: 50, goodFrom: 75 },
 * ) // Open tickets 8 → 5 reaches average
 */
export function nextStep(
  metrics: readonly ModelMetric[],
  values: ArrayLike<number | null>,
  score: number | null,
  limits: BucketLimits,
): NextStep | null {
  const bucket = healthBucket(score, limits.averageFrom, limits.goodFrom);
  if (score === null || bucket === "unknown" || bucket === "good") return null;
  const limit = bucket === "poor" ? limits.averageFrom : limits.goodFrom;
  // Two columns rather than an object for each metric.
  const known: ModelMetric[] = [];
  const knownValues: number[] = [];
  let weight = 0;
  for (let index = 0; index < metrics.length; index++) {
    const metric = metrics[index]!;
    const value = values[index] ?? NaN;
    if (Number.isNaN(value) || metric.weight <= 0) continue;
    known.push(metric);
    knownValues.push(value);
    weight += metric.weight;
  }
  const needed = (limit - score) * weight;

  const rises = oneMetric(known, knownValues, needed) ?? severalMetrics(known, knownValues, needed);
  return verified(known, knownValues, rises, limits, bucket);
}

/** The place of a metric among the known ones, and the score that it has to reach. */
interface Rise {
  readonly at: number;
  readonly to: number;
}

/** Rises this little beyond 100 are rounding, not want of room. */
const scoreTolerance = 1e-9;

function oneMetric(metrics: readonly ModelMetric[], values: readonly number[], needed: number): readonly Rise[] | null {
  let best: Rise | null = null;
  let least = Infinity;
  for (let at = 0; at < metrics.length; at++) {
    const { poor, good, weight } = metrics[at]!;
    const rise = needed / weight;
    if (rise >= least) continue;
    const to = metricScore(values[at]!, poor, good) + rise;
    if (to > 100 + scoreTolerance) continue;
    least = rise;
    best = { at, to: Math.min(to, 100) };
  }
  return best && [best];
}

function severalMetrics(metrics: readonly ModelMetric[], values: readonly number[], needed: number): readonly Rise[] {
  const rises: Rise[] = [];
  let missing = needed;
  const heaviestFirst = metrics.map((_, at) => at).sort((a, b) => metrics[b]!.weight - metrics[a]!.weight);
  for (const at of heaviestFirst) {
    const { poor, good, weight } = metrics[at]!;
    const score = metricScore(values[at]!, poor, good);
    const room = 100 - score;
    if (room <= 0) continue;
    const rise = Math.min(room, missing / weight);
    rises.push({ at, to: score + rise });
    missing -= rise * weight;
    if (missing <= scoreTolerance) break;
  }
  return rises;
}

/**
 * Puts the rises into words of values and applies them. Rounding in doubles can leave the last one a hair short of the
 * limit: then it goes one step further, and in the end to good.
 */
function verified(
  metrics: readonly ModelMetric[],
  values: readonly number[],
  rises: readonly Rise[],
  limits: BucketLimits,
  from: "poor" | "average",
): NextStep | null {
  const last = rises.at(-1);
  if (!last) return null;
  const metric = metrics[last.at]!;
  const { poor, good } = metric;
  const stepped = towardsGood(metric, poor + (last.to / 100) * (good - poor));
  const further = towardsGood(metric, stepped + stepSize(metric, stepped) * Math.sign(good - poor));
  for (const target of [stepped, further, good]) {
    const reached = [...values];
    for (const { at } of rises) reached[at] = at === last.at ? target : metrics[at]!.good;
    const reaches = bucketAfter(metrics, reached, limits);
    if (reaches === from || reaches === "poor" || reaches === "unknown") continue;
    return {
      changes: rises.map(({ at }) => ({ metric: metrics[at]!.id, from: values[at]!, to: reached[at]! })),
      reaches,
    };
  }
  return null;
}

function bucketAfter(metrics: readonly ModelMetric[], values: readonly number[], limits: BucketLimits): Bucket {
  // As `healthScores` does it, in the same order of operations, for this one account: a test holds the two together.
  let sum = 0;
  let total = 0;
  for (let at = 0; at < metrics.length; at++) {
    const { poor, good, weight } = metrics[at]!;
    sum += weight * metricScore(values[at]!, poor, good);
    total += weight;
  }
  return healthBucket(Math.min(sum / total, 100), limits.averageFrom, limits.goodFrom);
}

/** The metric's step, or what whole numbers or three significant digits of this target come to. */
function stepSize({ step, poor, good }: ModelMetric, target: number): number {
  if (step !== null) return step;
  if (Number.isInteger(poor) && Number.isInteger(good) && Math.abs(good - poor) >= wholeDistance) return 1;
  return target === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(target))) + 1 - significantDigits);
}

/** A target in steps, rounded towards good and never beyond it. */
function towardsGood(metric: ModelMetric, target: number): number {
  const size = stepSize(metric, target);
  if (size === 0) return target;
  const [towards, nearer] = metric.good > metric.poor ? [Math.ceil, Math.min] : [Math.floor, Math.max];
  const count = target / size;
  const nearest = Math.round(count);
  const near = Math.abs(target - nearest * size) <= stepTolerance * Math.max(1, Math.abs(target));
  const steps = near ? nearest : towards(count);
  // 21 × 0.01 is 0.21000000000000002 in doubles, 21 ÷ 100 is 0.21.
  const perUnit = Math.round(1 / size);
  const value = size < 1 && Math.abs(perUnit * size - 1) < stepTolerance ? steps / perUnit : steps * size;
  return nearer(value, metric.good);
}
