import type { Cells } from "../core/sheet/cell";
import { errorCode, readNumber } from "../core/sheet/cell";
import { isoDate, type DateSerial } from "../core/sheet/serialDate";
import { ledgerCover, type Ledger } from "../core/ledger/ledger";
import type { LedgerFault } from "../core/ledger/ledgerFault";
import { movements, type Movements } from "../core/ledger/movements";
import { readLedger } from "../core/ledger/readLedger";
import { needs, passedOn, unanswerable, wrong, type Failure } from "./failure";

/** Reads a subscription table or an MRR grid; the first thing that is wrong in it is the error. */
export function ledgerOf(cells: Cells, endsInclusive: boolean): Ledger {
  const { ledger, faults } = readLedger(cells, { endsInclusive, faultLimit: 1 });
  const [fault] = faults;
  if (fault) throw failureOf(fault);
  if (ledger === null) throw needs("a table with its header row");
  return ledger;
}

/** The movements between two dates of a table. */
export function movementsOf(cells: Cells, from: DateSerial, to: DateSerial, endsInclusive: boolean): Movements {
  checkPeriod(from, to);
  return movements(coveredLedger(cells, [from, to], endsInclusive), from, to);
}

/** A period has at least one day. */
export function checkPeriod(from: DateSerial, to: DateSerial): void {
  if (from >= to) throw needs("from to be before to", `${isoDate(from)} and ${isoDate(to)}`);
}

/** Reads a table that has to say something about each of some days. */
export function coveredLedger(cells: Cells, days: readonly DateSerial[], endsInclusive: boolean): Ledger {
  const ledger = ledgerOf(cells, endsInclusive);
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

/**
 * The figure when an argument is a single number (as text too): then the function is asked about plain figures, not
 * about a table. An error value in a single cell is the answer.
 */
export function singleNumber(cells: Cells): number | undefined {
  if (cells.length !== 1 || cells[0]?.length !== 1) return undefined;
  const error = errorCode(cells[0][0]);
  if (error !== undefined) throw passedOn(error);
  const number = readNumber(cells[0][0]);
  return Number.isNaN(number) ? undefined : number;
}

function failureOf(fault: LedgerFault): Failure {
  if (fault.error !== undefined) return passedOn(fault.error);
  const place = fault.row === undefined ? "" : ` in row ${fault.row + 1}`;
  const column = fault.header ? ` (${fault.header})` : "";
  const found = fault.found ?? "";
  switch (fault.code) {
    case "noHeader":
      return needs("the header row; for an Excel table write Name[#All]");
    case "customerColumnMissing":
      return needs("a customer column; accepted headers are Customer, Account, Client, Company and the like");
    case "amountColumnMissing":
      return needs("an amount column; accepted headers are MRR, Amount, Price, ARR and the like");
    case "startColumnMissing":
      return needs("a start column; accepted headers are Start, Start date, Created and the like");
    case "columnsAlike":
      return needs(`one column of a kind; two read the same: "${fault.header ?? ""}" and "${found}"`);
    case "gridDateUnreadable":
      return needs("a date from 1990 to 2100, such as 2026-01-31 or Jan 2026, over every column of the grid", found);
    case "gridDatesNotRising":
      return needs(`the grid's dates to rise from left to right; column ${(fault.column ?? 0) + 1} does not`, found);
    case "totalRow":
      return needs(`a table without totals, which would be counted twice; found ${found}${place}`);
    case "totalColumn":
      return needs(`a grid without totals, which would be counted twice; found ${found} in the header row`);
    case "customerMissing":
    case "customerUnreadable":
      return needs(`a customer${place}`, found);
    case "amountMissing":
    case "amountUnreadable":
      return needs(`an amount${place}${column}`, found);
    case "quantityUnreadable":
      return needs(`a quantity${place}${column}`, found);
    case "intervalUnreadable":
      return needs(`an interval such as month, year or 3 months${place}${column}`, found);
    case "intervalsDiffer":
      return wrong(`The interval${place} is ${found}, but the amount's header says "${fault.header ?? ""}"`);
    case "startMissing":
    case "startUnreadable":
      return needs(`a start date${place}`, found);
    case "endUnreadable":
      return needs(`an end date or a blank${place}`, found);
    case "endBeforeStart":
      return needs(`an end that is not before its start${place}${column}`, found);
    case "endMissing":
      return needs(`an end date${place}, where the status is ${found}`);
    case "mixedCurrencies":
      return needs("one currency; money of several is never added", found);
    case "cellError":
      return needs(`a value${place}`, found);
  }
}
