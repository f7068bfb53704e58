const isoDate = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const isoTime = /^T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?$/;
const dayMilliseconds = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);
/** Excel's calendar has a 29 February 1900 (serial 60), before which its days count one less. */
const leapDaySerial = 60;

/**
 * Days since 1900, as cells count them, of a date that a file writes in letters; `null` for anything else.
 *
 * @example serialOfIsoDate("2026-01-31T12:00:00") // 46053.5
 */
export function serialOfIsoDate(text: string): number | null {
  const time = isoTime.exec(text);
  if (time) return shareOfDay(time[1], time[2], time[3]);
  const parts = isoDate.exec(text);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const days = (date.getTime() - firstDay) / dayMilliseconds;
  const serial = days <= leapDaySerial ? days - 1 : days;
  return serial < 0 ? null : serial + shareOfDay(parts[4], parts[5], parts[6]);
}

function shareOfDay(hours = "0", minutes = "0", seconds = "0"): number {
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
