import type { ResultColumn, RowCaptions } from "./resultSheet";

/** A header is bold and has the button of the table's filter beside it. */
function roomFor(header: string, width: number): number {
  return Math.max(width, header.length + 5);
}

/** Text is written as text, whatever it looks like. */
export function textColumn(id: string, header: string, width: number): ResultColumn {
  return { id, header, kind: "text", numberFormat: "@", width: roomFor(header, width) };
}

/** Text that names rows in words of ours; see {@link ResultColumn.captions}. */
export function captionColumn(id: string, header: string, width: number, captions: RowCaptions): ResultColumn {
  return { ...textColumn(id, header, width), captions };
}

export function bucketColumn(id: string, header: string): ResultColumn {
  return { ...textColumn(id, header, 11), bucketColours: true };
}

/** A figure; `General` where it may have any number of decimals. */
export function numberColumn(id: string, header: string, numberFormat: string, width = 11): ResultColumn {
  return { id, header, kind: "number", numberFormat, width: roomFor(header, width) };
}

export function countColumn(id: string, header: string, width = 11): ResultColumn {
  return numberColumn(id, header, "#,##0", width);
}

export function shareColumn(id: string, header: string, width = 12): ResultColumn {
  return numberColumn(id, header, "0%", width);
}

const signs: Readonly<Record<string, string>> = { EUR: "[$€-2]", USD: "[$$-409]", GBP: "[$£-809]", JPY: "[$¥-411]" };
const currencyCodes = /^[A-Z]{3}$/;

/** Money in the sheet's own currency: its sign, else its code, where the sheet states one that is a code. */
export function moneyColumn(id: string, header: string, currency: string | null, width = 16): ResultColumn {
  // A currency column may hold anything, and not every text may stand in a number format.
  const unit = currency === null || !currencyCodes.test(currency) ? "" : (signs[currency] ?? `[$${currency}] `);
  return numberColumn(id, header, `${unit}#,##0.00`, width);
}

/**
 * Where the column of an id is, counted from zero.
 *
 * @throws {RangeError} where there is none
 */
export function columnIndex(columns: readonly Pick<ResultColumn, "id">[], id: string): number {
  const place = columns.findIndex((column) => column.id === id);
  if (place < 0) throw new RangeError(`there is no column ${id}`);
  return place;
}
