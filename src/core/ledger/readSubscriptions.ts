import {
  describeCell,
  errorCode,
  isBlank,
  largestNumber,
  readNumber,
  readText,
  type Cell,
  type Cells,
} from "../sheet/cell";
import type { Header } from "../sheet/header";
import { plainCell, plainRow } from "../sheet/plainCell";
import { firstSerial, lastSerial, readDate, type DateSerial } from "../sheet/serialDate";
import { monthlyAmount, monthlyInterval, readInterval, sameInterval } from "./billingInterval";
import { CustomerIndex, noCustomer, totalCustomer } from "./customerIndex";
import { openEnd, type Ledger } from "./ledger";
import type { LedgerFaultCode, LedgerFaults, LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import type { SubscriptionColumns } from "./subscriptionColumns";
import { statusMeaning } from "./subscriptionStatus";

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
  const index = new CustomerIndex();
  const reader = new SubscriptionReader(cells, headers, columns, options, faults, index.names);
  const numbers = new Int32Array(blockRows);
  for (let first = 1; first < cells.length && !faults.full; first += blockRows) {
    const until = Math.min(first + blockRows, cells.length);
    // The customers of a block are looked up by themselves: in a loop that does nothing else, the processor waits for
    // the memory of several rows at a time, and the rows are still at hand when they are read.
    for (let row = first; row < until; row++) numbers[row - first] = index.of(cellAt(cells[row], columns.customer));
    for (let row = first; row < until && !faults.full; row++) {
      const who = numbers[row - first] ?? noCustomer;
      if (!reader.readAtAGlance(row, who)) reader.read(row, who);
    }
  }
  return reader.ledger();
}

const blockRows = 512;

/** A column that is not there. */
const none = -1;

/** The cell of a column, as a formula sees it; blank where there is no such column. */
function cellAt(row: readonly Cell[] | undefined, column: number): Cell {
  const cell = column === none ? null : row?.[column];
  return typeof cell === "object" ? plainCell(cell) : cell;
}

class SubscriptionReader {
  private readonly row: Int32Array;
  private readonly customer: Int32Array;
  private readonly mrr: Float64Array;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private count = 0;
  private readonly dates = new DateReader();
  private readonly statuses = new WordReader(statusMeaning);
  private readonly intervals = new WordReader(readInterval);
  private readonly currencies = new Currencies();
  private readonly used: ReadonlySet<number>;
  /** 1 when the end date is the last day that counts. */
  private readonly daysAfterEnd: number;

  constructor(
    private readonly cells: Cells,
    private readonly headers: readonly Header[],
    private readonly columns: SubscriptionColumns,
    private readonly options: LedgerOptions,
    private readonly faults: LedgerFaults,
    private readonly names: readonly string[],
  ) {
    const size = Math.max(cells.length - 1, 0);
    this.row = new Int32Array(size);
    this.customer = new Int32Array(size);
    this.mrr = new Float64Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.used = usedColumns(columns);
    this.daysAfterEnd = options.endsInclusive ? 1 : 0;
  }

  /**
   * Reads a row that is in order at first sight: its days and figures are numbers, its words are known. Most rows are, and
   * what `read` would make of them is the same, only slower.
   *
   * @param who number of the row's customer in order of first appearance.
   * @returns false for a row that has to be read with care; nothing was done with it.
   */
  readAtAGlance(row: number, who: number): boolean {
    const { columns } = this;
    const cells = this.cells[row]!;
    const amount = cells[columns.amount];
    const quantity = columns.quantity === none ? 1 : cells[columns.quantity];
    if (who < 0 || typeof amount !== "number" || typeof quantity !== "number") return false;

    const start = cells[columns.start];
    if (typeof start !== "number" || !(start >= firstSerial && start < lastSerial + 1)) return false;
    const end = columns.end === none ? null : cells[columns.end];
    let endDay = openEnd;
    if (typeof end === "number") {
      if (!(end >= Math.floor(start) + 1 && end < lastSerial + 1)) return false;
      endDay = Math.floor(end) + this.daysAfterEnd;
    } else if (end !== null && end !== "") return false;

    if (columns.status !== none) {
      const status = cells[columns.status];
      if (typeof status !== "string" || this.statuses.read(status) !== "byDates") return false;
    }
    if (columns.currency !== none && !this.currencies.isLast(cells[columns.currency])) return false;

    let interval = columns.fixedInterval ?? monthlyInterval;
    if (columns.bracketInterval !== undefined) return false;
    if (columns.interval !== none) {
      const word = cells[columns.interval];
      const stated = typeof word === "string" ? this.intervals.read(word) : undefined;
      if (stated === undefined || stated === null || stated === "once") return false;
      if (columns.fixedInterval === undefined) interval = stated;
    }

    const monthly = monthlyAmount(amount * quantity, interval);
    if (!(Math.abs(amount) <= largestNumber && Math.abs(monthly) <= largestNumber)) return false;
    this.add(row, who, monthly, Math.floor(start), endDay);
    return true;
  }

