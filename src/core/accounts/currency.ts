import type { Header } from "../vocabulary/header";

const codeOfSign: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP", $: "USD", "¥": "JPY", US$: "USD" };
/** Codes that are taken for money in a header's brackets, where `NET` or `AVG` may stand as well. */
const knownCodes = new Set(
  (
    "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW MXN MYR NGN NOK NZD " +
    "PEN PHP PLN QAR RON RSD SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR"
  ).split(" "),
);
const formatSign = /\[\$([^\]-]+)(?:-[^\]]*)?\]/;
const looseSign = /[€£$¥]/;

/**
 * A currency as it is compared: upper case, the common signs as their ISO code; `""` for a blank.
 *
 * @example currencyCode("eur") // "EUR"
 * @example currencyCode("€") // "EUR"
 */
export function currencyCode(text: string): string {
  const upper = text.trim().toUpperCase();
  return codeOfSign[upper] ?? upper;
}

/** The currency that the header of a money column or its number format names, or `null`. */
export function currencyOfColumn(header: Header, numberFormat: string | null): string | null {
  const bracket = currencyCode(header.bracket);
  if (knownCodes.has(bracket)) return bracket;
  if (numberFormat === null) return null;
  const sign =
    formatSign.exec(numberFormat)?.[1]?.trim() ?? looseSign.exec(numberFormat.replace(/\[[^\]]*\]/g, ""))?.[0];
  return sign ? currencyCode(sign) : null;
}

/** The currency of most rows, the alphabetically first of equals; `null` when no row states one. */
export function mainCurrency(codes: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) if (code !== "") counts.set(code, (counts.get(code) ?? 0) + 1);
  const ordered = [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  return ordered[0]?.[0] ?? null;
}
