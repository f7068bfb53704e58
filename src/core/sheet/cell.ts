/** An error value in a cell, in the shape in which Excel's `CustomFunctions.Error` carries it. */
export interface CellError {
  readonly code: string;
}

/** What a cell of a range holds, as plain data. `null`, `undefined` and text of spaces only are blank. */
export type Cell = string | number | boolean | null | undefined | CellError;

/** Rows of cells, as Excel hands a range to a custom function. */
export type Cells = readonly (readonly Cell[])[];

/** The error code of an error cell (`"#N/A"`, `"#REF!"` …), else `undefined`. */
export function errorCode(cell: Cell): string | undefined {
  return typeof cell === "object" && cell !== null ? cell.code : undefined;
}

/** True for `null`, `undefined`, `""` and text of spaces only; 0 and error values are not blank. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

const plainDecimal = /^-?(?:\d+\.?\d*|\.\d+)$/;
/** Figures beyond this are nobody's, and a few of them would add up to infinity. */
export const maxNumber = 1e200;

/** True for a plain number of a size that figures have: what `readNumber` gives back as it is. */
export function isPlainNumber(cell: unknown): cell is number {
  return typeof cell === "number" && Math.abs(cell) <= maxNumber;
}

/**
 * The number in an amount or metric cell.
 *
 * @returns the number; `undefined` for a blank cell; `NaN` for a cell that is no number
 * (a boolean, an error value, text that is not plain decimal text such as `1.200,50` or `EUR 20`)
 * or beyond ±1e200.
 * @example readNumber(" -3.5 ") // -3.5
 * @example readNumber("1.200,50") // NaN
 */
export function readNumber(cell: Cell): number | undefined {
  if (isPlainNumber(cell)) return cell;
  if (isBlank(cell)) return undefined;
  if (typeof cell !== "string") return NaN;
  const text = cell.trim();
  const value = plainDecimal.test(text) ? Number(text) : NaN;
  return Math.abs(value) <= maxNumber ? value : NaN;
}

/** The text of a cell as a person would compare it: trimmed; numbers and booleans as their text; blank and errors `""`. */
export function readText(cell: Cell): string {
  if (typeof cell === "string") return cell.trim();
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

const maxQuoteLength = 60;

/** A text from a sheet as messages have room for it: cut where it is long. */
export function shortened(text: string, longest = maxQuoteLength): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** How a message quotes what it found: text in quotes (cut when long), numbers bare, errors by their code, blanks as `a blank cell`. */
export function describeCell(cell: Cell): string {
  if (isBlank(cell)) return "a blank cell";
  const code = errorCode(cell);
  if (code !== undefined) return code;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // No sheet holds NaN or infinity; where a host lets them through, they are what it would show.
  if (typeof cell === "number") return Number.isFinite(cell) ? String(cell) : "#NUM!";
  return `"${shortened(readText(cell))}"`;
}
