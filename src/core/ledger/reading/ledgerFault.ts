import { describeCell, errorCode, type Cell } from "../../sheet/cell";

/** What can be wrong in a subscription table or an MRR grid. */
export type LedgerFaultCode =
  /** No header is recognised in the first row. */
  | "noHeader"
  | "customerColumnMissing"
  | "amountColumnMissing"
  | "startColumnMissing"
  /** Two columns read the same; `header` and `found` name them. */
  | "columnsAlike"
  /** A grid's header is no date from 1990 to 2100. */
  | "gridDateUnreadable"
  | "gridDatesNotRising"
  /** A customer or a grid column that is a total. */
  | "totalRow"
  | "totalColumn"
  | "customerMissing"
  | "customerUnreadable"
  | "amountMissing"
  | "amountUnreadable"
  | "quantityUnreadable"
  | "intervalUnreadable"
  /** The interval column and the amount's brackets disagree; `found` is the cell, `header` the amount's header. */
  | "intervalsDiffer"
  | "startMissing"
  | "startUnreadable"
  | "endUnreadable"
  | "endBeforeStart"
  /** A status such as cancelled with a blank end; `found` is the status. */
  | "endMissing"
  | "mixedCurrencies"
  /** A formula error in a cell that is used; `error` is its code. */
  | "cellError";

/**
 * One thing that is wrong in a table, as data. The row is left out of the ledger, so that a person can be shown all
 * faults at a time; a function answers with the first.
 */
export interface LedgerFault {
  readonly code: LedgerFaultCode;
  /** Zero-based row and column within the range; absent when the fault concerns the table as a whole. */
  readonly row?: number;
  readonly column?: number;
  /** Header of the column concerned, as written. */
  readonly header?: string;
  /** What was found, as a person would read it. */
  readonly found?: string;
  /** Code of the formula error (`cellError` only). */
  readonly error?: string;
}

/** What is wrong with a cell: a formula error, if that is what stands there, else what `code` says. */
export function cellFault(
  code: LedgerFaultCode,
  cell: Cell,
  place: Pick<LedgerFault, "row" | "column" | "header">,
): LedgerFault {
  const error = errorCode(cell);
  const found = describeCell(cell);
  return error === undefined ? { code, ...place, found } : { code: "cellError", ...place, found, error };
}

/** Collects faults up to a limit. */
export class LedgerFaults {
  readonly list: LedgerFault[] = [];

  constructor(private readonly limit: number) {}

  /** True when nobody wants to know more, so that reading can stop. */
  get full(): boolean {
    return this.list.length >= this.limit;
  }

  add(fault: LedgerFault): void {
    if (!this.full) this.list.push(fault);
  }
}

/**
 * Why a row that is in order counts for nothing: its status, an amount charged once, a start that is its end, or a
 * currency beside the table's own.
 */
export type LeftOutReason = "status" | "once" | "noDays" | "currency";

/** A row without a fault that is not in the ledger. */
export interface LeftOutRow {
  /** Zero-based row within the range. */
  readonly row: number;
  readonly reason: LeftOutReason;
}
