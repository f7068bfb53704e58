import { readText, type Cell } from "./cell";
import type { Problem } from "./problem";
import { isoDate, serialOf, type DateSerial } from "./serialDate";

/** Why text in a date column could not be read, and what would be right where that can be told. */
export type DateExplanation =
  | { readonly code: "ambiguousDate"; readonly dayFirst: DateSerial; readonly monthFirst: DateSerial }
  | { readonly code: "impossibleDate" }
  /** `write` is the ISO date to write instead, where there is only one way to read it. */
  | { readonly code: "dateExpected"; readonly write: string | null };

export const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:$|[T\s])/;
export const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:$|[,\s])/;
const dayMonthName = /^(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?:$|\s)/i;
const monthNameDay = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})(?:$|\s)/i;
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

/**
 * Says what is wrong with text that is no ISO date. Nothing of it is used as a date.
 *
 * @example explainDate("04/05/2026") // ambiguous: 4 May or 5 April
 * @example explainDate("31/12/2026") // { code: "dateExpected", write: "2026-12-31" }
 * @example explainDate("2026-02-30") // { code: "impossibleDate" }
 */
export function explainDate(text: string): DateExplanation {
  const trimmed = text.trim();
  const iso = yearFirst.exec(trimmed);
  if (iso) return onlyReading(serialOf(Number(iso[1]), Number(iso[3]), Number(iso[4])));
  const numeric = yearLast.exec(trimmed);
  if (numeric) {
    const [first, second, year] = [Number(numeric[1]), Number(numeric[3]), Number(numeric[4])];
    const dayFirst = serialOf(year, second, first);
    const monthFirst = serialOf(year, first, second);
    // Dots are written day first wherever they are written.
    if (numeric[2] === "." || Number.isNaN(monthFirst)) return onlyReading(dayFirst);
    if (Number.isNaN(dayFirst) || dayFirst === monthFirst) return onlyReading(monthFirst);
    return { code: "ambiguousDate", dayFirst, monthFirst };
  }
  const named = dayMonthName.exec(trimmed);
  if (named) return namedReading(named[2] ?? "", Number(named[1]), Number(named[3]));
  const american = monthNameDay.exec(trimmed);
  if (american) return namedReading(american[1] ?? "", Number(american[2]), Number(american[3]));
  return { code: "dateExpected", write: null };
}

/** What a problem says of a cell that could not be read as a date: its code, and the readings or what to write instead. */
export function unreadableDate(cell: Cell): Pick<Problem<DateExplanation["code"]>, "code" | "values"> {
  if (typeof cell === "number") return { code: "impossibleDate" };
  const explanation = explainDate(readText(cell));
  switch (explanation.code) {
    case "ambiguousDate":
      return { code: "ambiguousDate", values: { dayFirst: explanation.dayFirst, monthFirst: explanation.monthFirst } };
    case "impossibleDate":
      return { code: "impossibleDate" };
    case "dateExpected":
      return explanation.write === null
        ? { code: "dateExpected" }
        : { code: "dateExpected", values: { write: explanation.write } };
  }
}

function namedReading(name: string, day: number, year: number): DateExplanation {
  const month = monthNames.findIndex((full) => full === name.toLowerCase() || full.slice(0, 3) === name.toLowerCase());
  return month < 0 ? { code: "dateExpected", write: null } : onlyReading(serialOf(year, month + 1, day));
}

function onlyReading(serial: DateSerial): DateExplanation {
  return Number.isNaN(serial) ? { code: "impossibleDate" } : { code: "dateExpected", write: isoDate(serial) };
}
