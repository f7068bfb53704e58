import { foldWord } from "../vocabulary/foldWord";
import type { Header } from "../vocabulary/header";
import { wordsOfMeaning } from "../vocabulary/matchFields";
import type { ImportProfile } from "./importProfile";

/**
 * The headers of an export as its profile reads them: each that has a meaning of its own there compares like the first
 * word of that meaning, and one without any meaning never matches. Their texts stay as written.
 *
 * @example profileHeaders([readHeader("Card Name")], trello)[0]?.word // "account"
 */
export function profileHeaders(headers: readonly Header[], profile: ImportProfile | undefined): readonly Header[] {
  if (!profile?.means) return headers;
  const meanings = new Map(Object.entries(profile.means).map(([words, meaning]) => [foldWord(words), meaning]));
  return headers.map((header) => {
    const own = foldWord(header.text);
    const key = meanings.has(own) ? own : header.word;
    if (!meanings.has(key)) return header;
    const meaning = meanings.get(key) ?? null;
    return { ...header, words: [], word: meaning === null ? "" : wordsOfMeaning(meaning)[0]! };
  });
}
