import type { Placement } from "./placement";

/** The net promoter score of all live accounts that answered. */
export interface BaseNps {
  /** −100 to 100; `null` without an answer. */
  readonly nps: number | null;
  readonly answers: number;
}

/**
 * % of 9–10 minus % of 0–6, one answer per live account. Only where the column holds answers from 0 to 10: the mean of
 * scores that are net already is no net promoter score.
 */
export function npsOfBase({ model, placed }: Pick<Placement, "model" | "placed">): BaseNps {
  const index = model.metrics.findIndex(({ id, scale }) => id === "nps" && scale === "0-10");
  let answers = 0;
  let promoters = 0;
  let detractors = 0;
  for (const { health } of index < 0 ? [] : placed) {
    const answer = health.values[index] ?? null;
    if (answer === null) continue;
    answers++;
    if (answer >= 9) promoters++;
    if (answer <= 6) detractors++;
  }
  return { nps: answers === 0 ? null : (100 * (promoters - detractors)) / answers, answers };
}
