import { partialShare } from "../../health/healthBasis";
import type { Placement } from "../placement";
import type { ReportWords } from "../reportWords";
import { plainPercent } from "../layout/plainFormat";

/** The title of figures that use health: it says where they rest on a part of the model. */
export function onShare(
  title: string,
  { model, own }: Pick<Placement, "model" | "own">,
  { summary }: Pick<ReportWords, "summary">,
): string {
  const share = partialShare(model, own);
  return share === null ? title : summary.titles.onShare(title, plainPercent(share));
}
