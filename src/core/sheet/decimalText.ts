/** What stands before the decimals of a written number; the other mark may then stand between groups of three digits. */
export type DecimalMark = "point" | "comma";

interface Way {
  readonly pattern: RegExp;
  readonly groups: "," | ".";
}

const ways: Readonly<Record<DecimalMark, Way>> = {
  point: { pattern: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+|(?=\.))(?:\.\d+)?(?:e[+-]?\d+)?$/i, groups: "," },
  comma: { pattern: /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+|(?=,))(?:,\d+)?$/, groups: "." },
};
const plainInteger = /^[+-]?\d+$/;

/**
 * The number in a text of digits, with one of the marks before its decimals.
 *
 * @returns `NaN` for a text that does not read this way. So is a whole number of more digits than a double holds: it is a
 * number of something, a phone or an account, not an amount.
 * @example decimalText("1.200,50", "comma") // 1200.5
 */
export function decimalText(text: string, mark: DecimalMark): number {
  const { pattern, groups } = ways[mark];
  if (!pattern.test(text)) return NaN;
  const value = Number(text.replaceAll(groups, "").replace(",", "."));
  return plainInteger.test(text) && !Number.isSafeInteger(value) ? NaN : value;
}

/**
 * The mark with which all of these texts read: whole numbers and texts that are no numbers say nothing.
 *
 * @returns `either` where nothing tells, `mixed` where two of them contradict each other.
 * @example decimalMark(["1.234", "980,00"]) // "comma"
 * @example decimalMark(["1.234"]) // "either": 1234 or 1.234
 */
export function decimalMark(texts: Iterable<string>): DecimalMark | "either" | "mixed" {
  let mark: DecimalMark | "either" = "either";
  for (const text of texts) {
    const [isPoint, isComma] = [!Number.isNaN(decimalText(text, "point")), !Number.isNaN(decimalText(text, "comma"))];
    if (isPoint === isComma) continue;
    const told = isPoint ? "point" : "comma";
    if (mark !== "either" && mark !== told) return "mixed";
    mark = told;
  }
  return mark;
}
