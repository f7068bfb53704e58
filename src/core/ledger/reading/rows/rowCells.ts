import { errorCode, readNumber, type Cell } from "../../../sheet/cell";
import { readDate, type DateSerial } from "../../../sheet/serialDate";
import { readFlag } from "../../../vocabulary/flag";
import type { Header } from "../../../vocabulary/header";
import { saysNothing } from "../../../vocabulary/missing";
import type { ColumnCells } from "../columnCells";
import { cellFault, type LedgerFaultCode, type LedgerFaults } from "../ledgerFault";
import type { SubscriptionColumns } from "../subscriptionColumns";
import { WordReader } from "../wordReader";

/** What stands for a column that is not there. */
export const none = -1;

/** A day, and the column that it was found in; `NaN` for what is none. */
export interface Found {
  readonly day: DateSerial;
  readonly column: number;
}

/** The cells of the row that is read with care. The first fault in it ends its reading. */
export class RowCells {
  /** Zero-based within the range. */
  row = 0;
  private readonly dates = new WordReader(readDate);

  constructor(
    private readonly table: ColumnCells,
    private readonly headers: readonly Header[],
    private readonly columns: SubscriptionColumns,
    private readonly faults: LedgerFaults,
  ) {}

  /** Reads a row up to its first fault. */
  upToFault(row: number, read: () => void): void {
    this.row = row;
    try {
      read();
    } catch (thrown) {
      if (thrown !== atFault) throw thrown;
    }
  }

  /** The cell of a column, as a formula sees it; blank where there is no such column. */
  at(column: number): Cell {
    return column === none ? null : this.table.at(this.row, column);
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

  /** What a flag says; `undefined` for nothing, and for what is none. */
  said(column: number): boolean | undefined {
    const cell = this.at(column);
    return readFlag(cell) ?? (this.columns.crosses.includes(column) && saysNothing(cell) ? false : undefined);
  }

  /** What a flag says; a cell that is none, in a column of flags, is a fault. */
  flag(column: number): boolean | undefined {
    if (column === none) return undefined;
    const said = this.said(column);
    return said !== undefined || saysNothing(this.at(column)) ? said : this.fault("statusUnknown", column);
  }

  fault(code: LedgerFaultCode, column: number, beside = none): never {
    const { row, headers } = this;
    const place = { row, column, header: headers[column]!.text, other: headers[beside]?.text };
    this.faults.add(cellFault(code, this.at(column), place));
    throw atFault;
  }
}

/** Thrown where a fault is noted, since nothing more has to be read of its row. One serves all, without a stack. */
class RowAtFault {}
const atFault = new RowAtFault();
