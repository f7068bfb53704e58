import { errorCode, isBlank } from "../../sheet/cell";
import { plainRow } from "../../sheet/plainCell";
import type { Header } from "../../vocabulary/header";
import type { Ledger } from "../ledger";
import { defaultMrrDefinition, endOffset } from "../mrrDefinition";
import type { ColumnCells } from "./columnCells";
import { noCustomer, totalCustomer, type CustomersInRows } from "./customerIndex";
import { LedgerEntries } from "./ledgerEntries";
import type { LedgerFaults } from "./ledgerFault";
import type { LedgerOptions } from "./ledgerOptions";
import { fastPathReader, isPlainTable } from "./rows/readFastPath";
import { none, Row } from "./rows/row";
import { amountOf } from "./rows/rowAmount";
import { currencyFault, readCurrency } from "./rows/rowCurrency";
import { liveDays, writtenDays } from "./rows/rowDays";
import { intervalOf } from "./rows/rowInterval";
import { columnOfOnce, standingOf } from "./rows/rowStanding";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";
import { totalRowFault } from "./totalRow";

/**
 * Reads subscription rows into typed columns, without an object per row. A row with a fault is reported and left out.
 *
 * @param table the range, header row first.
 * @param customers whose each row is.
 */
export function readSubscriptions(
  table: ColumnCells,
  customers: CustomersInRows,
  headers: readonly Header[],
  columns: SubscriptionColumns,
  options: LedgerOptions,
  faults: LedgerFaults,
): Ledger {
  const { cells } = table;
  const { definition = defaultMrrDefinition, lastDay = Infinity, onLeftOut } = options;
  const row = new Row({ table, headers, columns, daysAfterEnd: endOffset(definition), faults, onLeftOut });
  const entries = new LedgerEntries(cells.length);
  const used = usedColumns(columns);
  const readFastPath = isPlainTable(columns, used) ? fastPathReader(row, entries, lastDay) : undefined;

  for (let next = 1; next < cells.length && !faults.full; next++) {
    const customer = customers.numbers[next]!;
    if (!readFastPath?.(next, cells[next]!, customer)) row.upToFault(next, () => read(customer));
  }
  const ofCurrencies = currencyFault(row, headers);
  if (ofCurrencies) faults.add(ofCurrencies);
  const total = faults.full ? undefined : totalRowFault(cells, columns.customer, columns.amount, entries);
  if (total) faults.add(total);
  return entries.ledger(customers.list());

  /** Reads a row with care, up to its first fault: what never counts is not looked at any further. */
  function read(customer: number): void {
    const customerCell = row.at(columns.customer);
    if ((customer === noCustomer || customerCell === 0) && isBlankRow()) return;
    const standing = standingOf(row);
    if (standing === undefined) return;
    const once = columnOfOnce(row);
    if (once !== undefined) return row.leaveOut("once", once);
    const interval = intervalOf(row);
    // An amount's brackets may say `one-time` where there is no column of intervals.
    if (interval === "once") return row.leaveOut("once", columns.interval === none ? columns.amount : columns.interval);
    const days = writtenDays(row, standing);
    if (days === undefined) return;
    if (customer === totalCustomer) row.fault("totalRow", columns.customer);
    if (customer === noCustomer) {
      row.fault(isBlank(customerCell) ? "customerMissing" : "customerUnreadable", columns.customer);
    }
    const live = liveDays(row, days, standing);
    if (live === undefined) return;
    const amount = amountOf(row, days, interval);
    readCurrency(row);
    if (live.first <= lastDay) entries.mrr[entries.add(row.index, customer, live.first, live.end)] = amount;
  }

  /** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
  function isBlankRow(): boolean {
    return plainRow(cells[row.index]!).every(
      (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.has(column)),
    );
  }
}
