import type { Guess } from "../../accounts/guess";

/** The sentence about a guess, in one language. Figures come in already formatted; `value` is the count of accounts. */
export type GuessWords = (value: number, accounts: string, mrr: string | null) => string;

/** How the figures of the sentence are written. */
export interface GuessFormat {
  readonly count: (value: number) => string;
  readonly money: (value: number) => string;
}

/** Which part of a figure rests on a guess, in words; `null` where none does. */
export function guessText({ accounts, mrr }: Guess, words: GuessWords, format: GuessFormat): string | null {
  return accounts === 0 ? null : words(accounts, format.count(accounts), mrr === 0 ? null : format.money(mrr));
}
