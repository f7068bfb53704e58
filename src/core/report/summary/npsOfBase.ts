import type { AccountHealth, HealthModel } from "../../health/accountHealth";
import { netPromoterScore } from "../../health/netPromoterScore";
import type { Placement } from "../placement";

/** The net promoter score of all live accounts that answered. */
export interface BaseNps {
  /** −100 to 100; `null` without an answer. */
  readonly nps: number | null;
  readonly answers: number;
}

/**
 * One answer per live account. Only where the column holds answers from 0 to 10: the mean of scores that are net already
 * is no net promoter score.
 */
export function npsOfBase({ model, placed }: Pick<Placement, "model" | "placed">): BaseNps {
  const answerOf = npsAnswers(model);
  const answers: number[] = [];
  for (const { health } of placed) {
    const answer = answerOf(health);
    if (answer !== null) answers.push(answer);
  }
  return { nps: netPromoterScore(answers), answers: answers.length };
}

/** The answer of an account; `null` without one. */
export function npsAnswers({ metrics }: HealthModel): (health: AccountHealth) => number | null {
  const index = metrics.findIndex(({ id, scale }) => id === "nps" && scale === "0-10");
  return ({ values }) => values[index] ?? null;
}
