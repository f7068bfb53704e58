import { serialOf } from "../../../src/core/sheet/serialDate";
import { badValue, isError, type CellError, type CellValue } from "./cellValue";

const numeral = /^[+-]?(?:\d+(?:,\d{3})*\.?\d*|\.\d+)(?:e[+-]?\d+)?(%?)$/i;
const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A value where a number is wanted: a blank is 0, a text the number or the day (`2026-01-31`) that it spells. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  return isError(value) ? value : (numberIn(value) ?? badValue);
}

/** The number that a text spells; `null` for other texts. */
export function numberIn(text: string): number | null {
  const trimmed = text.trim();
  const found = numeral.exec(trimmed);
  if (found) {
    const value = Number(trimmed.replaceAll(",", "").replace("%", "")) / (found[1] === "%" ? 100 : 1);
    return Number.isFinite(value) ? value : null;
  }
  const day = isoDay.exec(trimmed);
  const serial = day ? serialOf(Number(day[1]), Number(day[2]), Number(day[3])) : NaN;
  return Number.isNaN(serial) ? null : serial;
}

/** A value where a text is wanted: numbers with at most 15 digits, as in a cell without a format. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isError(value) ? value : numberText(value);
}

function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size === 0) return "0";
  if (size < 1e-9 || size >= 1e15) {
    const [digits = "", exponent = ""] = rounded.toExponential().split("e");
    return `${digits}E${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
  }
  return size < 1e-6 ? rounded.toFixed(20).replace(/0+$/, "") : String(rounded);
}

/** A value where TRUE or FALSE is wanted: a blank is FALSE, any number but 0 TRUE. */
export function toTruth(value: CellValue): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) return value;
  const upper = value.toUpperCase();
  return upper === "TRUE" || (upper === "FALSE" ? false : badValue);
}
