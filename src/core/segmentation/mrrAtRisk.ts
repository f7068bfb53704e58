/** Unknown health counts as the middle, so that an account is neither forgotten nor feared for want of data. */
export const assumedHealthScore = 50;

/**
 * MRR × (1 − health ÷ 100): what an account's health puts at stake.
 *
 * @param score 0–100; `null` counts as 50.
 * @example mrrAtRisk(1000, 80) // 200
 */
export function mrrAtRisk(mrr: number, score: number | null): number {
  return mrr * (1 - (score ?? assumedHealthScore) / 100);
}
