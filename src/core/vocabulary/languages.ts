import { de } from "./de";
import { en } from "./en";
import { foldWord } from "./foldWord";
import type { HeaderMeaning } from "./headerMeaning";
import type { LanguageWords, WordList } from "./languageWords";
import { pt } from "./pt";

/** Every language that sheets are read in. All are tried; of two that know a word differently the earlier counts. */
export const languages: readonly LanguageWords<HeaderMeaning>[] = [en, de, pt];

const umlauts: readonly (readonly [umlaut: string, digraph: string])[] = [
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
];

/**
 * The words of a list, folded, in their order; one with umlauts is followed by itself as typed on other keyboards.
 *
 * @example wordsIn("Kündigung, Ende") // ["kundigung", "kuendigung", "ende"]
 */
export function wordsIn(list: WordList | undefined): readonly string[] {
  if (!list) return [];
  return list.split(", ").flatMap((word) => {
    const typed = umlauts.reduce((text, [umlaut, digraph]) => text.replaceAll(umlaut, digraph), word.toLowerCase());
    return typed === word.toLowerCase() ? [foldWord(word)] : [foldWord(word), foldWord(typed)];
  });
}

/** The words of a list in all languages. */
export function wordSet(listOf: (words: LanguageWords<HeaderMeaning>) => WordList | undefined): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => wordsIn(listOf(words))));
}

/** What words mean, in all languages: where one stands in two lists, the earlier one counts. */
export function wordMeanings<Meaning extends string>(
  listsOf: (words: LanguageWords<HeaderMeaning>) => Readonly<Partial<Record<Meaning, WordList>>>,
): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const words of languages) {
    for (const [meaning, list] of Object.entries(listsOf(words)) as [Meaning, WordList | undefined][]) {
      for (const word of wordsIn(list)) if (!meanings.has(word)) meanings.set(word, meaning);
    }
  }
  return meanings;
}
