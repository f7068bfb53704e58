import { foldWord } from "../vocabulary/foldWord";
import type { ImportProfile } from "./importProfile";

/**
 * Tells an export by some of its headers, in any case and order.
 *
 * @param needed headers that all have to be there, by commas; one of several as `a|b`.
 * @param others further ones that it is told by.
 * @param min how many of the others there have to be.
 * @example tellingHeaders("card name, list name", "board id, archived", 1)
 */
export function tellingHeaders(needed: string, others = "", min = 0): ImportProfile["fits"] {
  const groups = needed.split(", ").map((group) => group.split("|").map(foldWord));
  const further = others.split(", ").map(foldWord);
  return (headers) => {
    const words = new Set(headers.flatMap(({ text, word }) => [foldWord(text), word]));
    if (!groups.every((group) => group.some((word) => words.has(word)))) return 0;
    const found = further.filter((word) => words.has(word)).length;
    return found >= min ? groups.length + found : 0;
  };
}
