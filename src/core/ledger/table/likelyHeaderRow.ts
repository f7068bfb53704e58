import { isBlank, readText, type Cells } from "../../sheet/cell";

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;
/** A title and a note beside it are no headers. */
const minTexts = 3;

/** The first of the first ten rows that looks like headers: of texts, all different; 0 where none does. */
export function likelyHeaderRow(cells: Cells): number {
  const index = cells.slice(0, rowsSearched).findIndex((row) => {
    const filled = row.filter((cell) => !isBlank(cell));
    const texts = new Set(filled.filter((cell) => typeof cell === "string").map(readText));
    return filled.length >= minTexts && texts.size === filled.length;
  });
  return Math.max(index, 0);
}
