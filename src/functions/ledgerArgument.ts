import type { Cells } from "../core/sheet/cell";
import { isoDate, type DateSerial } from "../core/sheet/serialDate";
import { ledgerCover, type Ledger } from "../core/ledger/ledger";
import type { MrrDefinition } from "../core/ledger/mrrDefinition";
import type { Movements } from "../core/ledger/movements";
import { movements } from "../core/ledger/schedule";
import { readLedger } from "../core/ledger/reading/readLedger";
import { needs, unanswerable, type Failure } from "./failure";
import { failureOf } from "./ledgerFailure";

/** A table and what it is read by, read from the arguments of a call. */
export interface TableArguments {
  readonly table: Cells;
  readonly ends_inclusive: boolean;
}

/** Reads a subscription table or an MRR grid; the first thing that is wrong in it is the error. */
export function ledgerOf({ table, ends_inclusive }: TableArguments, lastDay?: DateSerial): Ledger {
  const definition: MrrDefinition = { endsInclusive: ends_inclusive };
  const { ledger, faults } = readLedger(table, { definition, lastDay, faultLimit: 1 });
  const [fault] = faults;
  if (fault) throw failureOf(fault);
  if (ledger === null) throw needs("a table with its header row");
  return ledger;
}

/** A table and two dates, read from the arguments of a call. */
export interface PeriodOfTable extends TableArguments {
  readonly from: DateSerial;
  readonly to: DateSerial;
}

/** The movements between two dates of a table. */
export function movementsOf(given: PeriodOfTable): Movements {
  const { from, to } = given;
  checkPeriod(from, to);
  return movements(coveredLedger(given, [from, to]), from, to);
}

/** A period has at least one day. */
export function checkPeriod(from: DateSerial, to: DateSerial): void {
  if (from >= to) throw needs("from to be before to", `${isoDate(from)} and ${isoDate(to)}`);
}

/** Reads a table that has to say something about each of some days. */
export function coveredLedger(given: TableArguments, days: readonly DateSerial[]): Ledger {
  const ledger = ledgerOf(given, days.at(-1));
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
