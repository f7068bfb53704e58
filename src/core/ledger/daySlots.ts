import type { DateSerial } from "../sheet/serialDate";

/** Some days in their order, and the number of the first of them that is not before any other day. */
export interface DaySlots {
  readonly length: number;
  /** `length` for a day after all of them. */
  readonly slotOf: (day: DateSerial) => number;
}

/**
 * Numbers days: a change counts from the first of them on that is not before it.
 *
 * @param days ascending, one or more.
 * @example daySlots([46023, 46054]).slotOf(46024) // 1
 */
export function daySlots(days: readonly DateSerial[]): DaySlots {
  const [firstDay, lastDay] = [days[0]!, days.at(-1)!];
  // One slot for each calendar day between the first and the last, and one for all later ones: millions ask.
  const slots = new Int32Array(lastDay - firstDay + 2);
  let slot = 0;
  for (let day = firstDay; day <= lastDay + 1; day++) {
    if (day > days[slot]!) slot++;
    slots[day - firstDay] = slot;
  }
  const afterAll = slots.length - 1;
  return { length: days.length, slotOf: (day) => slots[Math.min(Math.max(day - firstDay, 0), afterAll)]! };
}
