import { errorCode, isBlank, largestNumber, readNumber, readText, type Cell, type Cells } from "../sheet/cell";
import type { Header } from "../sheet/header";
import { plainCell, plainRow } from "../sheet/plainCell";
import { firstSerial, lastSerial, readDate, type DateSerial } from "../sheet/serialDate";
import { monthlyAmount, monthlyInterval, readInterval, sameInterval } from "./billingInterval";
import { CustomerIndex, noCustomer, totalCustomer } from "./customerIndex";
import { openEnd, type Ledger } from "./ledger";
import { cellFault, type LedgerFaultCode, type LedgerFaults, type LeftOutReason } from "./ledgerFault";
import type { LedgerOptions } from "./readLedger";
import type { SubscriptionColumns, SubscriptionField } from "./subscriptionColumns";
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

/** Fields whose cells have to be readable. */
type ReadableField = Exclude<SubscriptionField, "status" | "currency">;

/** Fields that no row may leave blank. */
function isNeeded(field: SubscriptionField): field is "customer" | "start" | "amount" {
  return field === "customer" || field === "start" || field === "amount";
}

/** A value that is there and could be read. */
function isReadable(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}

class SubscriptionReader {
  private readonly row: Int32Array;
  private readonly customer: Int32Array;
  private readonly mrr: Float64Array;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private count = 0;
  private readonly dates = new WordReader(readDate);
  private readonly statuses = new WordReader(statusMeaning);
  private readonly intervals = new WordReader(readInterval);
  private readonly currencies = new Currencies();
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

  /** Reads a row with care. */
  read(row: number, who: number): void {
    const { columns } = this;
    const cells = this.cells[row] ?? [];
    const customerCell = cellAt(cells, columns.customer);
    if ((who === noCustomer || customerCell === 0) && isBlankRow(plainRow(cells), columns)) return;

    const statusCell = cellAt(cells, columns.status);
    if (errorCode(statusCell) !== undefined) return this.fault(row, "status", "cellError");
    const status = this.statuses.read(statusCell);
    if (status === "neverCounts") return this.leaveOut(row, "status");

    const intervalCell = cellAt(cells, columns.interval);
    const stated = this.intervals.read(intervalCell);
    if ((stated ?? columns.bracketInterval) === "once") return this.leaveOut(row, "once");

    const start = this.dates.read(cellAt(cells, columns.start));
    const end = this.dates.read(cellAt(cells, columns.end));
    // A subscription of no day at all never counts, so nothing else in its row matters.
    if (end === start && end !== undefined && this.daysAfterEnd === 0) return this.leaveOut(row, "noDays");

    if (who === totalCustomer) return this.fault(row, "customer", "totalRow");
    if (who === noCustomer) return this.unreadable(row, "customer");
    if (!isReadable(start)) return this.unreadable(row, "start");
    if (end === undefined) {
      if (status === "over") return this.fault(row, "status", "endMissing");
    } else if (!isReadable(end)) return this.unreadable(row, "end");
    else if (end < start) return this.fault(row, "end", "endBeforeStart");

    let interval = columns.fixedInterval;
    if (interval === undefined) {
      if (stated === null) return this.unreadable(row, "interval");
      if (stated && columns.bracketInterval && !sameInterval(stated, columns.bracketInterval)) {
        return this.fault(row, "interval", "intervalsDiffer", "amount");
      }
      interval = stated ?? columns.bracketInterval ?? monthlyInterval;
    } else if (errorCode(intervalCell) !== undefined) {
      // The column is used: it could have said that the row is charged once.
      return this.fault(row, "interval", "cellError");
    }

    const amount = readNumber(cellAt(cells, columns.amount));
    if (!isReadable(amount)) return this.unreadable(row, "amount");
    const monthly = monthlyAmount(amount * (readNumber(cellAt(cells, columns.quantity)) ?? 1), interval);
    // A quantity that is no number, or a product beyond all figures.
    if (!(Math.abs(monthly) <= largestNumber)) {
      return this.unreadable(row, columns.quantity === none ? "amount" : "quantity");
    }

    const currencyCell = cellAt(cells, columns.currency);
    if (errorCode(currencyCell) !== undefined) return this.fault(row, "currency", "cellError");
    this.currencies.add(currencyCell);
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

  private fault(row: number, field: SubscriptionField, code: LedgerFaultCode, headed = field): void {
    const column = this.columns[field];
    const header = this.headers[this.columns[headed]]?.text ?? "";
    this.faults.add(cellFault(code, cellAt(this.cells[row], column), { row, column, header }));
  }

  private unreadable(row: number, field: ReadableField): void {
    const missing = isBlank(cellAt(this.cells[row], this.columns[field]));
    this.fault(row, field, missing && isNeeded(field) ? `${field}Missing` : `${field}Unreadable`);
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

/** Some thirty years of days; what is more varied than that would only cost memory. */
const mostWords = 10_000;

/** Reads cells of few different words or days as text, each of them once; many rows say the same as the row before. */
class WordReader<Meaning> {
  private readonly known = new Map<Cell, Meaning>();
  private last: Cell = null;
  private lastMeaning: Meaning;

  constructor(private readonly meaningOf: (cell: Cell) => Meaning) {
    this.lastMeaning = meaningOf(null);
  }

  read(cell: Cell): Meaning {
    if (cell === this.last) return this.lastMeaning;
    if (typeof cell === "number") return this.meaningOf(cell);
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

/** Blank altogether; or all zero, as older desktop Excel hands over a blank row. Errors in columns not used do not matter. */
function isBlankRow(row: readonly Cell[], columns: SubscriptionColumns): boolean {
  const used: readonly unknown[] = Object.values(columns);
  return row.every(
    (cell, column) => cell === 0 || isBlank(cell) || (errorCode(cell) !== undefined && !used.includes(column)),
  );
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
