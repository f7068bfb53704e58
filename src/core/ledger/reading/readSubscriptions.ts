import { errorCode, isBlank, largestNumber, readNumber, readText, type Cell, type Cells } from "../../sheet/cell";
import type { Header } from "../../sheet/header";
import { plainCell, plainRow } from "../../sheet/plainCell";
import { firstSerial, lastSerial, readDate } from "../../sheet/serialDate";
import { monthlyAmount, monthlyInterval, readInterval, sameInterval } from "./billingInterval";
import { CustomerIndex, noCustomer, totalCustomer } from "./customerIndex";
import { openEnd, type Ledger } from "../ledger";
import { defaultMrrDefinition, endOffset } from "../mrrDefinition";
import { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFaultCode, type LedgerFaults, type LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import type { SubscriptionColumns, SubscriptionField } from "./subscriptionColumns";
import { statusMeaning } from "./subscriptionStatus";
import { WordReader } from "./wordReader";

/**
 * Reads subscription rows into typed columns, without an object per row. A row with a fault is reported and left out.
 *
 * @param cells the range, header row first.
 */
export function readSubscriptions(
  cells: Cells,
  headers: readonly Header[],
  columns: SubscriptionColumns,
  options: LedgerOptions,
  faults: LedgerFaults,
): Ledger {
  const index = new CustomerIndex(cells.length);
  const entries = new LedgerEntries(cells.length);
  const dates = new WordReader(readDate);
  const statuses = new WordReader(statusMeaning);
  const intervals = new WordReader(readInterval);
  /** The currencies of the rows that count, compared in any case; each as first spelt. */
  const spellings = new Map<string, string>();
  const currencies = new WordReader((cell) => {
    const text = readText(cell);
    const key = text.toUpperCase();
    if (text !== "" && !spellings.has(key)) spellings.set(key, text);
  });
  const {
    fixedInterval,
    bracketInterval,
    customer: customerColumn,
    amount: amountColumn,
    start: startColumn,
    end: endColumn,
    interval: intervalColumn,
  } = columns;
  const hasMoreColumns =
    bracketInterval !== undefined || columns.quantity !== none || columns.status !== none || columns.currency !== none;
  const { definition = defaultMrrDefinition, lastDay = Infinity } = options;
  const daysAfterEnd = endOffset(definition);

  const numbers = index.inColumn(cells, customerColumn);
  for (let row = 1; row < cells.length; row++) {
    const who = numbers[row]!;
    if (readAtAGlance(row, cells[row]!, who)) continue;
    read(row, who);
    if (faults.full) break;
  }
  if (spellings.size > 1) {
    const place = { column: columns.currency, header: headers[columns.currency]!.text };
    faults.add({ code: "mixedCurrencies", ...place, found: [...spellings.values()].join(", ") });
  }
  return entries.ledger(index.known.list());

  /**
   * Reads a row that is in order at first sight: its days and figures are numbers, its words are known. Most rows are, and
   * what `read` would make of them is the same, only slower.
   *
   * @param who number of the row's customer in order of first appearance.
   * @returns false for a row that has to be read with care; nothing was done with it.
   */
  function readAtAGlance(row: number, given: readonly Cell[], who: number): boolean {
    const amount = given[amountColumn];
    const start = given[startColumn];
    if (who < 0 || typeof amount !== "number" || typeof start !== "number") return false;
    if (!(start >= firstSerial && start < lastSerial + 1)) return false;
    const startDay = start | 0;
    let endDay = openEnd;
    const end = endColumn === none ? null : given[endColumn];
    if (typeof end === "number") {
      if (!(end >= startDay + 1 && end < lastSerial + 1)) return false;
      endDay = (end | 0) + daysAfterEnd;
    } else if (end !== null && end !== "") return false;
    if (hasMoreColumns && !moreAtAGlance(given)) return false;

    let interval = fixedInterval ?? monthlyInterval;
    if (intervalColumn !== none) {
      const word = given[intervalColumn];
      const stated = typeof word === "string" ? intervals.read(word) : null;
      if (!stated || stated === "once") return false;
      interval = fixedInterval ?? stated;
    }
    const quantity = columns.quantity === none ? 1 : (given[columns.quantity] as number);
    const monthly = monthlyAmount(amount * quantity, interval);
    if (!(Math.abs(amount) <= largestNumber && Math.abs(monthly) <= largestNumber)) return false;
    if (startDay <= lastDay) entries.mrr[entries.add(row, who, startDay, endDay)] = monthly;
    return true;
  }

  /** The same for the columns that fewer tables have; a currency passes when it is that of the row read before. */
  function moreAtAGlance(given: readonly Cell[]): boolean {
    if (bracketInterval !== undefined) return false;
    if (columns.quantity !== none && typeof given[columns.quantity] !== "number") return false;
    if (columns.status !== none) {
      const status = given[columns.status];
      if (typeof status !== "string" || statuses.read(status) !== "byDates") return false;
    }
    if (columns.currency === none) return true;
    const currency = given[columns.currency];
    return currency === null || (typeof currency === "string" && currencies.knows(currency));
  }

  /** Reads a row with care. */
  function read(row: number, who: number): void {
    if ((who === noCustomer || cellAt(row, "customer") === 0) && isBlankRow(plainRow(cells[row]!), columns)) return;

    const statusCell = cellAt(row, "status");
    if (errorCode(statusCell) !== undefined) return fault(row, "status", "cellError");
    const status = statuses.read(statusCell);
    if (status === "neverCounts") return leaveOut(row, "status");

    const intervalCell = cellAt(row, "interval");
    const stated = intervals.read(intervalCell);
    if ((stated === undefined ? bracketInterval : stated) === "once") return leaveOut(row, "once");

    const start = dates.read(cellAt(row, "start")) ?? NaN;
    const end = dates.read(cellAt(row, "end"));
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (end === start && daysAfterEnd === 0) return leaveOut(row, "noDays");

    if (who === totalCustomer) return fault(row, "customer", "totalRow");
    if (who === noCustomer) return unreadable(row, "customer");
    if (Number.isNaN(start)) return unreadable(row, "start");
    if (end === undefined && status === "over") return fault(row, "status", "endMissing");
    if (Number.isNaN(end)) return unreadable(row, "end");
    const endDay = end === undefined ? openEnd : end + daysAfterEnd;
    if (endDay <= start) return fault(row, "end", "endBeforeStart");

    // Beside a fixed interval the column is used all the same: it could have said that the row is charged once.
    if (stated === null && (fixedInterval === undefined || errorCode(intervalCell) !== undefined)) {
      return unreadable(row, "interval");
    }
    if (stated && bracketInterval && !sameInterval(stated, bracketInterval)) {
      return fault(row, "interval", "intervalsDiffer", "amount");
    }
    const interval = fixedInterval ?? stated ?? bracketInterval ?? monthlyInterval;

    const amount = readNumber(cellAt(row, "amount")) ?? NaN;
    if (Number.isNaN(amount)) return unreadable(row, "amount");
    const quantityCell = cellAt(row, "quantity");
    const monthly = monthlyAmount(amount * (readNumber(quantityCell) ?? 1), interval);
    // A quantity that is no number, or a product beyond all figures.
    if (!(Math.abs(monthly) <= largestNumber)) return unreadable(row, isBlank(quantityCell) ? "amount" : "quantity");

    const currencyCell = cellAt(row, "currency");
    if (errorCode(currencyCell) !== undefined) return fault(row, "currency", "cellError");
    currencies.read(currencyCell);
    entries.mrr[entries.add(row, who, start, endDay)] = monthly;
  }

  /** The cell of a column, as a formula sees it; blank where there is no such column. */
  function cellAt(row: number, field: SubscriptionField): Cell {
    const column = columns[field];
    const cell = column === none ? null : cells[row]![column];
    return typeof cell === "object" ? plainCell(cell) : cell;
  }

  function fault(row: number, field: SubscriptionField, code: LedgerFaultCode, headed = field): void {
    const place = { row, column: columns[field], header: headers[columns[headed]]!.text };
    faults.add(cellFault(code, cellAt(row, field), place));
  }

  /** Blank is unreadable where something is needed, and nowhere else. */
  function unreadable(row: number, field: Exclude<SubscriptionField, "status" | "currency">): void {
    fault(row, field, `${field}${isBlank(cellAt(row, field)) ? "Missing" : "Unreadable"}` as LedgerFaultCode);
  }

  function leaveOut(row: number, reason: LeftOutReason): void {
    options.onLeftOut?.({ row, reason });
  }
}

/** A column that is not there. */
const none = -1;

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
function isBlankRow(row: readonly Cell[], columns: SubscriptionColumns): boolean {
  const used: readonly unknown[] = Object.values(columns);
  return row.every(
    (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.includes(column)),
  );
}
