import { foldWord } from "./foldWord";
import { languages, wordsIn } from "./languages";

/** Fewer letters tell no month from another. */
const minLetters = 3;
/** How Excel shortens a month where that is no beginning of its name. */
const shortForms: ReadonlyMap<string, string> = new Map([["mrz", "marz"]]);
const names: readonly (readonly string[])[] = languages.map(({ months }) =>
  months.split(", ").map((name) => wordsIn(name)[0]!),
);

/**
 * The month that a name or the beginning of one stands for, in any of the languages.
 *
 * @returns 1 to 12; `undefined` for any other text.
 * @example monthOfName("Sept") // 9
 * @example monthOfName("Mär") // 3
 */
export function monthOfName(text: string): number | undefined {
  const word = foldWord(text);
  if (word.length < minLetters) return undefined;
  for (const months of names) {
    const month = months.findIndex((name) => name.startsWith(shortForms.get(word) ?? word));
    if (month >= 0) return month + 1;
  }
  return undefined;
}
