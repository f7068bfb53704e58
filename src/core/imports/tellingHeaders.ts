import { foldWord } from "../vocabulary/foldWord";
import type { Header } from "../vocabulary/header";

/**
 * Tells an export by headers that it has and others have not.
 *
 * @param needed words that all have to be there.
 * @param others further words of which `least` have to be there.
 * @returns how many of the words there are; 0 where it is not this export.
 * @example tellingHeaders("account code", "plan code, unit amount, state", 2)(headers)
 */
export function tellingHeaders(needed: string, others = "", least = 0): (headers: readonly Header[]) => number {
  const [required, further] = [words(needed), words(others)];
  return (headers) => {
    const present = new Set(headers.map(({ word }) => word));
    if (!required.every((word) => present.has(word))) return 0;
    const found = further.filter((word) => present.has(word)).length;
    return found < least ? 0 : required.length + found;
  };
}

function words(list: string): readonly string[] {
  return list === "" ? [] : list.split(", ").map(foldWord);
}
