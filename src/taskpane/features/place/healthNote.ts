import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { healthBasis } from "../../../core/health/healthBasis";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/** What health rests on, in a sentence; `null` where it rests on the greater part of our model alone. */
export function healthNote(
  { model, own }: Pick<PreviewFigures, "model" | "own">,
  format: Formatter,
  allTexts: Texts,
): string | null {
  const { model: texts } = allTexts.pane;
  const share = format.share(model.weightShare);
  const headers = own && [own.scoreHeader, own.wordHeader].flatMap((header) => header ?? []).join(", ");
  switch (healthBasis(model, own)) {
    case "own":
      return texts.own(headers ?? "", share);
    case "none":
      return texts.none;
    case "thinModel":
      return texts.thin(share);
    case "partialModel":
      return texts.partial(share);
    case "model":
      if (own === null || headers === null) return null;
      return own.use === "metric" ? texts.asMetric(headers) : texts.beside(headers);
  }
}
