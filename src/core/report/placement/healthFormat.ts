const most = 6;

/**
 * The number format of exact health scores: as many decimals, one at least, as it takes that no score is shown on the far
 * side of a limit. 49.6 reads 49.6 and never 50, and 49.97 reads 49.97 and not a poor 50.0. The scores themselves stay
 * exact, so that they equal what `HEALTHSCORE` answers.
 */
export function healthFormat(scores: Iterable<number>, limits: readonly number[]): string {
  let decimals = 1;
  for (const score of scores) {
    while (decimals < most && limits.some((limit) => crosses(score, limit, decimals))) decimals++;
  }
  return `0.${"0".repeat(decimals)}`;
}

function crosses(score: number, limit: number, decimals: number): boolean {
  // Scores within 1e-9 of a limit are on it.
  return score < limit - 1e-9 && limit - score < 0.05 && Number(score.toFixed(decimals)) >= limit;
}
