/** What of a number format is shown as it stands, or says how and in whose language: quoted, escaped, bracketed. */
const literals = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * True for a number format that shows a number as a date or a time: it has a place for a part of one, and none for digits
 * but those of a second.
 *
 * @example isDateFormat("yyyy-mm-dd") // true
 * @example isDateFormat('#,##0 "USD"') // false
 */
export function isDateFormat(format: string | null): boolean {
  if (format === null || /^general$/i.test(format)) return false;
  const bare = format.replace(literals, "").replace(/s\.0+/gi, "s");
  return /[ymdhs]/i.test(bare) && !/[#0?]/.test(bare);
}
