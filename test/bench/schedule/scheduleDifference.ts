import { isoDate } from "../../../src/core/sheet/serialDate";
import { scheduleHeaders, type Schedule } from "./scheduleFigures";
import { boundaries, scheduleMonths } from "./scheduleSpan";

/** Contenders that add up plainly are off by rounding; a wrong rule is off by more. */
const relativeTolerance = 1e-9;
/** Of figures that cancel out nothing is left but rounding, in the money of the ledger. */
const leastAmount = 1e-3;

/**
 * The first figure in which two schedules differ, in words; `undefined` where they say the same. Days and customers
 * have to be equal, amounts and rates to within rounding.
 *
 * @example scheduleDifference("near-limit loop", a, "DuckDB", b) // "Churned of 2021-03-01: near-limit loop -12.3, DuckDB -12.4"
 */
export function scheduleDifference(
  nameOfOne: string,
  one: Schedule,
  nameOfOther: string,
  other: Schedule,
): string | undefined {
  for (const [name, { length }] of [[nameOfOne, one] as const, [nameOfOther, other] as const]) {
    if (length !== scheduleMonths) return `${name} answers ${length} months, not ${scheduleMonths}`;
  }
  for (const [month, row] of one.entries()) {
    for (const [column, header] of scheduleHeaders.entries()) {
      const [a, b] = [row[column], other[month]?.[column]];
      if (isCounted(header) ? a === b : isSameFigure(a, b)) continue;
      return `${header} of ${isoDate(boundaries[month]!)}: ${nameOfOne} ${shown(a)}, ${nameOfOther} ${shown(b)}`;
    }
  }
  return undefined;
}

/** True for the same blank, and for numbers that differ by rounding alone. */
export function isSameFigure(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "number" || typeof b !== "number") return false;
  return Math.abs(a - b) <= relativeTolerance * Math.max(Math.abs(a), Math.abs(b), leastAmount);
}

function isCounted(header: string): boolean {
  return header === "Period" || header.endsWith("customers");
}

function shown(figure: number | "" | undefined): string {
  return typeof figure === "number" ? String(figure) : "a blank";
}
