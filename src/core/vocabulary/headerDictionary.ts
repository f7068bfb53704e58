import type { HeaderMeaning, SharedMeaning } from "./headerMeaning";
import { languages, wordsIn } from "./languages";
import type { WordList } from "./languageWords";

/** What heads the columns of some kind of table, in all languages. */
export class HeaderDictionary<Meaning extends string = HeaderMeaning> {
  /** All words, folded. */
  readonly known: ReadonlySet<string>;

  /** @param languages the words of each, by what they mean. */
  constructor(readonly languages: readonly Readonly<Partial<Record<Meaning, WordList>>>[]) {
    this.known = new Set(languages.flatMap((headers) => Object.values<WordList | undefined>(headers).flatMap(wordsIn)));
  }

  /** The words of a meaning in all languages, folded; a translation stands behind its English twins. */
  wordsOf(meaning: Meaning): readonly string[] {
    return this.languages.flatMap((headers) => wordsIn(headers[meaning]));
  }
}

/** The headers that all tables share; what accounts and teams have beyond them stands in `accountHeaders`. */
export const sharedHeaders = new HeaderDictionary<SharedMeaning>(languages.map(({ headers }) => headers));
