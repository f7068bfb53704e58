import type { ResultColumn } from "./resultSheet";

/** A header is bold and has the button of the table's filter beside it. */
function roomFor(header: string, width: number): number {
  return Math.max(width, header.length + 5);
}

/** Text is written as text, whatever it looks like. */
export function textColumn(header: string, width: number): ResultColumn {
  return { header, kind: "text", numberFormat: "@", width: roomFor(header, width) };
}

export function bucketColumn(header: string): ResultColumn {
  return { ...textColumn(header, 11), bucketColours: true };
}

/** A figure; `General` where it may have any number of decimals. */
export function numberColumn(header: string, numberFormat: string, width = 11): ResultColumn {
  return { header, kind: "number", numberFormat, width: roomFor(header, width) };
}

export function countColumn(header: string, width = 11): ResultColumn {
  return numberColumn(header, "#,##0", width);
}

export function shareColumn(header: string, width = 12): ResultColumn {
  return numberColumn(header, "0%", width);
}

const signs: Readonly<Record<string, string>> = { EUR: "[$€-2]", USD: "[$$-409]", GBP: "[$£-809]", JPY: "[$¥-411]" };
const currencyCodes = /^[A-Z]{3}$/;

/** Money in the sheet's own currency: its sign, else its code, where the sheet states one that is a code. */
export function moneyColumn(header: string, currency: string | null, width = 16): ResultColumn {
  // A currency column may hold anything, and not every text may stand in a number format.
  const unit = currency === null || !currencyCodes.test(currency) ? "" : (signs[currency] ?? `[$${currency}] `);
  return numberColumn(header, `${unit}#,##0.00`, width);
}
