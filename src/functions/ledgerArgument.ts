import { shortened, type Cells } from "../core/sheet/cell";
import { isoDate, type DateSerial } from "../core/sheet/serialDate";
import { ledgerCover, type Ledger } from "../core/ledger/ledger";
import type { LedgerFault, LedgerFaultCode } from "../core/ledger/reading/ledgerFault";
import { movements, type Movements } from "../core/ledger/movements";
import { readLedger } from "../core/ledger/reading/readLedger";
import { needs, passedOn, unanswerable, type Failure } from "./failure";

/** Reads a subscription table or an MRR grid; the first thing that is wrong in it is the error. */
export function ledgerOf(cells: Cells, endsInclusive: boolean, lastDay?: DateSerial): Ledger {
  const { ledger, faults } = readLedger(cells, { endsInclusive, lastDay, faultLimit: 1 });
  const [fault] = faults;
  if (fault) throw failureOf(fault);
  if (ledger === null) throw needs("a table with its header row");
  return ledger;
}

/** A table and two dates, read from the arguments of a call. */
export interface PeriodOfTable {
  readonly table: Cells;
  readonly from: DateSerial;
  readonly to: DateSerial;
  readonly ends_inclusive: boolean;
}

/** The movements between two dates of a table. */
export function movementsOf({ table, from, to, ends_inclusive }: PeriodOfTable): Movements {
  checkPeriod(from, to);
  return movements(coveredLedger(table, [from, to], ends_inclusive), from, to);
}

/** A period has at least one day. */
export function checkPeriod(from: DateSerial, to: DateSerial): void {
  if (from >= to) throw needs("from to be before to", `${isoDate(from)} and ${isoDate(to)}`);
}

/** Reads a table that has to say something about each of some days. */
export function coveredLedger(cells: Cells, days: readonly DateSerial[], endsInclusive: boolean): Ledger {
  const ledger = ledgerOf(cells, endsInclusive, days.at(-1));
  for (const day of days) {
    if (ledgerCover(ledger, day) !== "known") throw notCovered(ledger, day);
  }
  return ledger;
}

/** Before its first date, and a step after its last, nothing is known from a grid. */
export function notCovered(ledger: Ledger, date: DateSerial): Failure {
  const reach =
    date < ledger.knownFrom ? `starts on ${isoDate(ledger.knownFrom)}` : `reaches to ${isoDate(ledger.knownUntil - 1)}`;
  return unanswerable(`The MRR on ${isoDate(date)} is not known: the grid ${reach}`);
}

/** Room for some words of a sheet, where a fault names several. */
const longestFound = 200;

/** What a fault comes to: what is needed, where, and what was found instead. */
export function failureOf({ code, row, column = 0, header, found, error }: LedgerFault): Failure {
  if (error !== undefined) return passedOn(error);
  const inRow = row === undefined ? "" : ` in row ${row + 1}`;
  const inColumn = row === 0 && header === undefined ? `, column ${column + 1}` : "";
  const underHeader = header ? ` ${row === 0 ? "beside" : "under"} ${shortened(header)}` : "";
  return needs(needed[code] + inRow + inColumn, found && shortened(found, longestFound) + underHeader);
}

const noTotals = "no totals, which would be counted twice,";

const needed: Readonly<Record<LedgerFaultCode, string>> = {
  noHeader: "the header row; for an Excel table write Name[#All]",
  customerColumnMissing: "a customer column (Customer, Account, Client, Company …)",
  amountColumnMissing: "an amount column (MRR, Amount, Price, ARR …)",
  startColumnMissing: "a start column (Start, Start date, Created …)",
  columnsAlike: "one column of a kind, not two that read the same,",
  gridDateUnreadable:
    "a date from 1990 to 2100, such as 2026-01-31 or Jan 2026 (a table's header is text), over every column of the grid",
  gridDatesNotRising: "dates that rise from left to right over the columns of the grid",
  totalRow: noTotals,
  totalColumn: noTotals,
  customerMissing: "a customer",
  customerUnreadable: "a customer",
  amountMissing: "an amount",
  amountUnreadable: "an amount",
  quantityUnreadable: "a quantity",
  intervalUnreadable: "an interval such as month, year or 3 months",
  intervalsDiffer: "the interval that the amount's header says",
  startMissing: "a start date",
  startUnreadable: "a start date",
  endUnreadable: "an end date or a blank",
  endBeforeStart: "an end that is not before its start",
  endMissing: "an end date, where the status says that it is over,",
  mixedCurrencies: "one currency; money of several is never added",
  cellError: "a value",
};
