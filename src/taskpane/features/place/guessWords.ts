import type { Guess } from "../../../core/accounts/guess";
import { guessText } from "../../../core/report/beside/guessText";
import type { Texts } from "../../../texts/texts";
import type { Formatter } from "../../format/formatter";

/** Which part of a figure rests on a guess; `null` where none does. */
export function guessWords(guess: Guess, currency: string | null, format: Formatter, { pane }: Texts): string | null {
  return guessText(guess, pane.questions.guessed, {
    count: (value) => format.count(value),
    money: (value) => format.money(value, currency),
  });
}
