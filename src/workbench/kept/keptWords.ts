/** When a copy was taken: the time, and the day where it was another one. */
export function timeText(time: number, locale = navigator.language, now = Date.now()): string {
  const sameDay = new Date(time).toDateString() === new Date(now).toDateString();
  const day = sameDay ? {} : ({ day: "numeric", month: "short" } as const);
  return new Intl.DateTimeFormat(locale, { ...day, hour: "2-digit", minute: "2-digit" }).format(time);
}

/** @example sizeText(1_240_000, "en-GB") // "1.2 MB" */
export function sizeText(bytes: number, locale = navigator.language): string {
  const [unit, size] = bytes < 1_000_000 ? (["kilobyte", 1000] as const) : (["megabyte", 1_000_000] as const);
  const amount = Math.max(bytes, 1000) / size;
  const maximumFractionDigits = unit === "megabyte" && amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits }).format(amount);
}
