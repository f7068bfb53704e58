import { describeCell, errorCode, type Cell } from "../../sheet/cell";
import type { MatchingColumn } from "../../vocabulary/matchFields";

/** What can be wrong in a subscription table or an MRR grid. */
export type LedgerFaultCode =
  /** No header is recognised in the first row. */
  | "noHeader"
  | "customerColumnMissing"
  | "amountColumnMissing"
  | "startColumnMissing"
  /** Two columns read the same; `header` and `found` name them. */
  | "columnsAlike"
  /** Charges, payments or invoices; movements: no table of subscriptions. */
  | "paymentsTable"
  | "movementsTable"
  /** An amount's header names two units, one with two meanings (`mil`), or cents of money that has none. */
  | "unitsDiffer"
  | "unitAmbiguous"
  | "noMinorUnits"
  /** An amount's header names an interval with two meanings, two of them, or one that its own word contradicts. */
  | "headerIntervalUnclear"
  /** A price per seat without a column of seats. */
  | "perUnitWithoutQuantity"
  /** A column that is not known and holds interval words, currencies, ends. */
  | "unknownIntervalColumn"
  | "unknownCurrencyColumn"
  | "unknownEndColumn"
  /** No word of a status column is known; `found` names three. */
  | "statusesUnknown"
  /** A count of intervals that nothing says the interval of. */
  | "intervalCountAlone"
  /** A grid's header is no date from 1990 to 2100. */
  | "gridDateUnreadable"
  | "gridDatesNotRising"
  /** A column before a grid's months that would change what counts: a status, an interval, a quantity. */
  | "gridColumnCounts"
  /** A customer or a grid column that is a total. */
  | "totalRow"
  | "totalColumn"
  | "customerMissing"
  | "customerUnreadable"
  | "amountMissing"
  | "amountUnreadable"
  | "quantityUnreadable"
  | "intervalUnreadable"
  /** An interval that has two meanings: `bi-weekly`, a bare number under *frequency*. */
  | "intervalAmbiguous"
  | "intervalCountUnreadable"
  /** A plan's name says what its amount may be for; `found` is one. */
  | "intervalInName"
  /** A word that is not known where others tell charges that recur from those that do not. */
  | "chargeTypeUnknown"
  /** Two interval columns, or one and the amount's header, disagree. */
  | "intervalsDiffer"
  /** A contract's value without its term, or with one that cannot be read. */
  | "termMissing"
  | "termUnreadable"
  /** A term beside an amount that may be a month's or the term's. */
  | "termBesideAmount"
  /** A quantity beside an amount that may be for one or for all. */
  | "quantityBesideAmount"
  | "usersBesidePrice"
  /** Quantity × price is not what the amount of the row says. */
  | "amountsDisagree"
  /** A discount beside an amount, which may be before it or after it. */
  | "discountBesideAmount"
  | "startMissing"
  | "startUnreadable"
  | "trialEndUnreadable"
  | "endUnreadable"
  | "endBeforeStart"
  /** A status such as cancelled with a blank end; `found` is the status. */
  | "endMissing"
  /** A status that is not known where others are. */
  | "statusUnknown"
  /** A flag says that the row has ended, and its status that it has not, or the other way round. */
  | "statusesDiffer"
  /** A currency that is not the one of the amount's header. */
  | "currencyDiffers"
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
  /** Header of another column that has to do with it. */
  readonly other?: string;
  /** Code of the formula error (`cellError` only). */
  readonly error?: string;
}

/** What is wrong with a cell: a formula error, if that is what stands there, else what `code` says. */
export function cellFault(
  code: LedgerFaultCode,
  cell: Cell,
  place: Pick<LedgerFault, "row" | "column" | "header" | "other">,
): LedgerFault {
  const error = errorCode(cell);
  const found = describeCell(cell);
  return error === undefined ? { code, ...place, found } : { code: "cellError", ...place, found, error };
}

/** What is wrong with a header, or with its column as a whole. */
export function headerFault(
  code: LedgerFaultCode,
  { column, header }: Pick<MatchingColumn, "column" | "header">,
  found?: string,
): LedgerFault {
  return { code, row: 0, column, header: header.text, found };
}

/** The first two of a field's columns, best first, that read the same, so that only a person can choose. */
export function alikeFault(matches: readonly MatchingColumn[]): LedgerFault | undefined {
  const twin = matches.find(({ precedence }, place) => precedence === matches[place - 1]?.precedence);
  return twin && headerFault("columnsAlike", matches[matches.indexOf(twin) - 1]!, twin.header.text);
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
 * Why a row that is in order counts for nothing: its status, an amount charged once or by use, a start that is its end, a trial that
 * never became more, or a currency beside the table's own.
 */
export type LeftOutReason = "status" | "once" | "noDays" | "trial" | "currency";

/** A row without a fault that is not in the ledger. */
export interface UncountedRow {
  /** Zero-based row within the range. */
  readonly row: number;
  /** The column that says so. */
  readonly column: number;
  readonly reason: LeftOutReason;
}
