/**
 * The net promoter score: % of 9–10 minus % of 0–6.
 *
 * @param answers from 0 to 10.
 * @returns −100 to 100; `null` without an answer.
 * @example netPromoterScore([10, 9, 8, 6]) // 25
 */
export function netPromoterScore(answers: readonly number[]): number | null {
  let promoters = 0;
  let detractors = 0;
  for (const answer of answers) {
    if (answer >= 9) promoters++;
    if (answer <= 6) detractors++;
  }
  return answers.length === 0 ? null : (100 * (promoters - detractors)) / answers.length;
}
