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

/**
 * The health scores of all accounts: the weighted mean of the metric scores over the metrics that are known.
 * `=CS.HEALTHSCORE` and the placement both use this function, so that a cell and the pane always agree.
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
  const accounts = columns[0]?.length ?? 0;
  const scores = new Float64Array(accounts);
  const coverages = new Float64Array(accounts);
  let totalWeight = 0;
  for (const [index, { poor, good, weight }] of metrics.entries()) {
    const column = columns[index];
    if (!column || weight <= 0) continue;
    totalWeight += weight;
    for (let account = 0; account < accounts; account++) {
      const score = metricScore(column[account] ?? NaN, poor, good);
      if (Number.isNaN(score)) continue;
      scores[account] = (scores[account] ?? 0) + weight * score;
      coverages[account] = (coverages[account] ?? 0) + weight;
    }
  }
  for (let account = 0; account < accounts; account++) {
    const known = coverages[account] ?? 0;
    const coverage = known > 0 ? known / totalWeight : 0;
    coverages[account] = coverage;
    const enough = known > 0 && coverage >= minCoverage - coverageTolerance;
    // Rounding of the two sums can put a mean of 100s a bit above 100.
    scores[account] = enough ? Math.min((scores[account] ?? 0) / known, 100) : NaN;
  }
  return { scores, coverages };
}
