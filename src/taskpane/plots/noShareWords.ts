import type { Placement } from "../../core/report/placement";
import { paneTexts } from "../../core/texts/pane";

/** Why there is no 80/20, and what would give one; `null` where there is one. */
export function noShareWords({
  hasHandHeldShare,
  rankedBy,
}: Pick<Placement, "hasHandHeldShare" | "rankedBy">): string | null {
  if (hasHandHeldShare) return null;
  return rankedBy === "nothing" ? paneTexts.plots.noHandHeldShare : paneTexts.plots.tied;
}
