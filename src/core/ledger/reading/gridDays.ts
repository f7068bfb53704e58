import { isBlank, type Cell } from "../../sheet/cell";
import { readHeader } from "../../vocabulary/header";
import { foldWord } from "../../vocabulary/foldWord";
import type { KnownDays } from "../ledger";
import { gridEnd, readGridDate } from "./gridDate";
import { customerHeaders } from "./subscriptionColumns";

/** One number in a row may be anything; two that are rising days of our time are hardly figures. */
const fewestDates = 2;
const customerWords: ReadonlySet<string> = new Set(customerHeaders.map(foldWord));

/**
 * The days that an MRR grid says something about, where a row heads one beyond doubt: customers, or a blank, over the
 * first column, and over all others that are filled rising dates from 1990 to 2100, two or more. `null` for any other row.
 *
 * @example gridDays(["Customer", "Jan 2026", "Feb 2026"]) // { knownFrom: 46023, knownUntil: 46082 }
 */
export function gridDays(headers: readonly Cell[]): KnownDays | null {
  const [first, ...others] = headers;
  if (!isBlank(first) && !customerWords.has(readHeader(first).word)) return null;
  const dates = others.filter((header) => !isBlank(header)).map(readGridDate);
  const [knownFrom] = dates;
  if (knownFrom === undefined || dates.length < fewestDates) return null;
  return dates.every((date, index) => date > (dates[index - 1] ?? 0))
    ? { knownFrom, knownUntil: gridEnd(dates) }
    : null;
}

/**
 * The same for a row that other rows stand above: rising numbers under a blank may be figures there, so that they are no
 * dates; texts are.
 *
 * @example gridDaysBelow([null, 46023, 46054]) // null
 */
export function gridDaysBelow(headers: readonly Cell[]): KnownDays | null {
  const [first, ...others] = headers;
  return isBlank(first) && others.some((header) => typeof header === "number") ? null : gridDays(headers);
}
