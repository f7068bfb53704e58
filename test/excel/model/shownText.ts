import { answeredValue, type CellValue } from "./cellValue";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** What a cell shows, for the formats that are used here; another one is refused rather than shown wrongly. */
export function shownText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "number" || format === "@") return String(answeredValue(value));
  if (format === "General") return String(Number(value.toPrecision(11)));
  if (/[ymd]/.test(format)) return shownDate(value, format);
  const match = /^(#,##)?0(\.0+)?(%?)$/.exec(format);
  if (!match) throw new Error(`The emulated Excel cannot show numbers of format ${format}.`);
  const digits = (match[2] ?? ".").length - 1;
  const scaled = match[3] ? value * 100 : value;
  const options = { useGrouping: match[1] !== undefined, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return scaled.toLocaleString("en-US", options) + (match[3] ?? "");
}

function shownDate(serial: number, format: string): string {
  const date = new Date((Math.floor(serial) - 25_569) * 86_400_000);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const day = date.getUTCDate();
  const parts: Record<string, string> = {
    yyyy: String(year),
    yy: String(year).slice(-2),
    mmm: months[month] ?? "",
    mm: String(month + 1).padStart(2, "0"),
    m: String(month + 1),
    dd: String(day).padStart(2, "0"),
    d: String(day),
  };
  return format.replace(/yyyy|yy|mmm|mm|m|dd|d/g, (part) => parts[part] ?? part);
}

/** A value as the name of a table's column. */
export function shownHeader(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(answeredValue(value));
}
