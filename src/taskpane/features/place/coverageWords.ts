import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/** What of a placement the comparison is made from. */
export type Coverage = Pick<PreviewFigures, "rankedBy" | "handHeld" | "handHeldByMrr">;

/**
 * How much more, or less, of the MRR at risk the hand-held accounts cover than the same number chosen by MRR alone, in
 * words. In points of the printed percentages, so that the sentence agrees with them. `null` where no MRR at risk is known.
 */
export function coverageWords(coverage: Coverage, format: Formatter, allTexts: Texts): string | null {
  const { handHeld, handHeldByMrr, rankedBy } = coverage;
  if (handHeld.mrrAtRiskShare === null || handHeldByMrr.mrrAtRiskShare === null) return null;
  const difference = Math.round(100 * handHeld.mrrAtRiskShare) - Math.round(100 * handHeldByMrr.mrrAtRiskShare);
  const { result: texts } = allTexts.pane;
  if (difference === 0) return texts.coversSame;
  const size = Math.abs(difference);
  const points = texts.points(size, format.count(size));
  if (difference < 0) return texts.coversLess(points);
  return rankedBy === "mrrAtRisk" ? texts.riskCoversMore(points) : texts.coversMore(points);
}
