import { addMonths, calendarDate, lastSerial, serialOf, type DateSerial } from "../sheet/serialDate";
import type { KnownDays, Ledger } from "./ledger";

/** Two days between which something is looked at: the first instant of `from`, and the first instant of `to`. */
export interface Span {
  readonly from: DateSerial;
  readonly to: DateSerial;
}

/** What a table says of days: which it knows, and the first day of its first subscription, or the first date of a grid. */
export interface TableDays extends KnownDays {
  /** `null` where nothing is in it. */
  readonly firstDay: DateSerial | null;
}

export function tableDays(ledger: Ledger): TableDays {
  const { knownFrom, knownUntil } = ledger;
  return { knownFrom, knownUntil, firstDay: firstDay(ledger) };
}

/** Months from one period to the next. */
export type StepMonths = 1 | 3 | 12;

/** How many periods are shown unless a person asks for others: a year of months, two of quarters, five years. */
const defaultPeriods: Readonly<Record<StepMonths, number>> = { 1: 12, 3: 8, 12: 5 };

/**
 * The first day of the month, quarter or year that a day is in.
 *
 * @example stepStart(serialOf(2026, 11, 23), 3) // 1 October 2026
 */
export function stepStart(day: DateSerial, stepMonths: StepMonths): DateSerial {
  const { year, month } = calendarDate(day);
  return serialOf(year, month - ((month - 1) % stepMonths), 1);
}

/**
 * The periods that a person most likely wants to see first: the last full months, quarters or years before a day, but
 * none from before the first subscription, and only such as the table knows at both ends. Where there is no full period
 * yet, the one under way up to that day.
 *
 * @returns `from` and `to` of all of them together; see `scheduleDays`.
 * @example usualSpan(tableDays(ledger), serialOf(2026, 11, 23), 1) // 1 November 2025 to 1 November 2026
 */
export function usualSpan(days: TableDays, asOf: DateSerial, stepMonths: StepMonths): Span {
  const known = knownSpan(days);
  const to = stepStart(Math.min(asOf, known.to), stepMonths);
  const first = days.firstDay ?? asOf;
  const begun = stepStart(first, stepMonths);
  // A grid may begin within a step: what was before its first date is not known.
  const earliest = begun < known.from ? addMonths(begun, stepMonths) : begun;
  const from = Math.max(earliest, addMonths(to, -defaultPeriods[stepMonths] * stepMonths));
  if (from < to) return { from, to };
  const underWay = Math.max(begun, known.from);
  const end = asOf > underWay ? asOf : addMonths(underWay, stepMonths);
  return { from: underWay, to: Math.min(end, known.to) };
}

/** The days that a table says something about: all there are for subscription rows, those of its columns for a grid. */
export function knownSpan({ knownFrom, knownUntil }: KnownDays): Span {
  return { from: knownFrom, to: Math.min(knownUntil - 1, lastSerial) };
}

/** The part of a span that the table knows; `null` where that is none, or a single day. */
export function knownPart(span: Span, days: KnownDays): Span | null {
  const known = knownSpan(days);
  const part = { from: Math.max(span.from, known.from), to: Math.min(span.to, known.to) };
  return part.from < part.to ? part : null;
}

/** The periods between neighbouring days. */
export function periodsBetween(days: readonly DateSerial[]): readonly Span[] {
  return days.slice(1).map((to, index) => ({ from: days[index] ?? to, to }));
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.from === b.from && a.to === b.to;
}

/**
 * The period before or after one, which it touches, a step long.
 *
 * @example nextPeriod({ from: serialOf(2026, 10, 1), to: serialOf(2026, 11, 1) }, 1, -1) // 1 September to 1 October 2026
 */
export function nextPeriod({ from, to }: Span, stepMonths: StepMonths, direction: 1 | -1): Span {
  return direction === 1
    ? { from: to, to: addMonths(to, stepMonths) }
    : { from: addMonths(from, -stepMonths), to: from };
}

function firstDay({ start }: Ledger): DateSerial | null {
  if (start.length === 0) return null;
  let first = lastSerial;
  for (const day of start) if (day < first) first = day;
  return first;
}
