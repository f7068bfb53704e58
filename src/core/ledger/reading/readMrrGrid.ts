import { describeCell, isBlank, readNumber, readText, type Cell, type Cells } from "../../sheet/cell";
import type { DateSerial } from "../../sheet/serialDate";
import { CustomerIndex, isTotal, totalCustomer } from "./customerIndex";
import { gridEnd, readGridDate } from "./gridDate";
import type { Ledger } from "../ledger";
import { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFaultCode, type LedgerFaults } from "./ledgerFault";

/**
 * Reads an MRR grid: customers in the first column, a date over every other one, in each cell the customer's MRR as at
 * that date, which holds until the next date. Equal neighbours become one entry of the ledger.
 *
 * @returns `null` when the header row has a fault: without dates there is nothing to read.
 */
export function readMrrGrid(cells: Cells, faults: LedgerFaults): Ledger | null {
  const dates = readGridDates(cells, faults);
  if (dates === null) return null;
  const until = gridEnd(dates);
  const index = new CustomerIndex(cells.length);
  // An entry begins in a cell that is filled, the name's for one of nothing.
  const entries = new LedgerEntries(
    cells.reduce((filled, row) => filled + row.length - row.filter(isBlankOrZero).length, 0),
  );

  for (let row = 1; row < cells.length && !faults.full; row++) {
    const cellsOfRow = cells[row] ?? [];
    if (cellsOfRow.every(isBlankOrZero)) continue;
    const fault = (code: LedgerFaultCode, column: number): void => {
      const header = column === 0 ? {} : { header: describeCell(cells[0]?.[column]) };
      faults.add(cellFault(code, cellsOfRow[column], { row, column, ...header }));
    };
    const values = dates.map((_, position) => readNumber(cellsOfRow[position + 1]) ?? 0);
    const unreadable = values.findIndex(Number.isNaN);
    // A customer found only in rows that cannot be read is not listed.
    const who = unreadable < 0 ? index.of(cellsOfRow[0]) : new CustomerIndex(1).of(cellsOfRow[0]);
    if (who < 0) {
      fault(who === totalCustomer ? "totalRow" : isBlank(cellsOfRow[0]) ? "customerMissing" : "customerUnreadable", 0);
      continue;
    }
    if (unreadable >= 0) {
      fault("amountUnreadable", unreadable + 1);
      continue;
    }
    let held = 0;
    let since: DateSerial = dates[0] ?? until;
    for (const [position, value] of values.entries()) {
      if (value === held) continue;
      const date = dates[position]!;
      if (held !== 0) entries.mrr[entries.add(row, who, since, date)] = held;
      held = value;
      since = date;
    }
    // A customer who never pays has an entry of nothing: it is in the grid.
    if (held !== 0 || since === dates[0]) entries.mrr[entries.add(row, who, since, until)] = held;
  }
  return entries.ledger(index.known.list(), dates[0], until);
}

/** The dates of a grid's columns; `null`, and a fault, when a header is no date or the dates do not rise. */
function readGridDates(cells: Cells, faults: LedgerFaults): DateSerial[] | null {
  const headers = cells[0] ?? [];
  const dates: DateSerial[] = [];
  for (let column = 1; column < lastFilledColumn(cells); column++) {
    const header = headers[column];
    const date = readGridDate(header);
    if (!(date > (dates.at(-1) ?? 0))) {
      const code = isTotal(readText(header))
        ? "totalColumn"
        : Number.isNaN(date)
          ? "gridDateUnreadable"
          : "gridDatesNotRising";
      faults.add(cellFault(code, header, { row: 0, column }));
      return null;
    }
    dates.push(date);
  }
  return dates;
}

/** A range may reach beyond the grid, into columns that are blank from top to bottom. */
function lastFilledColumn(cells: Cells): number {
  let width = cells[0]?.length ?? 0;
  while (width > 2 && cells.every((row) => isBlankOrZero(row[width - 1]))) width--;
  return width;
}

function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}
