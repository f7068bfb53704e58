import { readText, type Cell, type Cells } from "../../sheet/cell";
import { readHeader } from "../../vocabulary/header";
import type { Problem } from "../../sheet/problem";
import type { SheetRange } from "../../sheet/sheetRange";
import type { TableToMap } from "../mapping/tableColumns";
import { addFault } from "../problems/addFault";
import { currencyCounts, currencyKey, type CurrencyCount } from "./currencies";
import { describingColumns } from "./describingColumns";
import { detachedColumns } from "./detachedColumns";
import type { Ledger } from "../ledger";
import type { LedgerFault, UncountedRow } from "../reading/ledgerFault";
import type { MrrDefinition } from "../mrrDefinition";
import { ledgerOfEntries } from "./ledgerOfEntries";
import type { LedgerProblem } from "../problems/problemCodes";
import { ProblemList } from "../problems/problemList";
import { readLedger } from "../reading/readLedger";
import { meantTable } from "./meantTable";
import type { ReadTable } from "./readTable";
import { tableProblems } from "../problems/tableProblems";

/** A subscription table or an MRR grid, read for a person: its figures, and everything that is worth knowing about it. */
export interface SubscriptionTable extends ReadTable {
  /** In the order of the sheet. */
  readonly problems: readonly LedgerProblem[];
}

export type SubscriptionReading =
  | { readonly ok: true; readonly table: SubscriptionTable }
  /** The header row cannot be used: what stands in the sheet all the same, for a person to say what it is. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly table: TableToMap };

/**
 * Reads the subscription table or MRR grid of a sheet as the functions do, and goes on where they stop: a row with a
 * fault is left out and said. The header row is looked for in the first ten rows; the table ends at the first
 * blank column on either side of its headers.
 *
 * @example readSubscriptionTable(range, defaultMrrDefinition) // { ok: true, table: { ledger, problems, … } }
 */
export function readSubscriptionTable(given: SheetRange, definition: MrrDefinition): SubscriptionReading {
  const { headed, range, cells, profile } = meantTable(given, definition);
  const leftOut: UncountedRow[] = [];
  const reading = readLedger(cells, {
    definition,
    profile: profile ?? null,
    onLeftOut: (row) => leftOut.push(row),
  });
  const { ledger, columns, grid } = reading;
  const faults = reading.faults.map((fault) => inOwnHeaders(fault, range.cells[0] ?? [], cells[0] ?? []));
  if (ledger === null) {
    const problems = headerProblems(range, cells, faults);
    return { ok: false, problems, table: { range, cells, columns, grid, profile, definition, faults } };
  }

  const currencyColumn = (columns ?? grid)?.currency ?? -1;
  const currencies = currencyColumn === -1 ? [] : currencyCounts(range.cells, currencyColumn, new Set(ledger.row));
  const [main] = currencies;
  const foreign = currencies.length > 1 && main ? foreignRows(range, currencyColumn, ledger, main) : new Set<number>();
  const { plan, reason } = columns ? describingColumns((cells[0] ?? []).map(readHeader)) : { plan: null, reason: null };

  const table = {
    range,
    cells,
    apart: detachedColumns(given, headed),
    layout: columns === null ? "grid" : "subscriptions",
    definition,
    ledger: foreign.size === 0 ? ledger : ledgerOfEntries(ledger, (entry) => !foreign.has(ledger.row[entry]!)),
    columns,
    grid,
    profile,
    plan,
    reason,
    currency: main?.name ?? columns?.headerCurrency ?? null,
    currencies,
    leftOut: [
      ...leftOut,
      ...Array.from(foreign, (row): UncountedRow => ({ row, column: currencyColumn, reason: "currency" })),
    ].sort((a, b) => a.row - b.row),
    faults,
  } as const;
  return { ok: true, table: { ...table, problems: tableProblems(table, headed.date1904 === true) } };
}

/** A fault with the headers that stand in the sheet, instead of those that they were read as. */
function inOwnHeaders(fault: LedgerFault, written: readonly Cell[], read: readonly Cell[]): LedgerFault {
  if (written === read) return fault;
  const own = (header: string | undefined): string | undefined => {
    const column = read.findIndex((cell, at) => at !== fault.column && readText(cell) === header);
    return header === undefined || column === -1 ? header : readText(written[column]);
  };
  const header = fault.column === undefined ? fault.header : readText(written[fault.column]);
  const found = fault.code === "columnsAlike" ? own(fault.found) : fault.found;
  return { ...fault, header, other: own(fault.other), found };
}

function headerProblems(range: SheetRange, cells: Cells, faults: readonly LedgerFault[]): readonly LedgerProblem[] {
  const problems = new ProblemList(range);
  for (const fault of faults) addFault({ range, cells, columns: null }, fault, problems);
  return problems.inSheetOrder();
}

/** Rows in another currency: their money is never added to that of the others. */
function foreignRows(
  range: SheetRange,
  currencyColumn: number,
  ledger: Ledger,
  main: CurrencyCount,
): ReadonlySet<number> {
  const own = currencyKey(main.name);
  const foreign = new Set<number>();
  for (const row of ledger.row) {
    const key = currencyKey(range.cells[row]?.[currencyColumn]);
    if (key !== "" && key !== own) foreign.add(row);
  }
  return foreign;
}
