const ignored = /[\s_.?:*\-\u2010-\u2015\u0300-\u036f]+/g;
const separators = /[\s_.,;:?*/()[\]{}\-\u2010-\u2015]+/;
/** A capital behind a small letter begins a word: `currencyCode`. */
const camelCase = /(\p{Ll})(?=\p{Lu})/gu;

/**
 * How words of sheets compare: without case, accents, spaces, `_`, `-`, `.` and `?`; `ß` is `ss`.
 *
 * @example foldWord("Situação") // "situacao"
 * @example foldWord("in_trial") === foldWord("In trial") // true
 */
export function foldWord(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(ignored, "").replaceAll("ß", "ss");
}

/**
 * The words that a text consists of, folded: cut at spaces, punctuation, brackets and at a capital behind a small letter.
 *
 * @example wordsOf("Trial Ends At (UTC)") // ["trial", "ends", "at", "utc"]
 */
export function wordsOf(text: string): readonly string[] {
  return spaced(text)
    .split(separators)
    .map(foldWord)
    .filter((word) => word !== "");
}

/** A text with a space before each word that only its capital sets off: `amountCents` → `amount Cents`. */
export function spaced(text: string): string {
  return text.replace(camelCase, "$1 ");
}
