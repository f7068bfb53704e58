export type Severity = "error" | "warning" | "info";

/**
 * Something in the input that a person should know: data, never an exception and never a text.
 * The catalogue turns code and values into words.
 *
 * error: an account, a row or a whole table is left out of something; warning: an assumption was made, such as a default;
 * info: good to know.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly sheet: string;
  /** Zero-based sheet row and column; absent when the problem concerns the sheet or a whole column. */
  readonly row?: number;
  readonly column?: number;
  /** Further rows of the same column that it holds for, where it is said once for all of them. */
  readonly otherRows?: readonly number[];
  /** Header of the column concerned, as written in the sheet. */
  readonly header?: string;
  /** What was found there, as a person would read it. */
  readonly found?: string;
  /** Further figures and words that the text of this code needs. */
  readonly values?: Readonly<Record<string, string | number>>;
}
