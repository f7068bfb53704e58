import { isBlank, type Cell, type Cells } from "../../sheet/cell";
import type { DateSerial } from "../../sheet/serialDate";
import { readHeader, wordOf, type Header } from "../../sheet/header";
import { plainRow } from "../../sheet/plainCell";
import { looksLikeDate } from "./gridDate";
import type { Ledger } from "../ledger";
import type { MrrDefinition } from "../mrrDefinition";
import { LedgerFaults, type LedgerFault, type LeftOutRow } from "./ledgerFault";
import { readMrrGrid } from "./readMrrGrid";
import { readSubscriptions } from "./readSubscriptions";
import {
  customerHeaders,
  namesAnyColumn,
  namesSubscriptionRows,
  subscriptionColumns,
  type SubscriptionColumns,
} from "./subscriptionColumns";

/** A subscription table, read. */
export interface LedgerReading {
  /** What could be read, without the rows that have a fault; `null` when the header row cannot be used. */
  readonly ledger: Ledger | null;
  /** Where the columns of subscription rows are; `null` for a grid, and without a usable header row. */
  readonly columns: SubscriptionColumns | null;
  /** In the order in which they were met: row by row. */
  readonly faults: readonly LedgerFault[];
}

export interface LedgerOptions {
  /** Default: `defaultMrrDefinition`. */
  readonly definition?: MrrDefinition;
  /** Nobody asks about later days: rows that start then are judged like all others, and need not be in the ledger. */
  readonly lastDay?: DateSerial;
  /** How many faults to look for before giving up; functions answer with the first. Default: all. */
  readonly faultLimit?: number;
  /** Told of each row that is in order and counts for nothing all the same. */
  readonly onLeftOut?: (row: LeftOutRow) => void;
}

/**
 * Reads a subscription table with its header row, in either of its layouts: one row per subscription (customer, amount,
 * start …, found by their headers in any order), or an MRR grid (customers × dates). Works in one pass, without an
 * object per row.
 *
 * @example readLedger([["Customer", "MRR", "Start"], ["Acme", 100, "2026-01-01"]]).ledger?.customers // ["Acme"]
 */
export function readLedger(cells: Cells, options: LedgerOptions = {}): LedgerReading {
  const faults = new LedgerFaults(options.faultLimit ?? Infinity);
  const headerRow = plainRow(cells[0] ?? []);
  const headers = headerRow.map(readHeader);
  if (isGrid(headerRow, headers))
    return { ledger: readMrrGrid(cells.map(plainRow), faults), columns: null, faults: faults.list };
  const columns = namesAnyColumn(headers) ? subscriptionColumns(headers) : ({ code: "noHeader" } as const);
  if ("code" in columns) return { ledger: null, columns: null, faults: [columns] };
  return { ledger: readSubscriptions(cells, headers, columns, options, faults), columns, faults: faults.list };
}

const customerWords: readonly string[] = customerHeaders.map(wordOf);

/** A grid has customers in its first column and a date, or what is meant for one, over another one. */
function isGrid([first, ...others]: readonly Cell[], headers: readonly Header[]): boolean {
  const firstHeader = headers[0];
  if (!firstHeader || namesSubscriptionRows(headers)) return false;
  // Older desktop Excel hands over a blank header as 0.
  if (first !== 0 && !isBlank(first) && !customerWords.includes(firstHeader.word)) return false;
  return others.some(looksLikeDate);
}
