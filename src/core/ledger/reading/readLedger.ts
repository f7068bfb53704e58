import type { ImportProfile } from "../../imports/importProfile";
import { profileHeaders } from "../../imports/profileHeaders";
import { findProfile } from "../../imports/profiles";
import type { Cell, Cells } from "../../sheet/cell";
import { plainRow } from "../../sheet/plainCell";
import { readHeader, type Header } from "../../vocabulary/header";
import { sharedHeaders } from "../../vocabulary/headerDictionary";
import { matchField, type HeaderField } from "../../vocabulary/matchFields";
import type { Ledger } from "../ledger";
import { ColumnCells } from "./columnCells";
import { currencyColumn } from "./currencyColumn";
import { customersInRows } from "./customerIndex";
import { gridColumns, leadingFault, type GridColumns, type GridPlace } from "./gridColumns";
import { LedgerFaults, type LedgerFault } from "./ledgerFault";
import type { LedgerOptions } from "./ledgerOptions";
import { readMrrGrid } from "./readMrrGrid";
import { readSubscriptions } from "./readSubscriptions";
import { refusedTable } from "./refusedTable";
import { namesAnyColumn, subscriptionColumns, type SubscriptionColumns } from "./subscriptionColumns";
import {
  amountField,
  currencyField,
  customerField,
  endField,
  expiryField,
  intervalField,
  startField,
  statusField,
  termField,
} from "./subscriptionFields";
import { unknownColumn } from "./unknownColumns";

/** A subscription table, read. */
export interface LedgerReading {
  /** What could be read, without the rows that have a fault; `null` when the header row cannot be used. */
  readonly ledger: Ledger | null;
  /** Where the columns of subscription rows are; `null` for a grid, and without a usable header row. */
  readonly columns: SubscriptionColumns | null;
  /** Where the columns of a grid are; `null` for subscription rows. */
  readonly grid: GridColumns | null;
  /** The export that the headers tell of. */
  readonly profile: ImportProfile | undefined;
  /** In the order in which they were met: row by row. */
  readonly faults: readonly LedgerFault[];
}

/**
 * Reads a subscription table with its header row, in either of its layouts: one row per subscription (customer, amount,
 * start …, found by their headers in any order), or an MRR grid (customers × dates). Rows are read in one pass, without
 * an object per row. A column that matters is applied or is a fault; none is passed over.
 *
 * @example readLedger([["Customer", "MRR", "Start"], ["Acme", 100, "2026-01-01"]]).ledger?.customers // ["Acme"]
 */
export function readLedger(cells: Cells, options: LedgerOptions = {}): LedgerReading {
  const faults = new LedgerFaults(options.faultLimit ?? Infinity);
  const headerRow = plainRow(cells[0] ?? []);
  const written = headerRow.map(readHeader);
  const profile = options.profile === null ? undefined : (options.profile ?? findProfile(written));
  const headers = profileHeaders(written, profile, sharedHeaders);
  const place = gridColumns(headerRow, headers);
  if (place) return { ...readGrid(cells, headerRow, headers, place, faults), columns: null, profile };

  const table = new ColumnCells(cells);
  const refused = refusedTable(headers, table, profile);
  if (refused) return unusable(refused, profile);
  const [customer] = matchField(headers, customerField);
  if (!customer) return unusable({ code: namesAnyColumn(headers) ? "customerColumnMissing" : "noHeader" }, profile);
  prepare(table, headers);
  const customers = customersInRows(cells, customer.column);
  const columns = usableColumns(headers, table, profile);
  if ("code" in columns) return unusable(columns, profile);
  const ledger = readSubscriptions(table, customers, headers, columns, options, faults);
  return { ledger, columns, grid: null, profile, faults: faults.list };
}

function unusable(fault: LedgerFault, profile: ImportProfile | undefined): LedgerReading {
  return { ledger: null, columns: null, grid: null, profile, faults: [fault] };
}

/** Fields whose columns are read whatever stands below, so that nothing has to be asked about them. */
const readByHeader: readonly HeaderField[] = [
  customerField,
  amountField,
  intervalField,
  termField,
  startField,
  endField,
  expiryField,
  currencyField,
];

/** What all rows will be asked about, as far as headers tell. */
function prepare(table: ColumnCells, headers: readonly Header[]): void {
  const columnsOf = (field: HeaderField): readonly number[] => matchField(headers, field).map(({ column }) => column);
  const statuses = columnsOf(statusField);
  const known = new Set(readByHeader.flatMap(columnsOf));
  const unknown = headers.map((_, column) => column).filter((column) => !known.has(column));
  const [amount] = matchField(headers, amountField);
  const isFixed = amount?.meaning === "mrr" || amount?.meaning === "arr";
  table.prepare(statuses, [...unknown, ...statuses], {
    interval: !isFixed && columnsOf(intervalField).length === 0,
    currency: columnsOf(currencyField).length === 0,
  });
}

function readGrid(
  cells: Cells,
  headerRow: readonly Cell[],
  headers: readonly Header[],
  place: GridPlace,
  faults: LedgerFaults,
): Pick<LedgerReading, "ledger" | "grid" | "faults"> {
  const rows = cells.map(plainRow);
  const table = new ColumnCells(rows);
  const currency = currencyColumn(headers.slice(0, place.firstDate), table);
  if (typeof currency === "object") return { ledger: null, grid: null, faults: [currency] };
  const columns = { ...place, currency };
  const fault = leadingFault(headerRow, headers, table, columns);
  if (fault) return { ledger: null, grid: null, faults: [fault] };
  return { ledger: readMrrGrid(rows, columns, faults), grid: columns, faults: faults.list };
}

/** The columns of subscription rows, or why the table cannot be read. */
function usableColumns(
  headers: readonly Header[],
  table: ColumnCells,
  profile: ImportProfile | undefined,
): SubscriptionColumns | LedgerFault {
  const columns = subscriptionColumns(headers, table, profile);
  return "code" in columns ? columns : (unknownColumn(headers, columns, table) ?? columns);
}
