import { readText, type Cell } from "../../sheet/cell";
import { monthOfName } from "../../vocabulary/months";
import { addMonths, calendarDate, readDate, serialOf, type DateSerial } from "../../sheet/serialDate";

const firstGridDate = serialOf(1990, 1, 1);
const lastGridDate = serialOf(2100, 12, 31);

/** Behind a space a year has four digits: `Jan 26` may be a day. */
const namedMonth = /^(\p{L}{3,})(?:[-/]| +(?=\d{4}))(\d\d(?:\d\d)?)$/iu;
/** Two digits stand for 1990 to 2089. */
const firstShortYear = 90;

/**
 * The date of a grid's column, from its header: a date cell, or a month as `2026-01`, `Jan 2026`, `January 2026`,
 * `Jan-2026` or `Sept-26` (Excel turns the dates in a table's header into such text), which is its first day.
 *
 * @returns `NaN` for anything else, and for years outside 1990–2100.
 * @example readGridDate("Jan-26") // 46023
 */
export function readGridDate(header: Cell): DateSerial {
  const serial = (typeof header === "string" && monthOf(header.trim())) || (readDate(header) ?? NaN);
  return serial >= firstGridDate && serial <= lastGridDate ? serial : NaN;
}

/**
 * True for a header that is meant for a date, also one that cannot be read: `1/2/2026`, `1-Jan-26`, `Q1 2026`. Excel turns
 * the dates in a table's header into text.
 */
export function looksLikeDate(header: Cell): boolean {
  return /\d[./-]\d|[-/ ]\d\d(?:\d\d)?$|^\d\d+$/.test(readText(header));
}

/** The first day of a month; `NaN` or `undefined` for any other text. */
function monthOf(text: string): DateSerial | undefined {
  const [, name, year] = namedMonth.exec(text.toLowerCase()) ?? [];
  if (name === undefined || year === undefined) return readDate(`${text}-01`);
  const month = monthOfName(name) ?? NaN;
  const century = year.length > 2 ? 0 : Number(year) < firstShortYear ? 2000 : 1900;
  return serialOf(century + Number(year), month, 1);
}

/**
 * The first day about which a grid says nothing any more: its last column holds for one further step. The step is the
 * distance of the last two columns, in months when both fall on the same day of the month or both on a month's last
 * day, else in days; of a single column one month.
 *
 * @example gridEnd([serialOf(2026, 1, 1), serialOf(2026, 2, 1)]) // 1 March 2026
 */
export function gridEnd(dates: readonly DateSerial[]): DateSerial {
  const last = dates.at(-1) ?? NaN;
  const previous = dates.at(-2);
  if (previous === undefined) return addMonths(last, 1);
  const a = calendarDate(previous);
  const b = calendarDate(last);
  const months = 12 * (b.year - a.year) + b.month - a.month;
  // A month's last day is the one before the next month's first.
  if (isFirst(previous + 1) && isFirst(last + 1)) return addMonths(last + 1, months) - 1;
  return a.day === b.day ? addMonths(last, months) : last + (last - previous);
}

function isFirst(day: DateSerial): boolean {
  return calendarDate(day).day === 1;
}
