import type { Bucket } from "../core/health/accountHealth";
import { defaultAverageFrom, defaultGoodFrom, healthBucket } from "../core/health/healthBucket";
import { describeCell, errorCode, readNumber, type Cell } from "../core/sheet/cell";
import { spilledAnswer } from "./answer";
import { declareArguments, optionalNumberArgument, rangeArgument } from "./argumentReaders";
import { needs, passedOn } from "./failure";

const read = declareArguments({
  scores: rangeArgument,
  average_from: optionalNumberArgument,
  good_from: optionalNumberArgument,
});

/** The words that the cells show; they stay the same in every language, so that formulas can compare them. */
const words: Readonly<Record<Bucket, string>> = {
  poor: "Poor",
  average: "Average",
  good: "Good",
  unknown: "Unknown",
};

/**
 * The bucket of each health score: Poor, Average or Good – Unknown for blanks and #N/A.
 *
 * @remarks
 * A score on a limit belongs to the better bucket. The answer has the shape of the scores.
 *
 * @example =CS.HEALTHBUCKET(50) → "Average"
 * @example =CS.HEALTHBUCKET({30;60;90;""}, 40, 80) → {"Poor";"Average";"Good";"Unknown"}
 *
 * @customfunction HEALTHBUCKET
 * @param scores Health scores from 0 to 100, one or a range.
 * @param [average_from] The score from which an account is average; 50 if omitted.
 * @param [good_from] The score from which it is good; 75 if omitted.
 * @returns The bucket of each score.
 */
export function healthbucket(scores: unknown[][], average_from?: unknown, good_from?: unknown): unknown[][] {
  return spilledAnswer("HEALTHBUCKET", () => {
    const given = read({ scores, average_from, good_from });
    const averageFrom = given.average_from ?? defaultAverageFrom;
    const goodFrom = given.good_from ?? defaultGoodFrom;
    if (averageFrom > goodFrom) throw needs("average_from to be at most good_from", `${averageFrom} and ${goodFrom}`);
    const width = given.scores[0]?.length ?? 0;
    return given.scores.map((row, index) => {
      if (row.length !== width) throw needs("as many scores in every row", `${row.length} in row ${index + 1}`);
      return row.map((cell) => words[healthBucket(scoreOf(cell, index), averageFrom, goodFrom)]);
    });
  });
}

function scoreOf(cell: Cell, row: number): number | null {
  const score = readNumber(cell);
  if (score === undefined) return null;
  if (!Number.isNaN(score)) return score;
  const error = errorCode(cell);
  if (error === "#N/A") return null;
  if (error !== undefined) throw passedOn(error);
  throw needs(`a score or a blank in row ${row + 1}`, describeCell(cell));
}
