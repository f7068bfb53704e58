import { errorCodes, type CellValue } from "./cellValue";

/** What becomes of a text that is typed into a cell whose format is not `@`. */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The format that the cell takes on when it had none. */
  readonly numberFormat?: string;
}

const text = (value: string): Typed => ({ value, formula: null });
const number = (value: number, numberFormat?: string): Typed => ({
  value,
  formula: null,
  ...(numberFormat ? { numberFormat } : {}),
});
const formula = (typed: string): Typed => ({ value: null, formula: typed });

/**
 * Reads a text as Excel reads what is typed: `=1+1` is a formula, `007` the number 7, `1/2` a date, `TRUE` a boolean, `#N/A` an
 * error, and an apostrophe in front keeps the rest as text and is itself no part of it.
 */
export function readTyped(typed: string, isFormula: (text: string) => boolean): Typed {
  if (typed.startsWith("'")) return text(typed.slice(1));
  if (typed.startsWith("=") && typed.length > 1) return formula(typed);
  const trimmed = typed.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE", formula: null };
  const code = errorCodes.find((known) => known === upper);
  if (code) return { value: { error: code }, formula: null };
  const read = readNumber(trimmed) ?? readDate(trimmed) ?? readTime(trimmed);
  if (read) return read;
  // Signs and the at sign of older spreadsheets also start a formula, when what follows them is one.
  if (/^[+-]./.test(trimmed) && isFormula(`=${trimmed}`)) return formula(`=${trimmed}`);
  if (/^@./.test(trimmed) && isFormula(`=${trimmed.slice(1)}`)) return formula(`=${trimmed.slice(1)}`);
  return text(typed);
}

function readNumber(typed: string): Typed | null {
  const bracketed = /^\((.+)\)$/.exec(typed);
  const bare = bracketed?.[1] ?? typed;
  const match = /^([+-]?)([$€£]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([+-]?\d+))?(%?)$/.exec(bare);
  if (!match || (match[3] === undefined && !/\.\d/.test(match[4] ?? ""))) return null;
  const [, sign, currency, whole = "0", fraction = "", exponent, percent] = match;
  const size = Number(`${whole.replaceAll(",", "")}${fraction}${exponent === undefined ? "" : `e${exponent}`}`);
  const value = (sign === "-" || bracketed ? -1 : 1) * (percent ? size / 100 : size);
  if (!Number.isFinite(value)) return null;
  if (percent) return number(value, fraction.length > 1 ? "0.00%" : "0%");
  if (currency) return number(value, fraction.length > 1 ? `${currency}#,##0.00` : `${currency}#,##0`);
  if (exponent !== undefined) return number(value, "0.00E+00");
  return number(value, whole.includes(",") ? (fraction.length > 1 ? "#,##0.00" : "#,##0") : undefined);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Serial number of a day as Excel counts, 1 for the first of January 1900; `null` when there is no such day. */
function serialNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_569;
  return days < 61 ? days - 1 : days;
}

function readDate(typed: string): Typed | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(typed);
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}|\d{2}))?$/.exec(typed);
  const named = /^(\d{1,2})[- ]([A-Za-z]{3})[A-Za-z]*(?:[- ](\d{4}|\d{2}))?$/.exec(typed);
  const full = (year: string | undefined): number => {
    if (year === undefined) return new Date().getFullYear();
    return year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  };
  if (iso) return dated(serialNumber(Number(iso[1]), Number(iso[2]), Number(iso[3])), "yyyy-mm-dd");
  if (american) {
    const format = american[3] === undefined ? "d-mmm" : "m/d/yyyy";
    return dated(serialNumber(full(american[3]), Number(american[1]), Number(american[2])), format);
  }
  if (!named) return null;
  const month = months.indexOf((named[2] ?? "").toLowerCase()) + 1;
  if (month === 0) return null;
  return dated(serialNumber(full(named[3]), month, Number(named[1])), named[3] === undefined ? "d-mmm" : "d-mmm-yy");
}

function dated(serial: number | null, format: string): Typed | null {
  return serial === null ? null : number(serial, format);
}

function readTime(typed: string): Typed | null {
  const match = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(typed);
  if (!match) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return number(seconds / 86_400, match[3] === undefined ? "h:mm" : "h:mm:ss");
}
