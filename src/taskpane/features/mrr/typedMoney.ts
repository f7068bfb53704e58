/** Spaces of all kinds and apostrophes part groups of three in some languages. */
const spaces = /[\s\u00a0\u202f'’]/g;
const moneySigns = /\p{Sc}/gu;
const currencyCode = /^[A-Z]{3}(?=[\s\d+-])|([\s\d])[A-Z]{3}$/;

/**
 * The amount that a person typed, in the notation of their language or plainly (`1234.5`), with or without a sign or a
 * code of money. Anything else is `NaN`, and so is what reads as one amount here and another elsewhere: `1.200` in English.
 *
 * @example typedMoney("€195,740.50", "en-GB") // 195740.5
 * @example typedMoney("195.740,50 EUR", "de-DE") // 195740.5
 */
export function typedMoney(text: string, language: string): number {
  const { group, decimal } = separators(language);
  const bare = text.trim().replace(currencyCode, "$1").replace(moneySigns, "").replace("\u2212", "-").trim();
  const spaced = bare.replace(spaces, " ").replace(/^([+-]) /, "$1");
  for (const parting of [group, " "]) {
    if (parting === decimal || parting === "") continue;
    const [partingText, decimalText] = [literally(parting), literally(decimal)];
    const grouped = new RegExp(`^[+-]?\\d{1,3}(?:${partingText}\\d{3})+(?:${decimalText}\\d{0,2})?$`);
    if (grouped.test(spaced)) return Number(spaced.replaceAll(parting, "").replace(decimal, "."));
  }
  for (const point of [decimal, "."]) {
    const plain = new RegExp(`^[+-]?(?:\\d+(?:${literally(point)}\\d{0,2})?|${literally(point)}\\d{1,2})$`);
    if (plain.test(spaced)) return Number(spaced.replace(point, "."));
  }
  return NaN;
}

function separators(language: string): { readonly group: string; readonly decimal: string } {
  const parts = new Intl.NumberFormat(language).formatToParts(1234567.8);
  const part = (type: "group" | "decimal", usual: string): string =>
    (parts.find((one) => one.type === type)?.value ?? usual).replace(spaces, " ");
  return { group: part("group", ""), decimal: part("decimal", ".") };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
