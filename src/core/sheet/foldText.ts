const whitespace = /\s+/g;

/**
 * How accounts and owners are compared: trimmed, inner spaces collapsed, in any case.
 *
 * @example foldText("  Ana   SOUSA ") // "ana sousa"
 */
export function foldText(text: string): string {
  return text.normalize("NFC").trim().replace(whitespace, " ").toLowerCase();
}
