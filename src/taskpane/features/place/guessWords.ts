import type { ReadingFigures } from "../../../commands/calculator/previewFigures";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";

/** Which part of the live accounts and of their MRR rests on a guess; `null` where none does. */
export function guessWords(
  { guessed, currency }: Pick<ReadingFigures, "guessed" | "currency">,
  format: Formatter,
  { pane }: Texts,
): string | null {
  const { accounts, mrr } = guessed;
  if (accounts === 0) return null;
  const { questions } = pane;
  return questions.guessed(
    questions.accounts(accounts, format.count(accounts)),
    mrr === 0 ? null : format.money(mrr, currency),
  );
}
