import { foldWord } from "../vocabulary/foldWord";
import type { Header } from "../vocabulary/header";
import type { HeaderDictionary } from "../vocabulary/headerDictionary";
import type { ImportProfile } from "./importProfile";

/**
 * The headers of an export as its profile reads them: each that has a meaning of its own there compares like the first
 * word of that meaning in the dictionary, and one without any meaning there never matches. Their texts stay as written.
 *
 * @example profileHeaders([readHeader("Card Name")], trello, accountHeaders)[0]?.word // "account"
 */
export function profileHeaders(
  headers: readonly Header[],
  profile: ImportProfile | undefined,
  dictionary: Pick<HeaderDictionary, "wordsOf">,
): readonly Header[] {
  if (!profile?.means) return headers;
  const meanings = new Map(Object.entries(profile.means).map(([words, meaning]) => [foldWord(words), meaning]));
  return headers.map((header) => {
    const own = foldWord(header.text);
    const key = meanings.has(own) ? own : header.word;
    if (!meanings.has(key)) return header;
    const meaning = meanings.get(key) ?? null;
    return { ...header, words: [], word: meaning === null ? "" : (dictionary.wordsOf(meaning)[0] ?? "") };
  });
}
