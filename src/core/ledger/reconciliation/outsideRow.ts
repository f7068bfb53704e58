import { readNumber, readText, type Cell } from "../../sheet/cell";
import { explainDate } from "../../sheet/explainDate";
import { readDate, type DateSerial } from "../../sheet/serialDate";
import { suggestNumber } from "../../sheet/suggestNumber";
import { readHeader } from "../../vocabulary/header";
import type { MrrDefinition } from "../mrrDefinition";
import { ColumnCells } from "../reading/columnCells";
import { customersInRows } from "../reading/customerIndex";
import type { GridColumns } from "../reading/gridColumns";
import { readGridDate } from "../reading/gridDate";
import { LedgerFaults } from "../reading/ledgerFault";
import { readSubscriptions } from "../reading/readSubscriptions";
import { withoutStatus, type SubscriptionColumns } from "../reading/subscriptionColumns";
import { currencyKey } from "../table/currencies";
import type { SubscriptionTable } from "../table/subscriptionTable";

/** What a row that is not in the ledger would be there. */
export interface OutsideRow {
  /** `""` where it names nobody. */
  readonly customer: string;
  readonly mrr: number;
}

type AskedTable = Pick<SubscriptionTable, "range" | "columns" | "grid" | "currency">;

/** How a row outside the ledger is read for once. */
export interface OutsideReading {
  readonly definition: MrrDefinition;
  /** Whether an amount charged once is taken for monthly, instead of for nothing. */
  readonly onceAsMonthly?: boolean;
  /** Whether money of another currency than the table's is read too. */
  readonly anyCurrency?: boolean;
}

/**
 * What a row that is left out or has a fault would be in the ledger, if it were live on a date. Its status says nothing,
 * and texts are taken for the only number or date that they can mean.
 *
 * @param row zero-based within the range.
 * @returns `null` when its amount or dates cannot be told, when it would not be live, or is of another currency.
 */
export function outsideRow(
  { range, columns, grid, currency }: AskedTable,
  row: number,
  date: DateSerial,
  { definition, onceAsMonthly = false, anyCurrency = false }: OutsideReading,
): OutsideRow | null {
  const cells = range.cells[row] ?? [];
  const header = range.cells[0] ?? [];
  if (columns === null) return grid === null ? null : gridRow(header, cells, grid, date);
  const ownCurrency = columns.currency === -1 ? "" : currencyKey(cells[columns.currency]);
  const isForeign = currency !== null && ownCurrency !== "" && ownCurrency !== currencyKey(currency);
  if (isForeign && !anyCurrency) return null;

  const relaxed = relaxedColumns(columns, onceAsMonthly);
  const readings = rowsMeant(cells, relaxed).map((meant) => readRow(header, meant, relaxed, definition));
  // A date that can be read in two ways does no harm where both come to the same.
  const [first] = readings;
  const isLive = readings.every((read) => read !== null && read.start <= date && date < read.end);
  return first && isLive ? { customer: readText(cells[columns.customer]), mrr: first.mrr } : null;
}

/** The columns without those that leave rows out. */
function relaxedColumns(columns: SubscriptionColumns, onceAsMonthly: boolean): SubscriptionColumns {
  const relaxed = { ...withoutStatus(columns), currency: -1 };
  return onceAsMonthly
    ? { ...relaxed, intervals: [], headerInterval: undefined, chargeTypes: [], isRecurring: -1, isOnce: -1 }
    : relaxed;
}

/** A row with its texts as the numbers and dates that they can mean: several where a date can be read in two ways. */
function rowsMeant(cells: readonly Cell[], columns: SubscriptionColumns): readonly (readonly Cell[])[] {
  const numbers = new Set([columns.amount, columns.price, columns.quantity]);
  const ends = columns.ends.map(({ column }) => column);
  const dates = new Set([...columns.starts, ...ends, ...columns.expiries, ...columns.trialEnds, columns.periodEnd]);
  let rows: Cell[][] = [[]];
  for (const [column, cell] of cells.entries()) {
    const meant: readonly Cell[] = numbers.has(column)
      ? [numberMeant(cell)]
      : dates.has(column)
        ? datesMeant(cell)
        : [cell];
    rows = rows.flatMap((row) => meant.map((one) => [...row, one]));
  }
  return rows;
}

interface RowRead {
  readonly mrr: number;
  readonly start: DateSerial;
  readonly end: DateSerial;
}

/** The entry that a row makes, read by itself; `null` for none. */
function readRow(
  header: readonly Cell[],
  row: readonly Cell[],
  columns: SubscriptionColumns,
  definition: MrrDefinition,
): RowRead | null {
  // A row that names nobody is money all the same.
  const named = row.map((cell, column) => (column === columns.customer ? "?" : cell));
  const table = new ColumnCells([header, named]);
  const { mrr, start, end } = readSubscriptions(
    table,
    customersInRows(table.cells, columns.customer),
    header.map(readHeader),
    columns,
    { definition },
    new LedgerFaults(1),
  );
  return mrr.length === 0 ? null : { mrr: mrr[0]!, start: start[0]!, end: end[0]! };
}

/** The figure of a grid's row in the column that holds on a date. */
function gridRow(
  headers: readonly Cell[],
  cells: readonly Cell[],
  { customer, firstDate }: GridColumns,
  date: DateSerial,
): OutsideRow | null {
  const dates = headers.slice(firstDate).map(readGridDate);
  const place = dates.reduce((last, day, column) => (day <= date ? column : last), -1);
  const mrr = place === -1 ? null : readNumber(numberMeant(cells[place + firstDate]) ?? 0);
  return mrr === null || mrr === undefined || Number.isNaN(mrr) ? null : { customer: readText(cells[customer]), mrr };
}

/** The number in a cell, or the only one that its text can mean; the cell itself where there is none. */
function numberMeant(cell: Cell): Cell {
  if (typeof cell !== "string" || !Number.isNaN(readNumber(cell))) return cell;
  return suggestNumber(cell) ?? cell;
}

/** The days that a cell can mean: the cell itself where it is unreadable, two where day and month can change places. */
function datesMeant(cell: Cell): readonly Cell[] {
  if (typeof cell !== "string" || !Number.isNaN(readDate(cell))) return [cell];
  const explanation = explainDate(cell);
  if (explanation.code === "ambiguousDate") return [explanation.dayFirst, explanation.monthFirst];
  return [explanation.code === "dateExpected" && explanation.write !== null ? explanation.write : cell];
}
