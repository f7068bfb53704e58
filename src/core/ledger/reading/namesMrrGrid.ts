import { isBlank, type Cell } from "../../sheet/cell";
import { readHeader, wordOf } from "../../sheet/header";
import { readGridDate } from "./gridDate";
import { customerHeaders } from "./subscriptionColumns";

/** One number in a row may be anything; two that are rising days of our time are hardly figures. */
const fewestDates = 2;
const customerWords: ReadonlySet<string> = new Set(customerHeaders.map(wordOf));

/**
 * True when a row heads an MRR grid beyond doubt: customers, or a blank, over the first column, and over all others that
 * are filled rising dates from 1990 to 2100, two or more.
 *
 * @example namesMrrGrid(["Customer", "Jan 2026", "Feb 2026"]) // true
 */
export function namesMrrGrid(headers: readonly Cell[]): boolean {
  const [first, ...others] = headers;
  if (!isBlank(first) && !customerWords.has(readHeader(first).word)) return false;
  const dates = others.filter((header) => !isBlank(header)).map(readGridDate);
  if (dates.length < fewestDates) return false;
  return dates.every((date, index) => date > (dates[index - 1] ?? 0));
}