  /** Reads one row, whose customer has this number in order of first appearance. */
  read(row: number, who: number): void {
    const { columns } = this;
    const cells = this.cells[row] ?? [];
    const customerCell = cellAt(cells, columns.customer);
    if ((who === noCustomer || customerCell === 0) && isBlankRow(plainRow(cells), this.used)) return;

    const statusCell = cellAt(cells, columns.status);
    if (errorCode(statusCell) !== undefined) return this.fault("cellError", row, columns.status);
    const status = this.statuses.read(statusCell);
    if (status === "neverCounts") return this.leaveOut(row, "status");

    const intervalCell = cellAt(cells, columns.interval);
    const stated = this.intervals.read(intervalCell);
    if (stated === "once" || (stated === undefined && columns.bracketInterval === "once")) {
      return this.leaveOut(row, "once");
    }

    const start = this.dates.read(cellAt(cells, columns.start));
    const end = this.dates.read(cellAt(cells, columns.end));
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (end === start && end !== undefined && this.daysAfterEnd === 0) return this.leaveOut(row, "noDays");

    if (who < 0) {
      const code =
        who === totalCustomer ? "totalRow" : isBlank(customerCell) ? "customerMissing" : "customerUnreadable";
      return this.fault(code, row, columns.customer);
    }
    if (start === undefined) return this.fault("startMissing", row, columns.start);
    if (Number.isNaN(start)) return this.fault("startUnreadable", row, columns.start);
    if (end === undefined) {
      if (status === "over") return this.fault("endMissing", row, columns.status);
    } else if (Number.isNaN(end)) return this.fault("endUnreadable", row, columns.end);
    else if (end < start) return this.fault("endBeforeStart", row, columns.end);

    let interval = columns.fixedInterval;
    if (interval === undefined) {
      if (stated === null) return this.fault("intervalUnreadable", row, columns.interval);
      if (stated && columns.bracketInterval && !sameInterval(stated, columns.bracketInterval)) {
        return this.fault("intervalsDiffer", row, columns.interval, columns.amount);
      }
      interval = stated ?? columns.bracketInterval ?? monthlyInterval;
    } else if (errorCode(intervalCell) !== undefined) {
      // The column is used: it could have said that the row is charged once.
      return this.fault("cellError", row, columns.interval);
    }

    const amount = readNumber(cellAt(cells, columns.amount));
    if (amount === undefined) return this.fault("amountMissing", row, columns.amount);
    if (Number.isNaN(amount)) return this.fault("amountUnreadable", row, columns.amount);
    const quantity = readNumber(cellAt(cells, columns.quantity)) ?? 1;
    const monthly = monthlyAmount(amount * quantity, interval);
    // A quantity that is no number, or a product beyond all figures.
    if (!(Math.abs(monthly) <= largestNumber)) {
      return this.fault("quantityUnreadable", row, columns.quantity === none ? columns.amount : columns.quantity);
    }

    if (columns.currency !== none) {
      const currencyCell = cellAt(cells, columns.currency);
      if (errorCode(currencyCell) !== undefined) return this.fault("cellError", row, columns.currency);
      this.currencies.add(currencyCell);
    }

    this.add(row, who, monthly, start, end === undefined ? openEnd : end + this.daysAfterEnd);
  }

