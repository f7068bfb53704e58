import { addMonths, type DateSerial } from "../sheet/serialDate";
import type { Ledger } from "./ledger";
import { movements, type Movements } from "./movements";

/**
 * The days between which a schedule shows its periods: `from`, then every `stepMonths` on the same day of the month (as
 * Excel's EDATE), and `to`, where the last period stops even when it is not on a step.
 *
 * @param stepMonths 1 or more, whole.
 * @returns ascending, at least two days where `from` < `to`.
 * @example scheduleDays(serialOf(2026, 1, 31), serialOf(2026, 3, 15), 1) // 31 January, 28 February, 15 March
 */
export function scheduleDays(from: DateSerial, to: DateSerial, stepMonths: number): DateSerial[] {
  const days = [from];
  for (let step = 1; ; step++) {
    const day = addMonths(from, step * stepMonths);
    // Beyond the last day that Excel knows there is no day at all.
    if (!(day < to)) return [...days, to];
    days.push(day);
  }
}

/**
 * The movements of each period between two neighbouring days, for all periods at once.
 *
 * @param days ascending, two or more; see `scheduleDays`.
 * @returns one less than there are days.
 */
export function mrrSchedule(ledger: Ledger, days: readonly DateSerial[]): Movements[] {
  return days.slice(1).map((to, period) => movements(ledger, days[period] ?? to, to));
}
