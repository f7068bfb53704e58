import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { partialShare } from "../../../core/health/healthBasis";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";

/** A figure of health, with the share of the model that it rests on where that is to be said. */
export function onShare(
  figure: string,
  { model, own }: Pick<PreviewFigures, "model" | "own">,
  format: Formatter,
  { pane }: Texts,
): string {
  const share = partialShare(model, own);
  return share === null ? figure : pane.model.onShare(figure, format.share(share));
}
