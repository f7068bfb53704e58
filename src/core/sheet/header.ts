import { readText, type Cell } from "./cell";

/** A header as it is compared: without case, spaces, `_`, `-` and what stands in brackets. */
export interface Header {
  /** As written in the sheet, trimmed. */
  readonly text: string;
  /** What is compared: `Created (UTC)` → `created`. Empty for a header that never matches. */
  readonly word: string;
  /** What stood in brackets, trimmed, lower case: `Amount (Annual)` → `annual`; `""` without brackets. */
  readonly bracket: string;
}

/** A field of a table and the headers that name it, in order of precedence. */
export interface HeaderField<Field extends string = string> {
  readonly field: Field;
  readonly headers: readonly string[];
}

/** The column that a field was found in. */
export interface FieldMatch {
  readonly column: number;
  readonly header: Header;
  /** Other columns that fit the field too, best first. */
  readonly others: readonly number[];
  /** True when the best two read the same, so that only a person can choose (`MRR (EUR)`, `MRR (USD)`). */
  readonly ambiguous: boolean;
}

const bracketed = /\(([^)]*)\)|\[([^\]]*)\]/g;
const ignored = /[\s_-]+/g;

/** Words compare without case, spaces, `_` and `-`: `in_trial` = `In trial`. */
export function wordOf(text: string): string {
  return text.toLowerCase().replace(ignored, "");
}

/**
 * Reads one header cell.
 *
 * @example readHeader("Start Date (UTC)") // { text: "Start Date (UTC)", word: "startdate", bracket: "utc" }
 */
export function readHeader(cell: Cell): Header {
  const text = readText(cell);
  const brackets = [...text.matchAll(bracketed)].map((found) => (found[1] ?? found[2] ?? "").trim().toLowerCase());
  const bracket = brackets.filter((inside) => inside !== "").join(" ");
  // Stripe exports carry users' own metadata columns, which may be called anything.
  const word = brackets.includes("metadata") ? "" : wordOf(text.replace(bracketed, ""));
  return { text, word, bracket };
}

/**
 * Finds the column of each field in a header row. The header that stands earlier in a field's list wins; of two
 * columns for the same word the one without brackets; two that then still read the same are `ambiguous`.
 */
export function matchFields<Field extends string>(
  headers: readonly Header[],
  fields: readonly HeaderField<Field>[],
): ReadonlyMap<Field, FieldMatch> {
  const matches = new Map<Field, FieldMatch>();
  for (const { field, headers: accepted } of fields) {
    const words = accepted.map(wordOf);
    // Behind every header with an earlier word; beside its own word behind the one without brackets.
    const precedence = ({ word, bracket }: Header): number => 2 * words.indexOf(word) + (bracket === "" ? 0 : 1);
    const [best, ...others] = headers
      .map((header, column) => ({ header, column, precedence: precedence(header) }))
      .filter(({ header }) => words.includes(header.word))
      .sort((a, b) => a.precedence - b.precedence);
    if (!best) continue;
    matches.set(field, {
      column: best.column,
      header: best.header,
      others: others.map(({ column }) => column),
      ambiguous: others[0]?.precedence === best.precedence,
    });
  }
  return matches;
}
