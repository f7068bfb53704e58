import type { PreviewFigures } from "../../commands/calculator/previewFigures";
import { paneTexts } from "../../core/texts/pane";

/** Why there is no 80/20, and what would give one; `null` where there is one. */
export function noShareWords({
  hasHandHeldShare,
  rankedBy,
}: Pick<PreviewFigures, "hasHandHeldShare" | "rankedBy">): string | null {
  if (hasHandHeldShare) return null;
  return rankedBy === "nothing" ? paneTexts.plots.noHandHeldShare : paneTexts.plots.tied;
}
