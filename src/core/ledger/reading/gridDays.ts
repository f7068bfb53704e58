import { isBlank, type Cell } from "../../sheet/cell";
import { readHeader } from "../../vocabulary/header";
import type { KnownDays } from "../ledger";
import { gridColumns } from "./gridColumns";
import { gridEnd, readGridDate } from "./gridDate";

/** One number in a row may be anything; two that are rising days of our time are hardly figures. */
const minDates = 2;

/**
 * The days that an MRR grid says something about, where a row heads one beyond doubt: customers, or a blank, over one of
 * the first columns, and behind them over all that are filled rising dates from 1990 to 2100, two or more. `null` for any
 * other row.
 *
 * @example gridDays(["Customer", "Jan 2026", "Feb 2026"]) // { knownFrom: 46023, knownUntil: 46082 }
 */
export function gridDays(headers: readonly Cell[]): KnownDays | null {
  const columns = gridColumns(headers, Array.from(headers, readHeader));
  if (columns === null) return null;
  const dates = headers
    .slice(columns.firstDate)
    .filter((header) => !isBlank(header))
    .map(readGridDate);
  const [knownFrom] = dates;
  if (knownFrom === undefined || dates.length < minDates) return null;
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
