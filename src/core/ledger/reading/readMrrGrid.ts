import { describeCell, errorCode, isBlank, readNumber, readText, type Cell, type Cells } from "../../sheet/cell";
import { exactSum } from "../../sheet/exactSum";
import { currencyCode } from "../../vocabulary/currencies";
import { beginsLikeTotal } from "../../vocabulary/totals";
import type { DateSerial } from "../../sheet/serialDate";
import { CustomerIndex, totalCustomer } from "./customerIndex";
import { CurrencySpellings } from "./currencySpellings";
import { gridDates, type GridColumns } from "./gridColumns";
import { gridEnd } from "./gridDate";
import type { Ledger } from "../ledger";
import { LedgerEntries } from "./ledgerEntries";
import { cellFault, type LedgerFaultCode, type LedgerFaults } from "./ledgerFault";
import { minOthersOfTotal, sumsUp } from "./totalRow";

/**
 * Reads an MRR grid: a customer in each row, a date over every column of figures, in each cell the customer's MRR as at
 * that date, which holds until the next date. Equal neighbours become one entry of the ledger.
 *
 * @returns `null` when the header row has a fault: without dates there is nothing to read.
 */
export function readMrrGrid(cells: Cells, columns: GridColumns, faults: LedgerFaults): Ledger | null {
  const dates = gridDates(cells, columns);
  if ("code" in dates) {
    faults.add(dates);
    return null;
  }
  const { customer: customerColumn, currency: currencyColumn, firstDate } = columns;
  const until = gridEnd(dates);
  const index = new CustomerIndex(cells.length);
  const currencies = new CurrencySpellings();
  // An entry begins in a cell that is filled, the name's for one of nothing.
  const entries = new LedgerEntries(
    cells.reduce((filled, row) => filled + row.length - row.filter(isBlankOrZero).length, 0),
  );

  for (let row = 1; row < cells.length && !faults.full; row++) {
    const cellsOfRow = cells[row] ?? [];
    if (cellsOfRow.every(isBlankOrZero)) continue;
    const customerCell = cellsOfRow[customerColumn];
    const fault = (code: LedgerFaultCode, column: number): void => {
      const header = column === customerColumn ? {} : { header: describeCell(cells[0]?.[column]) };
      faults.add(cellFault(code, cellsOfRow[column], { row, column, ...header }));
    };
    const values = dates.map((_, position) => readNumber(cellsOfRow[position + firstDate]) ?? 0);
    const unreadable = values.findIndex(Number.isNaN);
    // A customer found only in rows that cannot be read is not listed.
    const customer = unreadable < 0 ? index.of(customerCell) : new CustomerIndex(1).of(customerCell);
    if (customer < 0) {
      const code =
        customer === totalCustomer ? "totalRow" : isBlank(customerCell) ? "customerMissing" : "customerUnreadable";
      fault(code, customerColumn);
      continue;
    }
    if (unreadable >= 0) {
      fault("amountUnreadable", unreadable + firstDate);
      continue;
    }
    const currency = currencyColumn === -1 ? null : cellsOfRow[currencyColumn];
    if (errorCode(currency) !== undefined) {
      fault("cellError", currencyColumn);
      continue;
    }
    currencies.add(currencyCode(currency === 0 ? "" : readText(currency)), readText(currency));
    let held = 0;
    let since: DateSerial = dates[0] ?? until;
    for (const [position, value] of values.entries()) {
      if (value === held) continue;
      const date = dates[position]!;
      if (held !== 0) entries.mrr[entries.add(row, customer, since, date)] = held;
      held = value;
      since = date;
    }
    // A customer who never pays has an entry of nothing: it is in the grid.
    if (held !== 0 || since === dates[0]) entries.mrr[entries.add(row, customer, since, until)] = held;
  }
  if (currencies.areMixed) {
    faults.add({ code: "mixedCurrencies", column: currencyColumn, found: currencies.named() });
  }
  if (!faults.full) addTotalRow(cells, columns, dates.length, faults);
  return entries.ledger(index.known.list(), dates[0], until);
}

/** A last row that adds up all others under another name than a total's own. */
function addTotalRow(cells: Cells, { customer, firstDate }: GridColumns, width: number, faults: LedgerFaults): void {
  const rows = cells.map((_, row) => row).filter((row) => row > 0 && !cells[row]!.every(isBlankOrZero));
  const last = rows.pop();
  if (last === undefined || rows.length < minOthersOfTotal) return;
  const name = cells[last]![customer];
  if (!beginsLikeTotal(readText(name))) return;
  const isSum = Array.from({ length: width }, (_, position) => position + firstDate).every((column) =>
    sumsUp(numberIn(cells[last]![column]), exactSum(rows.map((row) => numberIn(cells[row]![column])))),
  );
  if (isSum) faults.add(cellFault("totalRow", name, { row: last, column: customer }));
}

function numberIn(cell: Cell): number {
  return readNumber(cell) || 0;
}

function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}
