import type { Header } from "../../vocabulary/header";
import type { HeaderMeaning } from "../../vocabulary/headerMeaning";
import { countWords } from "../../vocabulary/interval";
import { matchField, type MatchingColumn } from "../../vocabulary/matchFields";
import type { ColumnCells } from "./columnCells";
import { everyField, intervalByWordsField, intervalField } from "./subscriptionFields";

/** A column of intervals, and the one that says how many of them. */
export interface IntervalColumn {
  readonly column: number;
  /** -1 for one each. */
  readonly count: number;
  /** False under a header of frequencies or cycles: there a number may be one of months or of times a year. */
  readonly mayBeMonths: boolean;
}

export interface IntervalColumns {
  readonly intervals: readonly IntervalColumn[];
  /** A count of intervals without a column that says of which; -1 where there is none. */
  readonly loneCount: number;
}

const none = -1;
/** Headers under which a number may be one of months, or of times a year. */
const saysHowOften: readonly (HeaderMeaning | null)[] = ["billingFrequency", "billingCycle", "every"];
/** What an interval's header may end with where a count's does not: `plan interval unit` and `plan interval length`. */
const unitEndings = ["", "interval", "unit"];

/**
 * Finds the columns of intervals, all of them: two that differ in a row are an error of that row.
 */
export function intervalColumns(headers: readonly Header[], cells: ColumnCells): IntervalColumns {
  const certain = matchField(headers, intervalField);
  const byWords = matchField(headers, intervalByWordsField).filter(
    ({ column }) => cells.haveIntervalWord(column) && !cells.haveChargeTypes(column, "recurring", "usage"),
  );
  const every = matchField(headers, everyField);
  const everyWords = every.filter(({ column }) => !cells.areAllNumbers(column));
  const all = [...certain, ...byWords, ...everyWords];
  const countOf = new Map<MatchingColumn, number>();
  for (const interval of all) {
    const count = headers.findIndex(
      (header, column) => column !== interval.column && isCountOf(header, interval, cells, column),
    );
    if (count !== none) countOf.set(interval, count);
  }
  const counts = new Set(countOf.values());
  const intervals = all.filter(({ column }) => !counts.has(column));
  const [first] = intervals;
  const everyCount = every.find((match) => !everyWords.includes(match))?.column ?? none;
  if (everyCount !== none && first && !countOf.has(first)) {
    counts.add(everyCount);
    countOf.set(first, everyCount);
  }
  const lone = headers.findIndex(
    (header, column) => !counts.has(column) && (column === everyCount || countsKnownInterval(header)),
  );
  return {
    intervals: intervals.map((interval) => ({
      column: interval.column,
      count: countOf.get(interval) ?? none,
      mayBeMonths: !saysHowOften.includes(interval.meaning),
    })),
    loneCount: all.some(({ column }) => column === lone) ? none : lone,
  };
}

/** `interval count` beside `interval`, `plan interval length` beside `plan interval unit`, a number beside its unit. */
function isCountOf(header: Header, { header: interval }: MatchingColumn, cells: ColumnCells, column: number): boolean {
  if (header.word === "") return false;
  const isCount =
    stemsOfCount(header.word).some((stem) => unitEndings.some((ending) => interval.word === stem + ending)) ||
    (interval.word === "interval" && countWords.includes(header.word));
  // What could be an interval itself counts another only where numbers stand below.
  if (isCount) return matchField([header], intervalField).length === 0 || cells.areAllNumbers(column);
  return interval.word === `${header.word}unit` && cells.areAllNumbers(column);
}

function countsKnownInterval(header: Header): boolean {
  return stemsOfCount(header.word).some((stem) => {
    const asInterval: Header = { text: stem, word: stem, words: [stem], bracket: "" };
    return matchField([asInterval], intervalField).length > 0;
  });
}

/** What a header counts: `plan interval count` → `planinterval`. */
function stemsOfCount(word: string): readonly string[] {
  return countWords
    .filter((ending) => word.length > ending.length && word.endsWith(ending))
    .map((ending) => word.slice(0, -ending.length));
}
