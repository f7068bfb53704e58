const whitespace = /\s+/g;
/** Plain words, one space between them: nothing to do but the case. Most names are like that. */
const plainWords = /^[!-~]+(?: [!-~]+)*$/;

/**
 * How accounts and owners are compared: trimmed, inner spaces collapsed, in any case.
 *
 * @example foldText("  Ana   SOUSA ") // "ana sousa"
 */
export function foldText(text: string): string {
  if (plainWords.test(text)) return text.toLowerCase();
  return text.normalize("NFC").trim().replace(whitespace, " ").toLowerCase();
}
