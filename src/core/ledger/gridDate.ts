import type { Cell } from "../sheet/cell";
import { addMonths, calendarDate, daysInMonth, readDate, serialOf, type DateSerial } from "../sheet/serialDate";

const firstGridDate = serialOf(1990, 1, 1);
const lastGridDate = serialOf(2100, 12, 31);

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

const isoMonth = /^(\d{4})-(\d{2})$/;
const namedMonth = /^([a-z]+)(?: +|-)(\d{4})$/i;
const shortYear = /^([a-z]+)-(\d{2})$/i;
/** Two digits stand for 1990 to 2089. */
const firstShortYear = 90;

/**
 * The date of a grid's column, from its header: a date cell, or a month as `2026-01`, `Jan 2026`, `January 2026`,
 * `Jan-2026` or `Jan-26` (Excel turns the dates in a table's header into such text), which is its first day.
 *
 * @returns `NaN` for anything else, and for years outside 1990–2100.
 * @example readGridDate("Jan-26") // 46023
 */
export function readGridDate(header: Cell): DateSerial {
  const serial = monthOf(header) ?? readDate(header) ?? NaN;
  return serial >= firstGridDate && serial <= lastGridDate ? serial : NaN;
}

function monthOf(header: Cell): DateSerial | undefined {
  if (typeof header !== "string") return undefined;
  const text = header.trim();
  const iso = isoMonth.exec(text);
  if (iso) return serialOf(Number(iso[1]), Number(iso[2]), 1);
  const long = namedMonth.exec(text);
  if (long) return serialOf(Number(long[2]), monthNumber(long[1] ?? ""), 1);
  const short = shortYear.exec(text);
  if (!short) return undefined;
  const year = Number(short[2]);
  return serialOf(year >= firstShortYear ? 1900 + year : 2000 + year, monthNumber(short[1] ?? ""), 1);
}

/** 1–12 for a month's English name or its first three letters, 0 for anything else. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  return monthNames.findIndex((month) => word === month || word === month.slice(0, 3)) + 1;
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
  if (isMonthEnd(a) && isMonthEnd(b)) {
    const next = calendarDate(addMonths(serialOf(b.year, b.month, 1), months));
    return serialOf(next.year, next.month, daysInMonth(next.year, next.month));
  }
  return a.day === b.day ? addMonths(last, months) : last + (last - previous);
}

function isMonthEnd({ year, month, day }: { year: number; month: number; day: number }): boolean {
  return day === daysInMonth(year, month);
}
