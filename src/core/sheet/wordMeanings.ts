import { wordOf } from "./header";

/**
 * What words mean, by the words as they are compared (`wordOf`).
 *
 * @param lists words with commas between them, and the meaning that they share.
 * @example wordMeanings([["in trial, draft", false]]).get("intrial") // false
 */
export function wordMeanings<Meaning>(
  lists: readonly (readonly [words: string, meaning: Meaning])[],
): ReadonlyMap<string, Meaning> {
  return new Map(
    lists.flatMap(([words, meaning]) => words.split(", ").map((word) => [wordOf(word), meaning] as const)),
  );
}
