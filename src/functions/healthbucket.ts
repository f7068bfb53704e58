import { bucketAnswers } from "../core/answers";
import { healthBucket } from "../core/health/healthBucket";
import { plainRow } from "../core/sheet/plainCell";
import { spilledAnswer } from "./answer";
import { declareArguments, optionalNumberArgument, rectangleArgument } from "./argumentReaders";
import { unreadable } from "./failure";
import { bucketLimits, scoreOrMetric } from "./healthArguments";

const read = declareArguments({
  scores: rectangleArgument,
  average_from: optionalNumberArgument,
  good_from: optionalNumberArgument,
});

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
    const { averageFrom, goodFrom } = bucketLimits(given.average_from, given.good_from);
    return given.scores.map((row, index) =>
      plainRow(row).map((cell) => {
        const score = scoreOrMetric(cell);
        if (score === undefined) throw unreadable(cell, `a score or a blank in row ${index + 1}`);
        return bucketAnswers[healthBucket(score, averageFrom, goodFrom)];
      }),
    );
  });
}
