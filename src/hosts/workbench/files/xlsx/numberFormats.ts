/**
 * Formats that a file names by number alone. (ECMA-376 part 1, 18.8.30.) Those in `localeFormats` look as the reader's own
 * country writes: the text here only stands for them, and they are saved by number again.
 */
export const builtInFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);\\("$"#,##0\\)',
  6: '"$"#,##0_);[Red]\\("$"#,##0\\)',
  7: '"$"#,##0.00_);\\("$"#,##0.00\\)',
  8: '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);\\(#,##0\\)",
  38: "#,##0_);[Red]\\(#,##0\\)",
  39: "#,##0.00_);\\(#,##0.00\\)",
  40: "#,##0.00_);[Red]\\(#,##0.00\\)",
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Dates and times of East Asian calendars, which other programs show as plain dates. */
const eastAsianDates: ReadonlySet<number> = new Set([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const localeFormats: ReadonlySet<number> = new Set([5, 6, 7, 8, 14, 22, 37, 38, 39, 40, 41, 42, 43, 44]);

/** A cell's number format; `builtIn` where its look depends on the reader's country. */
export interface NumberFormat {
  readonly pattern: string;
  readonly builtIn?: number;
}

/** The format of a number that a file gives it, unless the file's own list has one; `null` of the general one. */
export function builtInFormat(id: number): NumberFormat | null {
  if (eastAsianDates.has(id)) return { pattern: builtInFormats[14] ?? "", builtIn: id };
  const pattern = builtInFormats[id];
  if (pattern === undefined) return null;
  return localeFormats.has(id) ? { pattern, builtIn: id } : { pattern };
}

const plainText = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/**
 * True for formats that show a day, month or year: those of durations and times of day are no dates, and a file's first
 * day does not matter to them.
 *
 * @example showsDate("[h]:mm:ss") // false
 */
export function showsDate(pattern: string): boolean {
  const [first = ""] = pattern.replace(plainText, "").split(";");
  if (/general/i.test(first)) return false;
  if (/[yd]/i.test(first)) return true;
  // An m next to hours or seconds is minutes.
  return /m/i.test(first.replace(/\[?h+\]?[^a-z]*m+|m+[^a-z]*\[?s+|\[m+\]/gi, ""));
}
