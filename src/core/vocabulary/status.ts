import { foldWord } from "./foldWord";
import { wordMeanings, wordSet } from "./languages";
import type { StatusMeaning } from "./languageWords";

/** What a status word says of an account: of five meanings a person may give one to a word that we do not know. */
export const customerMeanings = ["live", "gone", "notYet", "interrupted", "noCustomer"] as const;
export type CustomerMeaning = (typeof customerMeanings)[number];

const meanings = wordMeanings<StatusMeaning>(({ statuses }) => statuses);
const wonWords = wordSet((words) => words.wonWords);

/**
 * What a status word says, in any of the languages, compared like a header: `in_trial` = `In trial`.
 *
 * @returns `undefined` for a word that we do not know.
 * @example statusWord("Gekündigt") // "gone"
 */
export function statusWord(text: string): StatusMeaning | undefined {
  return meanings.get(foldWord(text));
}

/** True for a word that makes its column one of deals, in which what is open or lost never was a customer. */
export function isWon(text: string): boolean {
  return wonWords.has(foldWord(text));
}
