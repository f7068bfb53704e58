import { accountLanguages } from "./accountLanguages";
import { foldWord } from "./foldWord";
import type { Header } from "./header";
import { meaningsIn, wordsIn } from "./languages";
import type { HealthWord } from "./languageWords";

const riskSet = (kind: "words" | "high" | "low"): ReadonlySet<string> =>
  new Set(accountLanguages.flatMap(({ risk }) => wordsIn(risk[kind])));
const meanings = meaningsIn<HealthWord>(accountLanguages.map(({ health }) => health));
const riskWords = riskSet("words");
const high = riskSet("high");
const low = riskSet("low");

/** True for a header of risk, which runs the other way: 100 is worst, and high is poor. */
export function isRisk({ words }: Header): boolean {
  return words.some((word) => riskWords.has(word));
}

/**
 * The bucket that a word or letter of a health column stands for, in any of the languages.
 *
 * @param risk whether the column's header speaks of risk: only then is it known whether *high* is good.
 * @returns `undefined` for any other word.
 * @example healthWord("Amber", false) // "average"
 * @example healthWord("High", true) // "poor"
 */
export function healthWord(text: string, risk: boolean): HealthWord | undefined {
  const word = foldWord(text);
  if (risk && high.has(word)) return "poor";
  if (risk && low.has(word)) return "good";
  return meanings.get(word);
}
