import type { PreviewFigures } from "../../../commands/calculator/previewFigures";
import { healthBasis } from "../../../core/health/healthBasis";
import { paneTexts } from "../../../core/texts/pane";
import type { Formatter } from "../../format/formatter";

/** What health rests on, in a sentence; `null` where it rests on the greater part of our model alone. */
export function healthNote({ model, own }: Pick<PreviewFigures, "model" | "own">, format: Formatter): string | null {
  const { model: texts } = paneTexts;
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
      return headers === null ? null : texts.beside(headers);
  }
}
