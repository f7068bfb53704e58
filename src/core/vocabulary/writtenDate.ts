import { yearFirst, yearLast } from "../sheet/explainDate";
import { readDate, serialOf, type DateSerial } from "../sheet/serialDate";
import { monthOfName } from "./months";

/** A date as people write it: one day, or two numbers of which the column's order says which is the month. */
export type WrittenDate =
  { readonly serial: DateSerial } | { readonly first: number; readonly second: number; readonly year: number };

const maxLength = 60;
const dayMonthName = /^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})(?:$|\s)/iu;
const monthNameDay = /^(\p{L}{3,10})\.?\s+(\d{1,2}),?\s+(\d{4})(?:$|\s)/iu;

/**
 * Reads a date text: `2026-01-31` with or without a time, year first with other marks, `31.01.2026` (dots are written day
 * first wherever they are written), and months by their names. Other texts of two numbers and a year are not decided here.
 *
 * @returns `null` for a text that is no date; its serial is `NaN` for a day that does not exist.
 * @example writtenDate("31. März 2026") // { serial: 46112 }
 * @example writtenDate("03/04/2026") // { first: 3, second: 4, year: 2026 }
 */
export function writtenDate(text: string): WrittenDate | null {
  const trimmed = text.trim();
  if (trimmed.length > maxLength) return null;
  const iso = readDate(trimmed);
  if (iso !== undefined && Number.isFinite(iso)) return { serial: iso };
  const leading = yearFirst.exec(trimmed);
  if (leading) return { serial: serialOf(Number(leading[1]), Number(leading[3]), Number(leading[4])) };
  const parts = yearLast.exec(trimmed);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
    return parts[2] === "." ? { serial: serialOf(year, second, first) } : { first, second, year };
  }
  const named = dayMonthName.exec(trimmed);
  if (named) return namedDay(named[2] ?? "", Number(named[1]), Number(named[3]));
  const american = monthNameDay.exec(trimmed);
  return american ? namedDay(american[1] ?? "", Number(american[2]), Number(american[3])) : null;
}

function namedDay(name: string, day: number, year: number): WrittenDate | null {
  const month = monthOfName(name);
  return month === undefined ? null : { serial: serialOf(year, month, day) };
}
