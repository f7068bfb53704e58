import type { PreviewFigures } from "../../commands/calculator/previewFigures";
import type { Texts } from "../../texts/texts";

/** Why there is no 80/20, and what would give one; `null` where there is one. */
export function noShareWords(
  { hasHandHeldShare, rankedBy }: Pick<PreviewFigures, "hasHandHeldShare" | "rankedBy">,
  texts: Texts,
): string | null {
  if (hasHandHeldShare) return null;
  return rankedBy === "nothing" ? texts.pane.plots.noHandHeldShare : texts.pane.plots.tied;
}
