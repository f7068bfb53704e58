import { dateOrder } from "../../../core/sheet/dateOrder";
import { decimalText, type DecimalMark } from "../../../core/sheet/decimalText";
import { serialOf } from "../../../core/sheet/serialDate";

/** A column of a text file, read one way throughout, or left as the text that it is. */
export interface TextColumn {
  readonly kind: "number" | "date" | "text";
  /** One per cell; `null` where it is blank. */
  readonly values: readonly (number | string | null)[];
  readonly numberFormat: string | null;
  /** Why a column that looks like figures or dates stays text; absent where it plainly is text. */
  readonly doubt?: "leading-zeros" | "mixed-numbers" | "either-separator" | "ambiguous-dates" | "mixed-dates";
}

interface Reading {
  readonly kind: "number" | "date";
  readonly numberFormat: string;
  /** `NaN` for a text that does not read this way. */
  readonly read: (text: string) => number;
}

const leadingZeros = /^[+-]?0\d/;
const percentage = /\s*%$/;
const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const dottedDate = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const slashedDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

const readings: readonly Reading[] = [
  { kind: "number", numberFormat: "General", read: (text) => decimalText(text, "point") },
  { kind: "number", numberFormat: "General", read: (text) => decimalText(text, "comma") },
  { kind: "number", numberFormat: "0.##%", read: (text) => percentOf(text, "point") },
  { kind: "number", numberFormat: "0.##%", read: (text) => percentOf(text, "comma") },
  { kind: "date", numberFormat: "yyyy-mm-dd", read: (text) => dateOf(text, isoDate, [1, 2, 3]) },
  { kind: "date", numberFormat: "yyyy-mm-dd", read: (text) => dateOf(text, dottedDate, [3, 2, 1]) },
];

/**
 * Reads the cells of a column under its header as numbers or dates, when all its filled cells read one and the same way:
 * decimal point or comma with groups of three, per cent, `2026-01-31`, `31.01.2026`, and slashes if a day above 12 tells
 * day from month. Else it stays text, and `doubt` says why where somebody might wonder.
 *
 * @example readTextColumn(["1.200,50", "", "3"]).values // [1200.5, null, 3]
 * @example readTextColumn(["007", "12"]).doubt // "leading-zeros"
 */
export function readTextColumn(cells: readonly string[]): TextColumn {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const asText = (doubt?: TextColumn["doubt"]): TextColumn => ({
    kind: "text",
    values: cells.map((cell) => (cell === "" ? null : cell)),
    numberFormat: null,
    ...(doubt && { doubt }),
  });
  if (filled.length === 0) return asText();
  const numeric = filled.filter(isNumeric);
  if (numeric.some((cell) => leadingZeros.test(cell))) return asText("leading-zeros");
  if (filled.every((cell) => slashedDate.test(cell))) return readSlashes(cells, filled) ?? asText("ambiguous-dates");
  const fitting = readings.filter(({ read }) => filled.every((cell) => Number.isFinite(read(cell))));
  const [first, second] = fitting;
  if (!first) return asText(doubtOf(filled, numeric));
  // Both readings of a column of bare integers agree; `1,234` alone could be two different numbers.
  const differ = second !== undefined && filled.some((cell) => first.read(cell) !== second.read(cell));
  if (differ) return asText("either-separator");
  return column(cells, first);
}

function column(cells: readonly string[], { kind, numberFormat, read }: Reading): TextColumn {
  const values = cells.map((cell) => (cell.trim() === "" ? null : read(cell.trim())));
  return { kind, values, numberFormat };
}

function readSlashes(cells: readonly string[], filled: readonly string[]): TextColumn | null {
  const order = dateOrder(filled.flatMap((cell) => pairOf(slashedDate.exec(cell))));
  if (order !== "dayFirst" && order !== "monthFirst") return null;
  const places = order === "dayFirst" ? ([3, 2, 1] as const) : ([3, 1, 2] as const);
  const read = (text: string): number => dateOf(text, slashedDate, places);
  const isRead = filled.every((cell) => Number.isFinite(read(cell)));
  return isRead ? column(cells, { kind: "date", numberFormat: "yyyy-mm-dd", read }) : null;
}

function pairOf(parts: RegExpExecArray | null): (readonly [number, number])[] {
  return parts ? [[Number(parts[1]), Number(parts[2])]] : [];
}

/** Most of a column being figures or dates, somebody will expect it to be read as such. */
function doubtOf(filled: readonly string[], numeric: readonly string[]): TextColumn["doubt"] {
  const dates = filled.filter((cell) => [isoDate, dottedDate, slashedDate].some((pattern) => pattern.test(cell)));
  if (2 * dates.length > filled.length) return "mixed-dates";
  return 2 * numeric.length > filled.length ? "mixed-numbers" : undefined;
}

function isNumeric(text: string): boolean {
  return !Number.isNaN(decimalText(text, "point")) || !Number.isNaN(decimalText(text, "comma"));
}

function percentOf(text: string, mark: DecimalMark): number {
  return percentage.test(text) ? decimalText(text.replace(percentage, ""), mark) / 100 : NaN;
}

function dateOf(text: string, pattern: RegExp, [year, month, day]: readonly [number, number, number]): number {
  const parts = pattern.exec(text);
  return parts ? serialOf(Number(parts[year]), Number(parts[month]), Number(parts[day])) : NaN;
}
