import type { Span, StepMonths } from "../../../core/ledger/periods";
import { addMonths, calendarDate } from "../../../core/sheet/serialDate";
import type { Formatter } from "../../format/formatter";
import type { Texts } from "../../../texts/texts";

/**
 * Two days as a span, the year once where it is the same.
 *
 * @example spanWords(span, format) // "1 Oct to 1 Nov 2026"
 */
export function spanWords({ from, to }: Span, format: Formatter, texts: Texts): string {
  const sameYear = calendarDate(from).year === calendarDate(to).year;
  return texts.mrr.span.between(sameYear ? format.shortDay(from) : format.date(from), format.date(to));
}

/**
 * The name of a period: its month, quarter or year where it is exactly one, else its days.
 *
 * @example periodName({ from: serialOf(2026, 10, 1), to: serialOf(2026, 11, 1) }, 1, format) // "Oct 2026"
 */
export function periodName(period: Span, stepMonths: StepMonths, format: Formatter, texts: Texts): string {
  const { year, month, day } = calendarDate(period.from);
  const isWhole = day === 1 && (month - 1) % stepMonths === 0 && addMonths(period.from, stepMonths) === period.to;
  if (!isWhole) return spanWords(period, format, texts);
  if (stepMonths === 1) return format.month(period.from);
  return stepMonths === 12 ? String(year) : texts.mrr.periods.quarter(String((month + 2) / 3), String(year));
}
