import { addMonths, serialOf, type DateSerial } from "../../../src/core/sheet/serialDate";

/** The months that the schedule of the bench covers: 2020 to 2024. */
export const scheduleMonths = 60;

/** First day of every month, and at the end the first day after the last: the openings and closings of the schedule. */
export const boundaries: readonly DateSerial[] = Array.from({ length: scheduleMonths + 1 }, (_, month) =>
  addMonths(serialOf(2020, 1, 1), month),
);

export const scheduleFrom: DateSerial = boundaries[0]!;
export const scheduleTo: DateSerial = boundaries[scheduleMonths]!;

/** Stands for a day after the last boundary. */
export const afterwards = scheduleMonths + 1;

const slots = new Uint8Array(scheduleTo - scheduleFrom + 1);
for (let day = scheduleFrom, slot = 0; day <= scheduleTo; day++) {
  if (day > boundaries[slot]!) slot++;
  slots[day - scheduleFrom] = slot;
}

/**
 * Number of the first boundary on or after a day: what starts on that day is live at this boundary for the first time,
 * what ends on it is live there no more. 0 for earlier days, `afterwards` for days after the last boundary.
 *
 * @example slotOfDay(serialOf(2020, 1, 2)) // 1
 */
export function slotOfDay(day: DateSerial): number {
  const offset = day - scheduleFrom;
  return offset <= 0 ? 0 : offset < slots.length ? slots[offset | 0]! : afterwards;
}
