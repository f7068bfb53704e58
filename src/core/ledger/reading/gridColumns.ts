import { isBlank, readText, type Cell, type Cells } from "../../sheet/cell";
import type { Header } from "../../vocabulary/header";
import { matchField } from "../../vocabulary/matchFields";
import { isTotal } from "../../vocabulary/totals";
import type { ColumnCells } from "./columnCells";
import { looksLikeDate, readGridDate } from "./gridDate";
import { cellFault, headerFault, type LedgerFault } from "./ledgerFault";
import { chargeTypeColumns, dealStageColumns, namesSubscriptionRows } from "./subscriptionColumns";
import { statusColumn } from "./statusColumn";
import { customerField, flagNames, intervalField, plainFields, quantityField } from "./subscriptionFields";

/** Where an MRR grid has its customers and its figures, by its header row alone: zero-based. */
export interface GridPlace {
  readonly customer: number;
  /** The first column of figures; all columns behind it are figures too. */
  readonly firstDate: number;
}

/** Where the columns of an MRR grid are: -1 for one that is not there. */
export interface GridColumns extends GridPlace {
  readonly currency: number;
}

const none = -1;
const meantAsDate = /\d\d/;

/**
 * Where a row heads an MRR grid: columns of which one is headed as a customer's, or blank, and behind them one that is
 * headed by a date, or what is meant for one.
 *
 * @returns `null` for any other row.
 */
export function gridColumns(headerRow: readonly Cell[], headers: readonly Header[]): GridPlace | null {
  if (namesSubscriptionRows(headers)) return null;
  const firstDate = headerRow.findIndex((cell, column) => column > 0 && looksLikeDate(cell));
  if (firstDate === none) return null;
  const leading = headers.slice(0, firstDate);
  const [named] = matchField(leading, customerField);
  // Older desktop Excel hands over a blank header as 0.
  const customer = named?.column ?? headerRow.slice(0, firstDate).findIndex((cell) => cell === 0 || isBlank(cell));
  if (customer === none) return null;
  return { customer, firstDate };
}

/** What is wrong with the columns before a grid's figures. */
export function leadingFault(
  headerRow: readonly Cell[],
  headers: readonly Header[],
  cells: ColumnCells,
  { customer, currency, firstDate }: GridColumns,
): LedgerFault | undefined {
  const leading = headers.slice(0, firstDate);
  for (const [column, { text }] of leading.entries()) {
    if (isTotal(text)) return cellFault("totalColumn", text, { row: 0, column });
    const cell = headerRow[column];
    const isDate = meantAsDate.test(text) || (typeof cell === "number" && cell !== 0);
    if (isDate && column !== customer) return cellFault("gridDateUnreadable", cell, { row: 0, column });
  }
  // A column of states of the union is none of statuses.
  const status = statusColumn(leading, cells);
  if (typeof status === "object") return status;
  const counting = [intervalField, quantityField, ...flagFields].flatMap((field) =>
    matchField(leading, field).map(({ column }) => column),
  );
  const says = (column: number): boolean => cells.some(column, (cell) => cell !== 0 && !isBlank(cell));
  counting.push(...dealStageColumns(leading, cells), ...chargeTypeColumns(leading, cells));
  const fault = [status, ...counting].find((column) => column >= 0 && column !== customer && says(column));
  if (fault !== undefined) return headerFault("gridColumnCounts", { column: fault, header: leading[fault]! });
  const money = leading.findIndex(
    (_, column) => column !== customer && cells.units(column, "currency").areMixedCurrencies,
  );
  return currency === -1 && money >= 0
    ? headerFault("unknownCurrencyColumn", { column: money, header: leading[money]! })
    : undefined;
}

const flagFields = plainFields.filter(({ field }) => field !== "autoRenew" && flagNames.some((name) => name === field));

/** The dates of a grid's columns, or what is wrong: a header is no date, or the dates do not rise. */
export function gridDates(cells: Cells, { firstDate }: GridPlace): readonly number[] | LedgerFault {
  const headers = cells[0] ?? [];
  const dates: number[] = [];
  for (let column = firstDate; column < endOfFilledColumns(cells, firstDate); column++) {
    const header = headers[column];
    const date = readGridDate(header);
    if (date > (dates.at(-1) ?? 0)) {
      dates.push(date);
      continue;
    }
    if (isTotal(readText(header))) return cellFault("totalColumn", header, { row: 0, column });
    return cellFault(Number.isNaN(date) ? "gridDateUnreadable" : "gridDatesNotRising", header, { row: 0, column });
  }
  return dates;
}

/** A range may reach beyond the grid, into columns that are blank from top to bottom. */
function endOfFilledColumns(cells: Cells, firstDate: number): number {
  let width = cells[0]?.length ?? 0;
  while (width > firstDate + 1 && cells.every((row) => row[width - 1] === 0 || isBlank(row[width - 1]))) width--;
  return width;
}
