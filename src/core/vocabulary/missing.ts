import { isBlank, type Cell } from "../sheet/cell";
import { languages } from "./languages";

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
