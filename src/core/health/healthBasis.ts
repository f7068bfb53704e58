import type { HealthModel, OwnHealth } from "./accountHealth";

/**
 * What health rests on: the user's own score, or our model – as a whole, in part, or too thin to count in any figure – or
 * nothing.
 */
export type HealthBasis = "own" | "model" | "partialModel" | "thinModel" | "none";

/** Under this share of the model's weight health is too thin for a figure, a plan or a ranking. */
const thinBelow = 0.3;
/** Under this share the user's own score is used where there is one, and it is said beside every figure without. */
export const partialBelow = 0.5;
/** Sums of shares are as exact as that. */
export const rounding = 1e-9;

/**
 * @example healthBasis({ metrics: [nps], weightShare: 0.1, metricsInPolicy: 8 }, null) // "thinModel"
 */
export function healthBasis({ metrics, weightShare }: HealthModel, own: OwnHealth | null): HealthBasis {
  if (own?.use === "used") return "own";
  if (metrics.length === 0) return "none";
  if (weightShare < thinBelow - rounding) return "thinModel";
  return weightShare < partialBelow - rounding ? "partialModel" : "model";
}

/** The share of our model that figures of health rest on, where it is to be said beside each of them; else `null`. */
export function partialShare(model: HealthModel, own: OwnHealth | null): number | null {
  return healthBasis(model, own) === "partialModel" ? model.weightShare : null;
}

/** True where buckets and scores count in figures, plans and the ranking. */
export function countsInFigures(basis: HealthBasis): boolean {
  return basis !== "none" && basis !== "thinModel";
}
