import type { Settings } from "./settings";
import { sameValue } from "./sameValue";
import { defaultSettings } from "./defaultSettings";

/**
 * What a person said of the columns and words of a sheet: it holds for every other sheet with the same headers. Where its
 * header row stands does not.
 */
export type SheetMapping = Pick<
  Settings,
  "columns" | "scales" | "words" | "writing" | "directions" | "amounts" | "export"
>;

/** The part of settings that says how a sheet is read. */
export function mappingOf(settings: SheetMapping): SheetMapping {
  const { columns, scales, words, writing, directions, amounts, export: recognisedAs } = settings;
  return { columns, scales, words, writing, directions, amounts, export: recognisedAs };
}

/** How much a person said: a choice of a column, a meaning of a word or the like counts as one. Scales are recognised. */
export function choicesIn({
  columns,
  words,
  writing,
  directions,
  amounts,
  export: recognisedAs,
}: SheetMapping): number {
  const ofWords = Object.values(words).reduce<number>(
    (sum, meanings) => sum + Object.keys((meanings ?? {}) as object).length,
    0,
  );
  const ofWriting = Object.values(writing).reduce((sum, ways) => sum + Object.keys(ways).length, 0);
  const ofAmounts = (Object.keys(amounts) as (keyof typeof amounts)[]).filter(
    (name) => !sameValue(amounts[name], defaultSettings.amounts[name]),
  ).length;
  const ofColumns = Object.keys(columns).length + Object.keys(directions).length;
  return ofColumns + ofWords + ofWriting + ofAmounts + (recognisedAs === null ? 0 : 1);
}
