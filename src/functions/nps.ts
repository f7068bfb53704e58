import { netPromoterScore } from "../core/health/netPromoterScore";
import { answer } from "./answer";
import { declareArguments, numbersArgument } from "./argumentReaders";
import { needs, unanswerable } from "./failure";

const read = declareArguments({ scores: numbersArgument });

/**
 * Net promoter score: the percentage of answers of 9 and 10 minus the percentage of 0 to 6, from -100 to 100.
 *
 * @remarks
 * Blanks are skipped, 0 is an answer. 7 and 8 count among the answers only.
 *
 * @example =CS.NPS({10;9;9;8;6}) → 40
 * @example =CS.NPS({10,7,0,""}) → 0
 *
 * @customfunction NPS
 * @param scores Answers from 0 to 10, one row or one column.
 * @returns A number from -100 to 100.
 */
export function nps(scores: unknown[][]): unknown {
  return answer("NPS", () => {
    const given = read({ scores }).scores;
    const odd = given.findIndex((score) => score < 0 || score > 10);
    if (odd >= 0) throw needs(`scores from 0 to 10 in row ${odd + 1}`, given[odd]);
    const score = netPromoterScore(given.filter((answered) => !Number.isNaN(answered)));
    if (score === null) throw unanswerable("There is no score");
    return score;
  });
}
