import type { KnownDays } from "../../core/ledger/ledger";
import { knownPart, knownSpan } from "../../core/ledger/periods";
import { addMonths, calendarDate, isoDate, serialOf, type DateSerial } from "../../core/sheet/serialDate";

/**
 * The dates that a formula is proposed with. `to` is the first day that no longer belongs to the span; `known` is one as
 * long as the table has something to say about it.
 */
export type FormulaDates =
  | { readonly kind: "day"; readonly day: DateSerial }
  | { readonly kind: "month" | "year" | "known"; readonly from: DateSerial; readonly to: DateSerial }
  | { readonly kind: "months"; readonly days: readonly DateSerial[] };

/** Chooses dates up to the as-of day. */
export type DatesFor = (asOf: DateSerial) => FormulaDates;

/** The as-of day itself. */
export function onDay(asOf: DateSerial): FormulaDates {
  return { kind: "day", day: asOf };
}

/** The last month that is over on the as-of day. */
export function lastMonth(asOf: DateSerial): FormulaDates {
  return { kind: "month", from: addMonths(firstOfMonth(asOf), -1), to: firstOfMonth(asOf) };
}

/** The twelve months up to the last one that is over. */
export function lastYear(asOf: DateSerial): FormulaDates {
  return { kind: "year", from: addMonths(firstOfMonth(asOf), -12), to: firstOfMonth(asOf) };
}

/** The first days of the as-of day's month and the two before. */
export function lastMonthStarts(asOf: DateSerial): FormulaDates {
  return { kind: "months", days: [-2, -1, 0].map((months) => addMonths(firstOfMonth(asOf), months)) };
}

/** Dates that a grid knows: up to its last day where it ends before the as-of day, and none before its first. */
export function datesWithin(days: KnownDays, asOf: DateSerial, datesFor: DatesFor): FormulaDates {
  const known = knownSpan(days);
  const dates = datesFor(Math.min(Math.max(asOf, known.from), known.to));
  switch (dates.kind) {
    case "day":
      return dates;
    case "month":
    case "year":
    case "known":
      return dates.from < known.from ? { kind: "known", ...(knownPart(dates, days) ?? known) } : dates;
    case "months": {
      const later = dates.days.filter((day) => day >= known.from);
      return { kind: "months", days: later.length > 0 ? later : [known.from] };
    }
  }
}

/**
 * The arguments that say these dates.
 *
 * @example dateArguments({ kind: "month", from: 46296, to: 46327 }) // ["DATE(2026,10,1)", "DATE(2026,11,1)"]
 */
export function dateArguments(dates: FormulaDates): readonly string[] {
  switch (dates.kind) {
    case "day":
      return [dateCall(dates.day)];
    case "month":
    case "year":
    case "known":
      return [dateCall(dates.from), dateCall(dates.to)];
    case "months":
      return [`{${dates.days.map((day) => `"${isoDate(day)}"`).join(",")}}`];
  }
}

function dateCall(serial: DateSerial): string {
  const { year, month, day } = calendarDate(serial);
  return `DATE(${year},${month},${day})`;
}

function firstOfMonth(serial: DateSerial): DateSerial {
  const { year, month } = calendarDate(serial);
  return serialOf(year, month, 1);
}
