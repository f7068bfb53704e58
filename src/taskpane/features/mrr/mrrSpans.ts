import {
  knownPart,
  sameSpan,
  usualSpan,
  type Span,
  type StepMonths,
  type TableDays,
} from "../../../core/ledger/periods";
import { scheduleDays } from "../../../core/ledger/schedule";
import { addMonths, type DateSerial } from "../../../core/sheet/serialDate";

/** More periods than these are no table to read in a pane, and on a large table no calculation to wait for. */
export const maxPeriods = 240;

/** What a person asked to see; `null` leaves it to us. */
export interface WantedSpans {
  readonly stepMonths: StepMonths;
  /** The span of the table by period. */
  readonly span: Span | null;
  /** The period of the roll-forward. */
  readonly period: Span | null;
}

/** What is shown. */
export interface MrrSpans {
  /** The span of the table by period, and the days between which its periods lie. */
  readonly span: Span;
  readonly days: readonly DateSerial[];
  /** The period of the roll-forward. */
  readonly period: Span;
  /** The day up to which what is in the table has happened. */
  readonly asOf: DateSerial;
  /** What was asked for reaches beyond what the table knows, so that less of it is shown. */
  readonly cut: { readonly span: boolean; readonly period: boolean };
}

/**
 * What to show of a table: what was asked for as far as the table knows it, else the last full periods up to a day and
 * the last of them.
 */
export function mrrSpans(wanted: WantedSpans, known: TableDays, asOf: DateSerial): MrrSpans {
  const { stepMonths } = wanted;
  const span = (wanted.span && knownPart(wanted.span, known)) ?? usualSpan(known, asOf, stepMonths);
  const days = scheduleDays(span.from, span.to, stepMonths);
  const last = { from: days.at(-2) ?? span.from, to: span.to };
  const period = (wanted.period && knownPart(wanted.period, known)) ?? last;
  return {
    span,
    days,
    period,
    asOf,
    cut: {
      span: wanted.span !== null && !sameSpan(wanted.span, span),
      period: wanted.period !== null && !sameSpan(wanted.period, period),
    },
  };
}

export function sameDays(a: readonly DateSerial[], b: readonly DateSerial[]): boolean {
  return a.length === b.length && a.every((day, index) => day === b[index]);
}

/**
 * The span to show after the period went one step further: when it left the span, the span goes along with it.
 *
 * @param period the period after the step.
 */
export function followedSpan(span: Span, period: Span, stepMonths: StepMonths, direction: 1 | -1): Span {
  if (holds(span, period)) return span;
  const months = direction * stepMonths;
  const moved = { from: addMonths(span.from, months), to: addMonths(span.to, months) };
  return holds(moved, period) ? moved : span;
}

function holds(span: Span, { from, to }: Span): boolean {
  return span.from <= from && to <= span.to;
}
