import { isBlank, readNumber, readText, type Cell } from "../sheet/cell";
import { foldWord } from "./foldWord";
import { languages, wordSet } from "./languages";

/** Compared as written but for case and the spaces around: folded, a dash would be nothing at all. */
const missingWords = new Set([
  "-",
  "–",
  "—",
  ...languages.flatMap(({ missing }) => missing.split(", ").map((word) => word.toLowerCase())),
]);
const maxLength = Math.max(...Array.from(missingWords, (word) => word.length));
const firstLetters = new Set(Array.from(missingWords, (word) => word.charCodeAt(0)));
const [a, z] = [97, 122];

/**
 * True for a cell that says nothing: blank, or one of the words that people and exports write for it
 * (`n/a`, `-`, `none`, `unknown`, `k.A.` …, in any case).
 */
export function saysNothing(cell: Cell): boolean {
  if (typeof cell !== "string") return isBlank(cell);
  // A small letter with which none of these words begins settles most texts.
  const letter = cell.charCodeAt(0) | 32;
  if (letter >= a && letter <= z && !firstLetters.has(letter)) return false;
  return isBlank(cell) || (cell.length <= maxLength + 2 && missingWords.has(cell.trim().toLowerCase()));
}

const nothing = wordSet((words) => words.nothing);

/**
 * True for a cell under a discount's header that says there is none: blank, 0, `0 %`, `no`, FALSE, or a word for missing.
 *
 * @example isNoDiscount("0%") // true
 */
export function isNoDiscount(cell: Cell): boolean {
  if (cell === false || saysNothing(cell) || readNumber(cell) === 0) return true;
  const text = readText(cell);
  const percentage = text.endsWith("%") ? readNumber(text.slice(0, -1)) : NaN;
  return percentage === 0 || nothing.has(foldWord(text)) || foldWord(text) === "false";
}
