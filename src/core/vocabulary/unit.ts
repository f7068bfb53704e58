import { knownCurrency } from "./currencies";
import { foldWord, spaced } from "./foldWord";
import { intervalWord, monthlyInterval, sameInterval, type BillingInterval } from "./interval";
import { wordMeanings, wordSet } from "./languages";
import type { UnitMeaning } from "./languageWords";

/** What an amount's header says about the figures below it. */
export interface AmountUnit {
  /** ISO codes, each once. */
  readonly currencies: readonly string[];
  /** What multiplies the figures, each once: 0.01 for cents, 1000 for thousands. */
  readonly scales: readonly number[];
  /** `mil` is a thousand in one language and a million in another. */
  readonly isScaleAmbiguous: boolean;
  /** Intervals named, each once; `null` for a word that has two meanings. */
  readonly intervals: readonly (BillingInterval | null)[];
  /** True for a price per seat, user, licence or unit. */
  readonly perUnit: boolean;
}

const unitOfWord = wordMeanings<UnitMeaning>(({ units }) => units);
const perWords = wordSet((words) => words.per);
const inWords = wordSet((words) => words.unitIn);
const perUnitWords = wordSet((words) => words.perUnit);
const otherDays = wordSet((words) => words.otherDays);
const scaleOfUnit: Readonly<Record<Exclude<UnitMeaning, "ambiguous">, number>> = {
  minor: 0.01,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
};
/** `k€`, `€m`, `T€`, `kEUR`, `US$000`, `€bn`: a scale and a sign or code in one. */
const scaledCurrency =
  /^(?:(k|tsd|mrd|mio|mn?|bn|t)\.?([a-z]{0,2}[€£$¥]|[a-z]{3})|([a-z]{0,2}[€£$¥]|[a-z]{3})(k|m[ni]?|mio|tsd|000s?|b[ni]|mrd)\.?)$/i;
/** A whole currency's thousand is written with a T in German: `T€`, `TEUR`. */
const currencyThousand = "t";
const maxWords = 3;

/** A header taken apart into what it says about its unit, and the rest. */
export interface UnitsApart {
  readonly unit: AmountUnit;
  /** The words that name no unit, folded and joined. */
  readonly rest: string;
}

/**
 * Takes the units out of a text: currencies, cents and thousands, intervals, *per seat*. It is cut at spaces, commas and
 * `/`; known words of several parts stay together. With *last, this, as of* … it names a day or a span and no interval.
 *
 * @example unitsIn("k€ per year").unit // { currencies: ["EUR"], scales: [1000], intervals: [yearlyInterval], … }
 */
export function unitsIn(text: string): UnitsApart {
  const words = text
    .replace(/\//g, " per ")
    // `'000s` are thousands.
    .replace(/['’]/g, "")
    .split(/[\s,;_]+/)
    .filter((word) => word !== "");
  const currencies = new Set<string>();
  const scales = new Set<number>();
  const intervals: (BillingInterval | null)[] = [];
  const rest: string[] = [];
  let [isScaleAmbiguous, perUnit, isOtherDay] = [false, false, false];

  for (let at = 0; at < words.length;) {
    const used = readUnit(at, false) || readUnitBehind(at, perWords, true) || readUnitBehind(at, inWords, false);
    if (used === 0) rest.push(foldWord(words[at]!));
    at += Math.max(used, 1);
  }
  return {
    unit: {
      currencies: [...currencies],
      scales: [...scales],
      isScaleAmbiguous,
      intervals: isOtherDay ? [] : intervals,
      perUnit,
    },
    rest: rest.join(""),
  };

  /** `/ m` and `per seat` say what they would not without the *per*; `in EUR` says the same. */
  function readUnitBehind(at: number, before: ReadonlySet<string>, isPer: boolean): number {
    const used = before.has(foldWord(words[at]!)) ? readUnit(at + 1, isPer) : 0;
    return used === 0 ? 0 : used + 1;
  }

  /** Reads what unit begins at a word. @returns how many words it takes, 0 where none does. */
  function readUnit(at: number, isPer: boolean): number {
    for (let count = Math.min(maxWords, words.length - at); count > 0; count--) {
      if (readPhrase(words.slice(at, at + count).join(" "), isPer)) return count;
    }
    return 0;
  }

  function readPhrase(phrase: string, isPer: boolean): boolean {
    const word = foldWord(phrase);
    if (otherDays.has(word)) {
      isOtherDay = true;
      return false;
    }
    if (isPer && perUnitWords.has(word)) return (perUnit = true);
    const interval = isPer && word === "m" ? monthlyInterval : intervalWord(phrase);
    const unit = unitOfWord.get(word);
    if (unit === undefined && interval !== undefined) {
      if (!includesInterval(intervals, interval)) intervals.push(interval);
      return true;
    }
    if (isPer && interval !== undefined) return intervals.push(interval) > 0;
    if (unit === "ambiguous") return (isScaleAmbiguous = true);
    if (readScaledCurrency(phrase)) return true;
    if (unit !== undefined) return scales.add(scaleOfUnit[unit]) !== undefined;
    const currency = knownCurrency(phrase);
    return currency !== undefined && currencies.add(currency) !== undefined;
  }

  function readScaledCurrency(phrase: string): boolean {
    const [, before, behindCurrency, beforeCurrency, behind] = scaledCurrency.exec(phrase) ?? [];
    const scale = (before ?? behind)?.toLowerCase();
    const currency = knownCurrency(behindCurrency ?? beforeCurrency ?? "");
    if (scale === undefined || currency === undefined) return false;
    const unit = scale === currencyThousand ? "thousand" : unitOfWord.get(scale);
    if (unit === undefined || unit === "ambiguous") return false;
    scales.add(scaleOfUnit[unit]);
    currencies.add(currency);
    return true;
  }
}

/** Where a name may be cut into words. */
const cuts = /[()[\]{}|:._\-\u2010-\u2015]+/g;
/** `Q Plus` is no quarter's. */
const singleLetter = /(^|\s)\p{L}(?=\s|$)/gu;

/**
 * True for a name that says how often something is charged, and not every month: `Pro Annual`, `Team (yearly)`, `Basic 12M`,
 * `Lifetime`.
 */
export function namesInterval(name: string): boolean {
  const text = spaced(name).replace(cuts, " ").replace(singleLetter, " ");
  return unitsIn(text).unit.intervals.some((interval) => interval === null || !sameInterval(interval, monthlyInterval));
}

function includesInterval(intervals: readonly (BillingInterval | null)[], interval: BillingInterval | null): boolean {
  return intervals.some((known) => known === interval || (known && interval && sameInterval(known, interval)));
}

/** What two parts of a header say together. */
export function joinUnits(a: AmountUnit, b: AmountUnit): AmountUnit {
  return {
    currencies: [...new Set([...a.currencies, ...b.currencies])],
    scales: [...new Set([...a.scales, ...b.scales])],
    isScaleAmbiguous: a.isScaleAmbiguous || b.isScaleAmbiguous,
    intervals: [...a.intervals, ...b.intervals.filter((interval) => !includesInterval(a.intervals, interval))],
    perUnit: a.perUnit || b.perUnit,
  };
}
