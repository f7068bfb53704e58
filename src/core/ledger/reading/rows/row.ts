import { errorCode, readNumber, readText, type Cell } from "../../../sheet/cell";
import { readDate, type DateSerial } from "../../../sheet/serialDate";
import { currencyCode } from "../../../vocabulary/currencies";
import { readFlag } from "../../../vocabulary/flag";
import type { Header } from "../../../vocabulary/header";
import { saysNothing } from "../../../vocabulary/missing";
import { cellNamesInterval, readInterval, readIntervalInWords } from "../billingInterval";
import type { ColumnCells } from "../columnCells";
import { CurrencySpellings } from "../currencySpellings";
import {
  cellFault,
  type LedgerFaultCode,
  type LedgerFaults,
  type LeftOutReason,
  type UncountedRow,
} from "../ledgerFault";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { rowStatus } from "../subscriptionStatus";
import { WordReader } from "../wordReader";

/** What stands for a column that is not there. */
export const none = -1;

/** A day, and the column that it was found in; `NaN` for what is none. */
export interface Found {
  readonly day: DateSerial;
  readonly column: number;
}

/** How rows are read. */
export interface RowReading {
  readonly table: ColumnCells;
  readonly headers: readonly Header[];
  readonly columns: SubscriptionColumns;
  /** 1 where an end is the last day that counts, else 0. */
  readonly daysAfterEnd: number;
  readonly faults: LedgerFaults;
  readonly onLeftOut?: (row: UncountedRow) => void;
}

/** The row that is read, and the words that were met in it and above. The first fault in it ends its reading. */
export class Row {
  /** Zero-based within the range. */
  index = 0;
  readonly columns: SubscriptionColumns;
  readonly daysAfterEnd: number;
  readonly statuses: WordReader<ReturnType<typeof rowStatus>>;
  readonly intervals = new WordReader(readInterval);
  readonly intervalsInWords = new WordReader(readIntervalInWords);
  /** Which plans' names say an interval, where that matters. */
  readonly namesInterval: WordReader<boolean> | undefined;
  readonly spellings = new CurrencySpellings();
  readonly currencies = new WordReader((cell) => {
    const text = cell === 0 ? "" : readText(cell);
    const code = currencyCode(text);
    this.spellings.add(code, text);
    return code;
  });
  private readonly dates = new WordReader(readDate);

  constructor(private readonly reading: RowReading) {
    const { columns, table } = reading;
    this.columns = columns;
    this.daysAfterEnd = reading.daysAfterEnd;
    const amongDeals = columns.status !== none && table.statuses(columns.status).won;
    this.statuses = new WordReader((cell) => rowStatus(cell, amongDeals));
    this.namesInterval = columns.plans.length > 0 ? new WordReader(cellNamesInterval) : undefined;
  }

  /** Reads a row up to its first fault. */
  upToFault(index: number, read: () => void): void {
    this.index = index;
    try {
      read();
    } catch (thrown) {
      if (thrown !== atFault) throw thrown;
    }
  }

  /** The cell of a column, as a formula sees it; blank where there is no such column. */
  at(column: number): Cell {
    return column === none ? null : this.reading.table.at(this.index, column);
  }

  /** The same where a formula error in it is one of the row. */
  sound(column: number): Cell {
    const cell = this.at(column);
    return errorCode(cell) === undefined ? cell : this.fault("cellError", column);
  }

  /** True for a cell that says nothing, or holds the 0 that older desktop Excel hands over for a blank. */
  isEmpty(column: number): boolean {
    const cell = this.at(column);
    return cell === 0 || saysNothing(cell);
  }

  /** The number in a column, where there is one. */
  figure(column: number, code: LedgerFaultCode): number | undefined {
    const number = readNumber(this.at(column));
    return Number.isNaN(number) ? this.fault(code, column) : number;
  }

  /** The day in a column; `undefined` for a blank, `NaN` for what is no day. */
  day(column: number): DateSerial | undefined {
    return this.dates.read(this.at(column));
  }

  /** The first of some columns that holds a day. */
  firstDay(among: readonly number[]): Found | undefined {
    for (const column of among) {
      const day = this.day(column);
      if (day !== undefined) return { day, column };
    }
    return undefined;
  }

  /** A day that was found, where it is one. */
  readable(found: Found | undefined, code: LedgerFaultCode): Found | undefined {
    return found && Number.isNaN(found.day) ? this.fault(code, found.column) : found;
  }

  /** What a flag says; a cell that is none, in a column of flags, is a fault. */
  flag(column: number): boolean | undefined {
    const cell = this.at(column);
    if (saysNothing(cell)) return this.columns.crosses.includes(column) ? false : undefined;
    return readFlag(cell) ?? this.fault("statusUnknown", column);
  }

  fault(code: LedgerFaultCode, column: number, beside = none): never {
    const { headers, faults } = this.reading;
    const place = { row: this.index, column, header: headers[column]!.text, other: headers[beside]?.text };
    faults.add(cellFault(code, this.at(column), place));
    throw atFault;
  }

  /** Says that the row is in order and counts for nothing. @returns `undefined`, for what is not read of it. */
  leaveOut(reason: LeftOutReason, column: number): undefined {
    this.reading.onLeftOut?.({ row: this.index, column, reason });
    return undefined;
  }
}

/** Thrown where a fault is noted, since nothing more has to be read of its row. One serves all: a new one costs a stack. */
const atFault = new Error("the row is at fault");
