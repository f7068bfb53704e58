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
const unclearSet = (kind: "alone" | "besideRisk"): ReadonlySet<string> =>
  new Set(accountLanguages.flatMap(({ unclear }) => wordsIn(unclear[kind])));
const unclearAlone = unclearSet("alone");
const unclearBesideRisk = unclearSet("besideRisk");

/** Whether much of a score is good or poor. */
export type ScoreDirection = (typeof scoreDirections)[number];

export const scoreDirections = ["highIsGood", "highIsPoor"] as const;

/**
 * What a header says of the way in which its numbers run: of risk 100 is worst. `null` where it leaves that open, as
 * *Churn score* and *Health risk* do.
 */
export function headerDirection({ words }: Header): ScoreDirection | null {
  const says = (known: ReadonlySet<string>): boolean => words.some((word) => known.has(word));
  if (says(riskWords)) return says(unclearBesideRisk) ? null : "highIsPoor";
  return says(unclearAlone) ? null : "highIsGood";
}

/** True for a header of risk, which runs the other way: 100 is worst, and high is poor. */
export function isRisk(header: Header): boolean {
  return headerDirection(header) === "highIsPoor";
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
