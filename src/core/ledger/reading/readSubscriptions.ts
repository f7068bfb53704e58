import { errorCode, isBlank, type Cell } from "../../sheet/cell";
import { plainRow } from "../../sheet/plainCell";
import type { Header } from "../../vocabulary/header";
import type { Ledger } from "../ledger";
import { defaultMrrDefinition, endOffset } from "../mrrDefinition";
import type { ColumnCells } from "./columnCells";
import { noCustomer, totalCustomer, type CustomersInRows } from "./customerIndex";
import { LedgerEntries } from "./ledgerEntries";
import type { LedgerFaults } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import { glanceReader, isPlainTable } from "./rows/readAtAGlance";
import { AmountReader } from "./rows/rowAmount";
import { none, RowCells } from "./rows/rowCells";
import { CurrencyReader } from "./rows/rowCurrency";
import { DaysReader } from "./rows/rowDays";
import { IntervalReader } from "./rows/rowInterval";
import { StandingReader, type LeaveOut } from "./rows/rowStanding";
import { usedColumns, type SubscriptionColumns } from "./subscriptionColumns";
import { rowStatus } from "./subscriptionStatus";
import { totalRowFault } from "./totalRow";
import { WordReader } from "./wordReader";

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
  const { definition = defaultMrrDefinition, lastDay = Infinity } = options;
  const daysAfterEnd = endOffset(definition);
  const used = usedColumns(columns);
  const entries = new LedgerEntries(cells.length);
  const amongDeals = columns.status !== none && table.statuses(columns.status).won;
  const statuses = new WordReader((cell) => rowStatus(cell, amongDeals));
  const leaveOut: LeaveOut = (reason, column) => {
    options.onLeftOut?.({ row: row.row, column, reason });
    return undefined;
  };
  const row = new RowCells(table, headers, columns, faults);
  const standings = new StandingReader(row, columns, statuses, leaveOut);
  const intervals = new IntervalReader(row, columns);
  const days = new DaysReader(row, columns, daysAfterEnd, standings, leaveOut);
  const amounts = new AmountReader(row, columns, daysAfterEnd);
  const currencies = new CurrencyReader(row, columns);
  const words = { statuses, intervals: intervals.wordsOf(columns.intervals[0]?.mayBeMonths !== false), currencies };
  const readAtAGlance = isPlainTable(columns)
    ? glanceReader(columns, words, entries, daysAfterEnd, lastDay)
    : () => false;

  for (let next = 1; next < cells.length && !faults.full; next++) {
    const customer = customers.numbers[next]!;
    if (!readAtAGlance(next, cells[next]!, customer)) row.upToFault(next, () => read(customer));
  }
  const currencyFault = currencies.faultOf(headers);
  if (currencyFault) faults.add(currencyFault);
  const total = faults.full ? undefined : totalRowFault(cells, columns.customer, columns.amount, entries);
  if (total) faults.add(total);
  return entries.ledger(customers.list());

  /** Reads a row with care, up to its first fault: what never counts is not looked at any further. */
  function read(customer: number): void {
    const customerCell = row.at(columns.customer);
    if ((customer === noCustomer || customerCell === 0) && isBlankRow(plainRow(cells[row.row]!), used)) return;
    const standing = standings.read();
    if (standing === undefined) return;
    const interval = intervals.read();
    const columnOfOnce = interval === "once" ? columns.interval : standings.columnOfOnce();
    // An amount's brackets may say `one-time` where there is no column of intervals.
    if (columnOfOnce !== undefined) return leaveOut("once", columnOfOnce === none ? columns.amount : columnOfOnce);
    const written = days.written(standing);
    if (written === undefined) return;
    if (customer === totalCustomer) row.fault("totalRow", columns.customer);
    if (customer === noCustomer) {
      row.fault(isBlank(customerCell) ? "customerMissing" : "customerUnreadable", columns.customer);
    }
    const live = days.live(written, standing);
    if (live === undefined) return;
    const amount = amounts.read(written, interval);
    currencies.read();
    if (live.first <= lastDay) entries.mrr[entries.add(row.row, customer, live.first, live.end)] = amount;
  }
}

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
function isBlankRow(row: readonly Cell[], used: ReadonlyMap<number, unknown>): boolean {
  return row.every(
    (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.has(column)),
  );
}
