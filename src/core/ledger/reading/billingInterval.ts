import { isBlank, readNumber, type Cell } from "../../sheet/cell";
import { foldWord } from "../../vocabulary/foldWord";
import { listedMeanings } from "../../vocabulary/languages";

/** How often an amount is charged: its monthly part is amount × `times` ÷ `per`. `once` never counts. */
export type BillingInterval = "once" | { readonly times: number; readonly per: number };

/** The interval where none is said. */
export const monthlyInterval: BillingInterval = { times: 1, per: 1 };
/** What a column headed `arr` holds. */
export const yearlyInterval: BillingInterval = { times: 1, per: 12 };

const quarterly: BillingInterval = { times: 1, per: 3 };
const halfYearly: BillingInterval = { times: 1, per: 6 };
const weekly: BillingInterval = { times: 52, per: 12 };
const daily: BillingInterval = { times: 365, per: 12 };

const intervalOfWord = listedMeanings<BillingInterval>([
  ["month, monthly, mo, per month", monthlyInterval],
  ["quarter, quarterly, per quarter", quarterly],
  ["half year, half yearly, semiannual, semiannually", halfYearly],
  ["year, yearly, yr, per year, annual, annually", yearlyInterval],
  ["week, weekly, per week", weekly],
  ["day, daily, per day", daily],
  ["one time, once, lifetime", "once"],
]);

const several = /^(\d+(?:\.\d+)?)(month|mo|year|yr)s?$/;

/**
 * The interval that a word names, written like a header: in any case, without spaces, `_` and `-`.
 *
 * @returns `undefined` for a word that names none; a bare number is no word.
 * @example intervalWord("Half-Yearly") // { times: 1, per: 6 }
 * @example intervalWord("3 months") // { times: 1, per: 3 }
 */
export function intervalWord(text: string): BillingInterval | undefined {
  const word = foldWord(text);
  const named = intervalOfWord.get(word);
  if (named !== undefined) return named;
  const parts = several.exec(word);
  return parts ? monthsInterval(Number(parts[1]) * (parts[2]!.startsWith("y") ? 12 : 1)) : undefined;
}

/**
 * The interval that is named in brackets, alone or among other words: `annual`, `EUR per year`.
 *
 * @returns `undefined` where none is named; `null` where it cannot be told which one counts: of several, and of what is
 * charged once among other words (`excluding one-time`).
 * @example intervalInWords("eur, annual") // { times: 1, per: 12 }
 */
export function intervalInWords(text: string): BillingInterval | undefined | null {
  const words = text.split(/[^\w.-]+/);
  const named = words.flatMap((word, at) => intervalWord(word + (words[at + 1] ?? "")) ?? intervalWord(word) ?? []);
  const [first] = named;
  const isOne = named.every((other) => other !== "once" && sameInterval(first!, other));
  return intervalWord(text) ?? (isOne ? first : null);
}

/**
 * The interval in a cell: a word, or a number of months.
 *
 * @returns `undefined` for a blank cell, `null` for a cell that names no interval.
 * @example readInterval(24) // { times: 1, per: 24 }
 */
export function readInterval(cell: Cell): BillingInterval | undefined | null {
  if (isBlank(cell)) return undefined;
  const months = readNumber(cell);
  if (months !== undefined && !Number.isNaN(months)) return monthsInterval(months) ?? null;
  return typeof cell === "string" ? (intervalWord(cell) ?? null) : null;
}

/** A term of less than a day or more than a thousand years is a slip, and would make absurd figures of good ones. */
function monthsInterval(months: number): BillingInterval | undefined {
  return months >= 1 / 31 && months <= 12_000 ? { times: 1, per: months } : undefined;
}

/** True when both say the same, whatever their words: `year` and `12 months`. */
export function sameInterval(a: BillingInterval, b: BillingInterval): boolean {
  return monthlyAmount(1, a) === monthlyAmount(1, b);
}

/**
 * What an amount comes to per month: year ÷ 12, half-year ÷ 6, quarter ÷ 3, n months ÷ n, week × 52 ÷ 12,
 * day × 365 ÷ 12; 0 for what is charged once.
 *
 * @example monthlyAmount(1200, yearlyInterval) // 100
 */
export function monthlyAmount(amount: number, interval: BillingInterval): number {
  return interval === "once" ? 0 : (amount * interval.times) / interval.per;
}
