import { segmentAnswers } from "../core/answers";
import { handHeldRows } from "../core/segmentation/handHeldShare";
import { defaultShare } from "../core/settings/functionDefaults";
import { spilledAnswer } from "./answer";
import { declareArguments, numbersArgument, optionalNumberArgument, shapedAs } from "./argumentReaders";
import { checkedShare } from "./healthArguments";

const read = declareArguments({ values: numbersArgument, share: optionalNumberArgument });

/**
 * The 80/20 of a list: Hand-held for the top share of its values, else Scaled.
 *
 * @remarks
 * The share of the values is rounded half up, and is at least one of them. Of equal values the earlier is the first;
 * blanks stay blank and are not counted. The answer has the shape of the list.
 *
 * @example =CS.SEGMENT({5;90;10;70;""}, 0.5) → {"Scaled";"Hand-held";"Scaled";"Hand-held";""}
 * @example =CS.SEGMENT({1,5,3}) → {"Scaled","Hand-held","Scaled"}
 *
 * @customfunction SEGMENT
 * @param values What accounts are ranked by, such as MRR at risk, one row or one column; the higher the earlier.
 * @param [share] The share that is looked after by hand, 0 to 1; 0.2 if omitted.
 * @returns Hand-held or Scaled for each value.
 */
export function segment(values: unknown[][], share?: unknown): unknown[][] {
  return spilledAnswer("SEGMENT", () => {
    const given = read({ values, share });
    const handHeld = handHeldRows(given.values, checkedShare(given.share ?? defaultShare, "share"));
    const words = given.values.map((value, row) =>
      Number.isNaN(value) ? "" : segmentAnswers[handHeld.has(row) ? "handHeld" : "scaled"],
    );
    return shapedAs(values, words);
  });
}
