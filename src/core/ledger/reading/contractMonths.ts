import { addMonths, type DateSerial } from "../../sheet/serialDate";

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