  private add(row: number, who: number, monthly: number, start: DateSerial, end: DateSerial): void {
    const entry = this.count++;
    this.row[entry] = row;
    this.customer[entry] = who;
    this.mrr[entry] = monthly;
    this.start[entry] = start;
    this.end[entry] = end;
  }

  private fault(code: LedgerFaultCode, row: number, column: number, headerColumn = column): void {
    const cell = cellAt(this.cells[row], column);
    const error = errorCode(cell);
    this.faults.add({
      code: error === undefined ? code : "cellError",
      row,
      column,
      header: this.headers[headerColumn]?.text ?? "",
      found: describeCell(cell),
      ...(error !== undefined && { error }),
    });
  }

  private leaveOut(row: number, reason: LeftOutReason): void {
    this.options.onLeftOut?.({ row, reason });
  }

  ledger(): Ledger {
    const { currency } = this.columns;
    const found = this.currencies.spelt();
    if (found.length > 1) {
      this.faults.add({
        code: "mixedCurrencies",
        column: currency,
        header: this.headers[currency]?.text ?? "",
        found: found.join(", "),
      });
    }
    const customer = this.customer.subarray(0, this.count);
    const everyRowCounts = this.count === this.cells.length - 1;
    return {
      customers: everyRowCounts ? this.names : listedCustomers(customer, this.names),
      customer,
      mrr: this.mrr.subarray(0, this.count),
      start: this.start.subarray(0, this.count),
      end: this.end.subarray(0, this.count),
      row: this.row.subarray(0, this.count),
      knownFrom: firstSerial,
      knownUntil: openEnd,
    };
  }
}

/**
 * The customers of the rows that count, in order of first appearance: one found only in other rows is not listed. Numbers
 * the column of customers anew.
 */
function listedCustomers(customer: Int32Array, names: readonly string[]): string[] {
  const listed: string[] = [];
  const places = new Int32Array(names.length).fill(-1);
  for (let entry = 0; entry < customer.length; entry++) {
    const who = customer[entry]!;
    if (places[who] === -1) places[who] = listed.push(names[who]!) - 1;
    customer[entry] = places[who]!;
  }
  return listed;
}

/** Reads date cells; the same text is parsed once, since pasted exports hold few different days many times. */
class DateReader {
  private readonly texts = new Map<string, DateSerial>();

  read(cell: Cell): DateSerial | undefined {
    if (typeof cell === "number" && cell >= firstSerial && cell < lastSerial + 1) return cell | 0;
    if (typeof cell !== "string" || cell === "") return readDate(cell);
    const known = this.texts.get(cell);
    if (known !== undefined) return known;
    const serial = readDate(cell);
    // Texts with a time of day may all be different: remembering those would only cost memory.
    if (serial !== undefined && cell.length <= longestDate) this.texts.set(cell, serial);
    return serial;
  }
}

const longestDate = "2026-01-31".length;

/** More different words than this in one column are not words but slips or free text. */
const mostWords = 1000;

/** Reads cells of few different words, each of them once; most rows say the same as the row before. */
class WordReader<Meaning> {
  private readonly known = new Map<Cell, Meaning>();
  private last: Cell = null;
  private lastMeaning: Meaning;

  constructor(private readonly meaningOf: (cell: Cell) => Meaning) {
    this.lastMeaning = meaningOf(null);
  }

  read(cell: Cell): Meaning {
    if (cell === this.last) return this.lastMeaning;
    const known = this.known.get(cell);
    const meaning = known === undefined ? this.meaningOf(cell) : known;
    if (known === undefined && this.known.size < mostWords && errorCode(cell) === undefined) {
      this.known.set(cell, meaning);
    }
    this.last = cell;
    this.lastMeaning = meaning;
    return meaning;
  }
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

/** The currencies of the rows that count, compared in any case; each as first spelt. */
class Currencies {
  private readonly spellings = new Map<string, string>();
  private last: Cell = null;

  add(cell: Cell): void {
    if (cell === this.last) return;
    this.last = cell;
    const text = readText(cell);
    const key = text.toUpperCase();
    if (text !== "" && !this.spellings.has(key)) this.spellings.set(key, text);
  }

  isLast(cell: Cell): boolean {
    return cell === this.last;
  }

  spelt(): readonly string[] {
    return [...this.spellings.values()];
  }
}
