import type { PlacedAccount } from "../placement";

/** The health scores of the accounts that have one. */
export function knownScores(placed: readonly PlacedAccount[]): readonly number[] {
  const scores: number[] = [];
  for (const { health } of placed) if (health.score !== null) scores.push(health.score);
  return scores;
}
