import { foldWord } from "./foldWord";
import { languages, wordMeanings, wordsIn } from "./languages";
import type { IntervalMeaning } from "./languageWords";

/** How often an amount is charged: its monthly part is amount × `times` ÷ `per`. `once` never counts. */
export type BillingInterval = "once" | { readonly times: number; readonly per: number };

/** The interval where none is said. */
export const monthlyInterval: BillingInterval = { times: 1, per: 1 };
/** What a column of ARR holds. */
export const yearlyInterval: BillingInterval = { times: 1, per: 12 };

const intervalOfMeaning: Readonly<Record<Exclude<IntervalMeaning, "ambiguous">, BillingInterval>> = {
  month: monthlyInterval,
  quarter: { times: 1, per: 3 },
  halfYear: { times: 1, per: 6 },
  year: yearlyInterval,
  biennial: { times: 1, per: 24 },
  week: { times: 52, per: 12 },
  fortnight: { times: 52, per: 24 },
  day: { times: 365, per: 12 },
  once: "once",
};

/** The interval that a meaning stands for. */
export function intervalOf(meaning: Exclude<IntervalMeaning, "ambiguous">): BillingInterval {
  return intervalOfMeaning[meaning];
}

const meanings = wordMeanings<IntervalMeaning>(({ intervals }) => intervals);
type CountedUnit = "month" | "year" | "week" | "day";
const unitOfWord = wordMeanings<CountedUnit>(({ countedUnits }) => countedUnits);
/** A point is part of the number: `1.5 years`. */
const counted = /^(\d+(?:[.,]\d+)?)(\D+)$/;
/** ISO 8601 durations of one part: `P3M`. */
const duration = /^p(\d+)([ymwd])$/i;

/** A term of less than a day or more than a thousand years is a slip, and would make absurd figures of good ones. */
const [minMonths, maxMonths] = [1 / 31, 12_000];
/** A bare number is one of months up to this; what is more is hardly meant as an interval. */
const maxBareMonths = 60;

/**
 * The interval that a word names, in any of the languages.
 *
 * @returns `undefined` for a word that names none, `null` for one that has two meanings (`bi-weekly`); a bare number is
 * no word.
 * @example intervalWord("Half-Yearly") // { times: 1, per: 6 }
 * @example intervalWord("3 months") // { times: 1, per: 3 }
 */
export function intervalWord(text: string): BillingInterval | null | undefined {
  const word = foldWord(text.replaceAll(",", " "));
  const meaning = meanings.get(word);
  if (meaning === "ambiguous") return null;
  if (meaning !== undefined) return intervalOfMeaning[meaning];
  const written = text.trim();
  const [, count, unit] = duration.exec(written) ?? counted.exec(written) ?? [];
  const counts = unit === undefined ? undefined : unitOfWord.get(foldWord(unit));
  return counts && intervalOfCount(Number(count!.replace(",", ".")), counts);
}

/** True for a word of the lists that names an interval: `n months` and numbers are none. */
export function isIntervalWord(text: string): boolean {
  return (
    text.length <= maxIntervalLength && firstLetters.has(text.slice(0, 2).toLowerCase()) && meanings.has(foldWord(text))
  );
}

/** Longer texts are no interval words. */
export const maxIntervalLength = 28;
/** The first two letters, as written or folded, settle nearly all other texts. */
const firstLetters = new Set(
  languages
    .flatMap(({ intervals }) =>
      Object.values(intervals).flatMap((list) => [...list.toLowerCase().split(", "), ...wordsIn(list)]),
    )
    .map((word) => word.slice(0, 2)),
);

/** True for a bare number that may be one of months. */
export function isMonths(months: number): boolean {
  return months >= minMonths && months <= maxBareMonths;
}

/** Words behind an interval's header that make it a count of intervals: `interval count`. */
export const countWords: readonly string[] = languages.flatMap((words) => wordsIn(words.countWords));

function intervalOfCount(count: number, unit: CountedUnit): BillingInterval | undefined {
  const interval = severalTimes(intervalOfMeaning[unit], count);
  if (interval === "once") return undefined;
  const months = interval.per / interval.times;
  return months >= minMonths && months <= maxMonths ? interval : undefined;
}

/**
 * An interval several times as long.
 *
 * @example severalTimes(monthlyInterval, 3) // { times: 1, per: 3 }
 */
export function severalTimes(interval: BillingInterval, count: number): BillingInterval {
  return interval === "once" ? "once" : { times: interval.times, per: interval.per * count };
}

/** True when both say the same, whatever their words: `year` and `12 months`. */
export function sameInterval(a: BillingInterval, b: BillingInterval): boolean {
  if (a === "once" || b === "once") return a === b;
  return a.times * b.per === b.times * a.per;
}
