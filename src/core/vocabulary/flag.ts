import { readText, type Cell } from "../sheet/cell";
import { foldWord } from "./foldWord";
import { wordSet } from "./languages";

const crosses = wordSet(({ flags }) => flags.crosses);
const yes = new Set([...crosses, ...wordSet(({ flags }) => flags.yes)]);
const no = wordSet(({ flags }) => flags.no);

/**
 * What a cell that holds a flag says: TRUE or FALSE, 1 or 0, yes or no in any of the languages, `x`.
 *
 * @returns `undefined` for any other cell; a blank is for the caller to read.
 * @example readFlag("Ja") // true
 */
export function readFlag(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  const word = foldWord(readText(cell));
  if (word === "1" || yes.has(word)) return true;
  return word === "0" || no.has(word) ? false : undefined;
}

/** True for a cross or a tick. Where nothing else is filled in a column of flags, a blank is *no*; beside words it is nothing. */
export function isCross(cell: Cell): boolean {
  return crosses.has(foldWord(readText(cell)));
}
