import { de } from "./de";
import { en } from "./en";
import { foldWord } from "./foldWord";
import type { SharedMeaning } from "./headerMeaning";
import type { LanguageWords, WordList } from "./languageWords";
import { pt } from "./pt";

type Words = LanguageWords<SharedMeaning>;

/** Every language that sheets are read in. All are tried; of two that know a word differently the earlier counts. */
export const languages: readonly Words[] = [en, de, pt];

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
export function wordSet(listOf: (words: Words) => WordList | undefined): ReadonlySet<string> {
  return new Set(languages.flatMap((words) => wordsIn(listOf(words))));
}

/** What words mean, in all languages: where one stands in two lists, the earlier one counts. */
export function wordMeanings<Meaning extends string>(
  listsOf: (words: Words) => Lists<Meaning>,
): ReadonlyMap<string, Meaning> {
  return meaningsIn(languages.map(listsOf));
}

type Lists<Meaning extends string> = Readonly<Partial<Record<Meaning, WordList>>>;

/** The same for lists of one's own, one object per language. */
export function meaningsIn<Meaning extends string>(lists: readonly Lists<Meaning>[]): ReadonlyMap<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [meaning, list] of lists.flatMap(Object.entries) as [Meaning, WordList][]) {
    for (const word of wordsIn(list)) if (!meanings.has(word)) meanings.set(word, meaning);
  }
  return meanings;
}
