import { knownCurrency } from "./currencies";

/** A number as people write it, taken apart. */
export interface WrittenNumber {
  /** Sign, digits and marks: what `decimalText` reads. */
  readonly digits: string;
  /** ISO code; `null` where no sign or code stands beside it. */
  readonly currency: string | null;
  readonly isPercent: boolean;
}

const maxLength = 40;
const spaces = /[\u00a0\u2007\u202f]/g;
const inBrackets = /^\((.+)\)$/;
const percent = /\s*%$/;
const before = /^([^\d\s.,()+-]{1,4})\s*(?=[\d.,+-])/;
const behind = /(\s*[^\d\s.,()+-]{1,4})$/;
/** Groups of three with a space or an apostrophe between them, as in Switzerland and France. */
const spaced = /^[+-]?\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
const digitsAlone = /^[+-]?[\d.,]*\d[\d.,]*$/;

/**
 * Takes a written number apart: a currency's sign or code before or behind it, `%`, and the brackets that accountants
 * write for a minus.
 *
 * @returns `null` for a text that is no number.
 * @example writtenNumber("R$ 1.250,50") // { digits: "1.250,50", currency: "BRL", isPercent: false }
 * @example writtenNumber("(120.00)") // { digits: "-120.00", currency: null, isPercent: false }
 */
export function writtenNumber(text: string): WrittenNumber | null {
  if (text.length > maxLength) return null;
  let rest = text.replace(spaces, " ").replaceAll("\u2212", "-").trim();
  if (digitsAlone.test(rest)) return { digits: rest, currency: null, isPercent: false };
  const inside = inBrackets.exec(rest)?.[1];
  if (inside !== undefined) rest = inside.trim();
  let sign = "";
  const takeSign = (): void => {
    if (sign !== "" || !/^[+-]/.test(rest)) return;
    sign = rest[0]!;
    rest = rest.slice(1).trim();
  };
  takeSign();
  const isPercent = percent.test(rest);
  rest = rest.replace(percent, "");
  const beside = before.exec(rest) ?? behind.exec(rest);
  const currency = beside ? knownCurrency((beside[1] ?? "").trim()) : null;
  if (currency === undefined) return null;
  if (beside) rest = (beside.index === 0 ? rest.slice(beside[0].length) : rest.slice(0, beside.index)).trim();
  takeSign();
  if (spaced.test(rest)) rest = rest.replace(/[ '’]/g, "");
  if (!digitsAlone.test(rest) || /^[+-]/.test(rest) || (inside !== undefined && sign !== "")) return null;
  const isNegative = inside !== undefined || sign === "-";
  return { digits: isNegative ? `-${rest}` : rest, currency, isPercent };
}
