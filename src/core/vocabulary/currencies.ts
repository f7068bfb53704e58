const codeOfSign: ReadonlyMap<string, string> = new Map([
  ["€", "EUR"],
  ["£", "GBP"],
  ["$", "USD"],
  ["US$", "USD"],
  ["¥", "JPY"],
  ["R$", "BRL"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["A$", "AUD"],
  ["C$", "CAD"],
]);

/** Codes that nobody takes for another word, whatever their case. */
const plainCodes = codes(
  "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW MXN MYR NGN NOK NZD " +
    "PHP PLN QAR RON RSD SAR SEK SGD THB TWD UAH USD UYU VND ZAR",
);
/** Codes that are so in capitals alone: many of them are words. */
const capitalCodes = codes(
  "AFN ALL AMD ANG AOA AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CRC CUP CVE DJF DOP DZD ERN ETB " +
    "FJD FKP GEL GHS GIP GMD GNF GTQ GYD HNL HTG IQD IRR JMD JOD KGS KHR KMF KPW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD " +
    "MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PEN PGK PKR PYG RUB RWF SBD SCR SDG SLE SOS SRD SSP " +
    "STN SVC SYP SZL TJS TMT TND TOP TRY TTD TZS UGX UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWL",
);
/** Of codes and signs alike. */
const maxLength = 3;
const withoutMinorUnits = codes("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF");

/**
 * A currency as it is compared: upper case, the common signs as their ISO code; `""` for a blank.
 *
 * @example currencyCode("eur") // "EUR"
 * @example currencyCode("€") // "EUR"
 */
export function currencyCode(text: string): string {
  const upper = text.trim().toUpperCase();
  return codeOfSign.get(upper) ?? upper;
}

/**
 * The currency that a word names beyond doubt: an ISO code or a common sign.
 *
 * @returns `undefined` for any other word; codes that are words as well count in capitals alone.
 * @example knownCurrency("usd") // "USD"
 * @example knownCurrency("all") // undefined
 */
export function knownCurrency(word: string): string | undefined {
  if (word.length > maxLength) return undefined;
  const code = currencyCode(word);
  if (plainCodes.has(code)) return code;
  return capitalCodes.has(word) ? word : undefined;
}

/** False for money that is not divided, such as JPY: a price in cents of it cannot be. */
export function hasMinorUnits(code: string): boolean {
  return !withoutMinorUnits.has(code);
}

function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
