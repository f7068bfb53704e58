import type { Guess } from "../../accounts/guess";
import { guessText } from "./guessText";
import type { ReportWords } from "../reportWords";
import { plainNumber } from "../layout/plainFormat";
import { textColumn } from "../layout/resultColumns";
import type { ResultTable } from "../layout/resultSheet";

/**
 * A table with what of the figures of each row rests on a guess, in a column behind all others; the table as it is where
 * nothing does.
 *
 * @param guesses one per row; `null` where its figures use none.
 */
export function withGuesses(
  table: ResultTable,
  guesses: readonly (Guess | null)[],
  { guess }: Pick<ReportWords, "guess">,
): ResultTable {
  if (guesses.every((one) => one === null || one.accounts === 0)) return table;
  const format = { count: plainNumber, money: plainNumber };
  return {
    ...table,
    // Tables stand one under another: a wide column here would be one in all of them, and nothing stands right of the words.
    columns: [...table.columns, textColumn("guess", guess.header, 18)],
    rows: table.rows.map((row, index) => {
      const one = guesses[index] ?? null;
      return [...row, one && guessText(one, guess.said, format)];
    }),
  };
}
