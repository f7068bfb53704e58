import { readText, type Cell } from "../sheet/cell";
import { foldWord, wordsOf } from "./foldWord";

/** A header as it is compared: without what stands in brackets. */
export interface Header {
  /** As written in the sheet, trimmed. */
  readonly text: string;
  /** What is compared: `Created (UTC)` → `created`. Empty for a header that never matches. */
  readonly word: string;
  /** The words that it consists of, those in brackets too: `Trial End (UTC)` → `trial`, `end`, `utc`. */
  readonly words: readonly string[];
  /** What stands in brackets, as written: `Amount (EUR) (annual)` → `EUR annual`; `""` without brackets. */
  readonly bracket: string;
}

const bracketed = /\(([^)]*)\)|\[([^\]]*)\]/g;
/** Payment systems export the fields that their users made up with this in brackets: they may be called anything. */
const madeUp = "metadata";

/**
 * Reads one header cell.
 *
 * @example readHeader("Start Date (UTC)") // { text: "Start Date (UTC)", word: "startdate", words: [...], bracket: "UTC" }
 */
export function readHeader(cell: Cell): Header {
  const text = readText(cell);
  const brackets = [...text.matchAll(bracketed)].map((found) => (found[1] ?? found[2] ?? "").trim());
  if (brackets.some((inside) => inside.toLowerCase() === madeUp)) return { text, word: "", words: [], bracket: "" };
  const bracket = brackets.filter((inside) => inside !== "").join(" ");
  return { text, word: foldWord(outsideBrackets(text)), words: wordsOf(text), bracket };
}

/** A header without its brackets, as written. */
export function outsideBrackets(text: string): string {
  return text.replace(bracketed, " ").trim();
}
