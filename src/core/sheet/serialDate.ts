import { isBlank, type Cell } from "./cell";

/**
 * A day as Excel counts it in the 1900 date system: 1 is 1900-01-01, 46023 is 2026-01-01.
 * Excel believes in 1900-02-29 (day 60), which never was; days from 1900-03-01 on are right.
 */
export type DateSerial = number;

export const firstSerial: DateSerial = 1;
/** 9999-12-31. */
export const lastSerial: DateSerial = 2958465;
/** Days between the date systems: 1904-01-01 is day 0 in the one and day 1462 in the other. */
export const days1904 = 1462;

const millisecondsPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);
/** Excel's day 60 is 1900-02-29; days before it are one off from a true calendar. */
const phantomLeapDay = 60;

export interface CalendarDate {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/**
 * The serial of a calendar day, or `NaN` when there is no such day or it lies outside 1900–9999.
 *
 * @example serialOf(2026, 1, 1) // 46023
 * @example serialOf(2026, 2, 30) // NaN
 */
export function serialOf(year: number, month: number, day: number): DateSerial {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isDay || year < 1900 || year > 9999) return NaN;
  const days = (date.getTime() - epoch) / millisecondsPerDay;
  return days > phantomLeapDay ? days : days - 1;
}

/** The calendar day of a serial; day 60 comes out as 28 February 1900, the last day that was. */
export function calendarDate(serial: DateSerial): CalendarDate {
  const days = serial < phantomLeapDay ? serial + 1 : serial;
  const date = new Date(epoch + Math.floor(days) * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-01-31` for 46053. */
export function isoDate(serial: DateSerial): string {
  const { year, month, day } = calendarDate(serial);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * The same day of the month `months` later, or that month's last day where it has no such day: Excel's EDATE.
 *
 * @example addMonths(46053, 1) // 46081: 31 January to 28 February 2026
 */
export function addMonths(serial: DateSerial, months: number): DateSerial {
  const { year, month, day } = calendarDate(serial);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return serialOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

const isoText =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * The day in a date cell. Never guesses: `03/04/2026` is unreadable.
 *
 * @returns the serial without its time of day; `undefined` for a blank cell or 0 (an empty cell in old desktop Excel);
 * `NaN` for anything else (booleans, errors, other text, days outside 1900–9999).
 * @example readDate("2026-01-31 09:30") // 46053
 */
export function readDate(cell: Cell): DateSerial | undefined {
  if (typeof cell === "number") {
    if (cell === 0) return undefined;
    const serial = Math.floor(cell);
    return serial >= firstSerial && serial <= lastSerial ? serial : NaN;
  }
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return NaN;
  const parts = isoText.exec(cell.trim());
  return parts ? serialOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : NaN;
}
