/** The two anchors of a metric and what it weighs in the score. */
export interface ScoredMetric {
  /** The value that scores 0. */
  readonly poor: number;
  /** The value that scores 100; below `poor` where less is better. Never equal to `poor`. */
  readonly good: number;
  /** At least 0, any unit; 0 leaves the metric out of score and coverage. */
  readonly weight: number;
}

/** One entry per account, in the order of the accounts. */
export interface HealthScores {
  /** 0–100; `NaN` where less than the minimum coverage is known, or nothing at all. */
  readonly scores: Float64Array;
  /** Share of the weight that is known, 0–1. */
  readonly coverages: Float64Array;
}

/** Sums of weights such as 0.1 + 0.2 + 0.7 miss the exact share by a few bits; nobody set a limit that fine. */
const coverageTolerance = 1e-9;

/**
 * How far one value of a metric has come from poor to good, 0–100.
 * Fixed anchors, never the sheet's own minimum and maximum: a new account must not change everybody's score.
 *
 * @returns `NaN` for a missing value (`NaN`).
 * @example metricScore(5, 10, 0) // 50: five open tickets, where ten are poor and none is good
 */
export function metricScore(value: number, poor: number, good: number): number {
  const share = (value - poor) / (good - poor);
  // Not Math.min and Math.max: this runs for every cell, and NaN must come through.
  return share <= 0 ? 0 : share >= 1 ? 100 : 100 * share;
}

/** Puts the values of one account into `values`, one per metric in their order; `NaN` is a missing value. */
export type ReadValues = (account: number, values: Float64Array) => void;

/**
 * The health scores of all accounts: the weighted mean of the metric scores over the metrics that are known.
 *
 *     score = Σ w s ÷ Σ w          over the metrics that are not missing
 *     coverage = Σ w (not missing) ÷ Σ w (all)
 *
 * @param columns one column of values per metric, all of the same length; `NaN` is a missing value.
 * @param metrics anchors and weights, in the order of the columns. With no positive weight nothing is known.
 * @param minCoverage share of the weight that must be known, 0–1. With nothing known there is never a score.
 * @example healthScores([Float64Array.of(80), Float64Array.of(NaN)],
 *   [{ poor: 0, good: 100, weight: 1 }, { poor: 0, good: 10, weight: 1 }], 0.5) // score 80, coverage 0.5
 */
export function healthScores(
  columns: readonly Float64Array[],
  metrics: readonly ScoredMetric[],
  minCoverage: number,
): HealthScores {
  const read: ReadValues = (account, values) => {
    for (let metric = 0; metric < values.length; metric++) values[metric] = columns[metric]?.[account] ?? NaN;
  };
  return healthScoresOf(columns[0]?.length ?? 0, read, metrics, minCoverage);
}

/**
 * The same for values that are not in columns: each account's are read once, just before it is scored. `=CS.HEALTHSCORE`
 * and the placement both end up here, so that a cell and the pane always agree.
 */
export function healthScoresOf(
  accounts: number,
  read: ReadValues,
  metrics: readonly ScoredMetric[],
  minCoverage: number,
): HealthScores {
  const scores = new Float64Array(accounts);
  const coverages = new Float64Array(accounts);
  // In columns of their own and without calls: the inner loop runs for every cell.
  const poors = Float64Array.from(metrics, ({ poor }) => poor);
  const goods = Float64Array.from(metrics, ({ good }) => good);
  const weights = Float64Array.from(metrics, ({ weight }) => Math.max(weight, 0));
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const values = new Float64Array(metrics.length);
  for (let account = 0; account < accounts; account++) {
    read(account, values);
    let sum = 0;
    let known = 0;
    for (let metric = 0; metric < values.length; metric++) {
      const score = metricScore(values[metric]!, poors[metric]!, goods[metric]!);
      if (Number.isNaN(score)) continue;
      sum += weights[metric]! * score;
      known += weights[metric]!;
    }
    const coverage = known > 0 ? known / totalWeight : 0;
    coverages[account] = coverage;
    const enough = known > 0 && coverage >= minCoverage - coverageTolerance;
    // Rounding of the two sums can put a mean of 100s a bit above 100.
    scores[account] = enough ? Math.min(sum / known, 100) : NaN;
  }
  return { scores, coverages };
}
