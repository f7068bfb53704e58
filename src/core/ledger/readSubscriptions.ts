import { describeCell, errorCode, isBlank, readNumber, readText, type Cell, type Cells } from "../sheet/cell";
import type { Header } from "../sheet/header";
import { firstSerial, lastSerial, readDate, type DateSerial } from "../sheet/serialDate";
import { monthlyAmount, monthlyInterval, readInterval, sameInterval, type BillingInterval } from "./billingInterval";
import { CustomerIndex, noCustomer, totalCustomer } from "./customerIndex";
import { openEnd, type Ledger } from "./ledger";
import type { LedgerFaultCode, LedgerFaults, LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import type { SubscriptionColumns } from "./subscriptionColumns";
import { statusMeaning, type StatusMeaning } from "./subscriptionStatus";

/**
 * Reads subscription rows into typed columns, without an object per row. A row with a fault is reported and left out.
 *
 * @param cells the range, header row first.
 */
export function readSubscriptions(
  cells: Cells,
  headers: readonly Header[],
  columns: SubscriptionColumns,
  { endsInclusive = false, onLeftOut }: LedgerOptions,
  faults: LedgerFaults,
): Ledger {
  const size = Math.max(cells.length - 1, 0);
  const rowOf = new Int32Array(size);
  const customer = new Int32Array(size);
  const mrr = new Float64Array(size);
  const start = new Int32Array(size);
  const end = new Int32Array(size);
  const index = new CustomerIndex();
  const numbers = customerNumbers(cells, columns.customer, index);
  const listed = new ListedCustomers(index.names);
  const dates = new DateReader();
  const statuses = new Map<Cell, StatusMeaning>();
  const intervals = new Map<Cell, BillingInterval | undefined | null>();
  const currencies = new Map<string, string>();
  const used = usedColumns(columns);
  const dayAfterEnd = endsInclusive ? 1 : 0;
  let count = 0;

  for (let row = 1; row < cells.length && !faults.full; row++) {
    const cellsOfRow = cells[row] ?? [];
    const customerCell = cellsOfRow[columns.customer];
    const who = numbers[row] ?? noCustomer;
    if ((who === noCustomer || customerCell === 0) && isBlankRow(cellsOfRow, used)) continue;

    const fault = (code: LedgerFaultCode, column: number): void => {
      const cell = cellsOfRow[column];
      const error = column === -1 ? undefined : errorCode(cell);
      faults.add({
        code: error === undefined ? code : "cellError",
        row,
        ...(column !== -1 && { column, header: headers[column]?.text ?? "", found: describeCell(cell) }),
        ...(error !== undefined && { error }),
      });
    };

    const leaveOut = (reason: LeftOutReason): void => onLeftOut?.({ row, reason });

    const statusCell = columns.status === -1 ? null : cellsOfRow[columns.status];
    if (errorCode(statusCell) !== undefined) {
      fault("cellError", columns.status);
      continue;
    }
    const status = remembered(statuses, statusCell, statusMeaning);
    if (status === "neverCounts") {
      leaveOut("status");
      continue;
    }

    const intervalCell = columns.interval === -1 ? null : cellsOfRow[columns.interval];
    const stated = remembered(intervals, intervalCell, readInterval);
    if (stated === "once" || (stated === undefined && columns.bracketInterval === "once")) {
      leaveOut("once");
      continue;
    }

    const startSerial = dates.read(cellsOfRow[columns.start]);
    const endCell = columns.end === -1 ? null : cellsOfRow[columns.end];
    const endDate = dates.read(endCell);
    const endSerial = endDate === undefined ? openEnd : endDate + dayAfterEnd;
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (!endsInclusive && endDate !== undefined && endDate === startSerial) {
      leaveOut("noDays");
      continue;
    }

    if (who < 0) {
      if (who === totalCustomer) fault("totalRow", columns.customer);
      else fault(isBlank(customerCell) ? "customerMissing" : "customerUnreadable", columns.customer);
      continue;
    }
    if (startSerial === undefined || Number.isNaN(startSerial)) {
      fault(startSerial === undefined ? "startMissing" : "startUnreadable", columns.start);
      continue;
    }
    if (Number.isNaN(endSerial)) {
      fault("endUnreadable", columns.end);
      continue;
    }
    if (endDate !== undefined && endDate < startSerial) {
      fault("endBeforeStart", columns.end);
      continue;
    }
    if (endDate === undefined && status === "over") {
      fault("endMissing", columns.status);
      continue;
    }

    let interval = columns.fixedInterval;
    if (interval === undefined) {
      if (stated === null) {
        fault("intervalUnreadable", columns.interval);
        continue;
      }
      if (stated && columns.bracketInterval && !sameInterval(stated, columns.bracketInterval)) {
        faults.add({
          code: "intervalsDiffer",
          row,
          column: columns.interval,
          header: headers[columns.amount]?.text ?? "",
          found: describeCell(intervalCell),
        });
        continue;
      }
      interval = stated ?? columns.bracketInterval ?? monthlyInterval;
    } else if (errorCode(intervalCell) !== undefined) {
      // The column is used: it could have said that the row is charged once.
      fault("cellError", columns.interval);
      continue;
    }

    const amount = readNumber(cellsOfRow[columns.amount]);
    if (amount === undefined || Number.isNaN(amount)) {
      fault(amount === undefined ? "amountMissing" : "amountUnreadable", columns.amount);
      continue;
    }
    const quantity = columns.quantity === -1 ? 1 : (readNumber(cellsOfRow[columns.quantity]) ?? 1);
    const monthly = monthlyAmount(amount * quantity, interval);
    // A quantity that is no number, or a product beyond all figures.
    if (Number.isNaN(readNumber(monthly))) {
      fault("quantityUnreadable", columns.quantity === -1 ? columns.amount : columns.quantity);
      continue;
    }

    if (columns.currency !== -1) {
      const currencyCell = cellsOfRow[columns.currency];
      if (errorCode(currencyCell) !== undefined) {
        fault("cellError", columns.currency);
        continue;
      }
      addCurrency(currencies, currencyCell);
    }

    rowOf[count] = row;
    customer[count] = listed.place(who);
    mrr[count] = monthly;
    start[count] = startSerial;
    end[count] = endSerial;
    count++;
  }

  if (currencies.size > 1) {
    faults.add({
      code: "mixedCurrencies",
      column: columns.currency,
      header: headers[columns.currency]?.text ?? "",
      found: [...currencies.values()].join(", "),
    });
  }
  return {
    customers: listed.names,
    customer: customer.subarray(0, count),
    mrr: mrr.subarray(0, count),
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    row: rowOf.subarray(0, count),
    knownFrom: firstSerial,
    knownUntil: openEnd,
  };
}

/**
 * The number of each row's customer. A pass of its own: in a loop that does nothing else, the processor waits for the
 * memory of several rows at a time, which halves the time of a million look-ups.
 */
function customerNumbers(cells: Cells, column: number, index: CustomerIndex): Int32Array {
  const numbers = new Int32Array(cells.length);
  for (let row = 1; row < cells.length; row++) numbers[row] = index.of(cells[row]?.[column]);
  return numbers;
}

/** The customers of rows that count, in order of first appearance: one found only in other rows is not listed. */
class ListedCustomers {
  readonly names: string[] = [];
  /** Place in `names` + 1, by number; 0 for those not listed yet. */
  private readonly places: Int32Array;

  constructor(private readonly namesByNumber: readonly string[]) {
    this.places = new Int32Array(namesByNumber.length);
  }

  place(number: number): number {
    const place = this.places[number] ?? 0;
    if (place > 0) return place - 1;
    const added = this.names.push(this.namesByNumber[number] ?? "");
    this.places[number] = added;
    return added - 1;
  }
}

/** Reads date cells; the same text is parsed once, since pasted exports hold few different days many times. */
class DateReader {
  private readonly texts = new Map<string, DateSerial | undefined>();

  read(cell: Cell): DateSerial | undefined {
    if (typeof cell === "number" && cell >= firstSerial && cell < lastSerial + 1) return Math.floor(cell);
    if (typeof cell !== "string") return readDate(cell);
    if (this.texts.has(cell)) return this.texts.get(cell);
    const serial = readDate(cell);
    // Texts with a time of day may all be different: remembering those would only cost memory.
    if (cell.length <= longestDate) this.texts.set(cell, serial);
    return serial;
  }
}

const longestDate = "2026-01-31".length;

/** More different words than this in one column are not words but slips or free text. */
const mostWords = 1000;

function remembered<Meaning>(memory: Map<Cell, Meaning>, cell: Cell, read: (cell: Cell) => Meaning): Meaning {
  const known = memory.get(cell);
  if (known !== undefined) return known;
  const meaning = read(cell);
  if (memory.size < mostWords && errorCode(cell) === undefined) memory.set(cell, meaning);
  return meaning;
}

function usedColumns(columns: SubscriptionColumns): ReadonlySet<number> {
  const { customer, amount, interval, quantity, start, end, status, currency } = columns;
  return new Set([customer, amount, interval, quantity, start, end, status, currency]);
}

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. */
function isBlankRow(row: readonly Cell[], used: ReadonlySet<number>): boolean {
  return row.every((cell, column) => {
    if (cell === 0 || isBlank(cell)) return true;
    return errorCode(cell) !== undefined && !used.has(column);
  });
}

/** Keeps the first spelling of each currency, compared in any case. */
function addCurrency(currencies: Map<string, string>, cell: Cell): void {
  const text = readText(cell);
  if (text === "") return;
  const key = text.toUpperCase();
  if (!currencies.has(key)) currencies.set(key, text);
}
