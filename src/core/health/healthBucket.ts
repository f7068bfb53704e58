import type { Bucket } from "./accountHealth";

/**
 * Half of a metric's way can come out as 49.99999999999999, which every sheet shows as 50.
 * A score that near to a limit is on it.
 */
const limitTolerance = 1e-9;

/**
 * The bucket of a health score. A score on a limit belongs to the better bucket.
 *
 * @param score 0–100; `null` or `NaN` where too little is known.
 * @param averageFrom the score from which an account is average, at most `goodFrom`.
 * @param goodFrom the score from which it is good.
 * @example healthBucket(50, 50, 75) // "average"
 */
export function healthBucket(score: number | null, averageFrom: number, goodFrom: number): Bucket {
  if (score === null || Number.isNaN(score)) return "unknown";
  if (score >= goodFrom - limitTolerance) return "good";
  return score >= averageFrom - limitTolerance ? "average" : "poor";
}
