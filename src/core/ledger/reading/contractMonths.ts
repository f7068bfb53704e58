import { readNumber, type Cell } from "../../sheet/cell";
import { addMonths, type DateSerial } from "../../sheet/serialDate";
import { readInterval } from "./billingInterval";

/** A thousand years: no contract lasts longer. */
const maxMonths = 12_000;

/**
 * How many months a contract lasts: whole months by EDATE, the rest by its days ÷ that month's days. One day short of whole
 * months is whole: contracts are often written with their last day.
 *
 * @returns `NaN` where the end is not after the start.
 * @example contractMonths(serialOf(2025, 6, 1), serialOf(2026, 5, 31)) // 12
 */
export function contractMonths(start: DateSerial, end: DateSerial): number {
  if (!(end > start)) return NaN;
  let months = Math.min(Math.floor((end - start) / 31), maxMonths);
  while (addMonths(start, months + 1) <= end) months++;
  const whole = addMonths(start, months);
  const length = addMonths(start, months + 1) - whole;
  const rest = end - whole;
  return rest === length - 1 ? months + 1 : months + rest / length;
}

/**
 * How many months a term's cell says: a number of months, or of what its header says, or words.
 *
 * @param monthsOfOne what one of the numbers is.
 * @returns `undefined` for a blank, `NaN` for what is no term.
 * @example monthsOfTerm("2 years", 1) // 24
 */
export function monthsOfTerm(cell: Cell, monthsOfOne: number): number | undefined {
  // Older desktop Excel hands over a blank as 0.
  const count = cell === 0 ? undefined : readNumber(cell);
  if (count !== undefined && !Number.isNaN(count)) {
    const months = count * monthsOfOne;
    return months > 0 && months <= maxMonths ? months : NaN;
  }
  const term = readInterval(cell);
  return typeof term === "object" ? term.per / term.times : term && NaN;
}
