import { ExcelError } from "../model/excelError";

/** Arguments as they come over the wire, refused as Excel refuses them when they are of another kind. */
export function textArgument(value: unknown): string {
  if (typeof value !== "string") throw new ExcelError("InvalidArgument");
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : textArgument(value);
}

export function wholeNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function optionalWholeNumber(value: unknown, otherwise: number): number {
  return value === null || value === undefined ? otherwise : wholeNumber(value);
}

export function numberArgument(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ExcelError("InvalidArgument");
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new ExcelError("InvalidArgument");
  return value;
}

export function optionalFlag(value: unknown): boolean {
  return value === null || value === undefined ? false : flag(value);
}

/** One of some words, whatever their case; answers the word as it stands in the list. */
export function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const wanted = textArgument(value).toLowerCase();
  const word = words.find((each) => each.toLowerCase() === wanted);
  if (word === undefined) throw new ExcelError("InvalidArgument");
  return word;
}

export function optionalOneOf<Word extends string>(value: unknown, words: readonly Word[], otherwise: Word): Word {
  return value === null || value === undefined ? otherwise : oneOf(value, words);
}

export function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** A colour as Excel answers it: `#RRGGBB`. */
export function colour(value: unknown): string {
  const text = textArgument(value);
  if (!/^(#[0-9A-Fa-f]{6}|[A-Za-z]+)?$/.test(text)) throw new ExcelError("InvalidArgument");
  return text.startsWith("#") ? text.toUpperCase() : text;
}
