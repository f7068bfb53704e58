const aroundNumber = /^[^\d.,-]*(-?[^\d.,-]*[\d.,'’\s\u00a0\u202f]+?)\s*(?:(k|m|mio)(?!\p{L}))?[^\d]*$/iu;
const separators = /['’\s\u00a0\u202f]/g;
const commaGroups = /^-?\d{1,3}(,\d{3})+$/;
const dotGroups = /^-?\d{1,3}(\.\d{3})+$/;
const plain = /^-?\d+(\.\d+)?$/;

/**
 * The number that a person probably meant by text in a number column. It is only ever suggested, never used.
 *
 * @returns `null` where there is no telling (`1,200` may be 1200 or 1.2).
 * @example suggestNumber("1.2k") // 1200
 * @example suggestNumber("EUR 1.200,50") // 1200.5
 */
export function suggestNumber(text: string): number | null {
  if (text.length > 40 || text.includes("%")) return null;
  const parts = aroundNumber.exec(text.trim());
  if (!parts) return null;
  const digits = withDecimalPoint((parts[1] ?? "").replace(/[^\d.,'’\s\u00a0\u202f-]/g, "").replace(separators, ""));
  if (digits === null || !plain.test(digits)) return null;
  const suffix = (parts[2] ?? "").toLowerCase();
  const value = Number(digits) * (suffix === "" ? 1 : suffix === "k" ? 1e3 : 1e6);
  // 2.01 × 1000 is 2009.9999999999998 in doubles.
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}

function withDecimalPoint(digits: string): string | null {
  const comma = digits.lastIndexOf(",");
  const dot = digits.lastIndexOf(".");
  if (comma >= 0 && dot >= 0) {
    return comma > dot ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  }
  if (comma >= 0) {
    if (!commaGroups.test(digits)) return digits.replace(",", ".");
    return digits.split(",").length > 2 ? digits.replaceAll(",", "") : null;
  }
  return dotGroups.test(digits) && digits.split(".").length > 2 ? digits.replaceAll(".", "") : digits;
}
