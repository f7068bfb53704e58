import { netPromoterScore } from "../core/health/netPromoterScore";
import { readNumber } from "../core/sheet/cell";
import { answer } from "./answer";
import { declareArguments } from "./argumentReaders";
import { unanswerable, unreadable } from "./failure";
import { incomingCells } from "./incomingCells";

const read = declareArguments({ scores: scoresArgument });

/**
 * Net promoter score: the percentage of answers of 9 and 10 minus the percentage of 0 to 6, from -100 to 100.
 *
 * @remarks
 * The scores may stand in a row, a column or a block. Blanks are skipped, 0 is an answer. 7 and 8 count among the answers
 * only.
 *
 * @example =CS.NPS({10;9;9;8;6}) → 40
 * @example =CS.NPS({10,7;0,""}) → 0
 *
 * @customfunction NPS
 * @param scores Answers from 0 to 10, a range of any shape.
 * @returns A number from -100 to 100.
 */
export function nps(scores: unknown[][]): unknown {
  return answer("NPS", () => {
    const score = netPromoterScore(read({ scores }).scores);
    if (score === null) throw unanswerable("There is no score");
    return score;
  });
}

/** The scores in a range of any shape, without its blanks. */
function scoresArgument(argument: unknown): readonly number[] {
  const scores: number[] = [];
  for (const [row, cells] of incomingCells(argument).entries()) {
    for (const [column, cell] of cells.entries()) {
      const score = readNumber(cell);
      if (score === undefined) continue;
      if (!(score >= 0 && score <= 10)) {
        const inColumn = cells.length > 1 ? `, column ${column + 1}` : "";
        throw unreadable(cell, `a score from 0 to 10 or a blank in row ${row + 1}${inColumn}`);
      }
      scores.push(score);
    }
  }
  return scores;
}
