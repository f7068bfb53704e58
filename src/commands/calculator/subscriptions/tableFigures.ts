import { restsOnPerson } from "../../../core/ledger/mapping/restsOnPerson";
import { tableDays, type TableDays } from "../../../core/ledger/periods";
import { columnUses, type ColumnUse } from "../../../core/ledger/table/columnUses";
import { leftOutToday, type LeftOutToday } from "../../../core/ledger/table/leftOutToday";
import type { SubscriptionTable } from "../../../core/ledger/table/subscriptionTable";
import { tableCurrency } from "../../../core/report/layout/tableCurrency";
import { readText } from "../../../core/sheet/cell";
import { rangePlace, type RangePlace } from "../../../core/sheet/sheetRange";

/** What is known of a subscription table without its rows: as small for a million of them as for ten. */
export interface TableFigures extends Pick<SubscriptionTable, "layout" | "definition" | "currencies"> {
  /** From its header row on. */
  readonly range: RangePlace;
  readonly days: TableDays;
  /** Code of the currency of its money; `null` where nothing says it. */
  readonly currency: string | null;
  /** The export that it is. */
  readonly profile: { readonly id: string; readonly hasTodaysPrices: boolean } | null;
  /** True where its figures rest on what a person said of its columns and words, which no formula over it knows. */
  readonly restsOnPerson: boolean;
  /** What becomes of each column. */
  readonly columns: readonly ColumnUse[];
  /** True where the amount of a row is that of one unit. */
  readonly isPerUnit: boolean;
  /** Zero-based sheet column of the customers. */
  readonly customerColumn: number;
  /** Header of the column of reasons why customers left; `null` without one. */
  readonly reasonHeader: string | null;
  /** Cells that functions stop at, and rows that are left out for one. */
  readonly faults: number;
  readonly faultyRows: number;
  readonly leftOutToday: LeftOutToday;
  /** Headers beside the table that would be read within it. */
  readonly headersApart: readonly string[];
}

/** Sums a subscription table up. */
export function tableFigures(table: SubscriptionTable): TableFigures {
  const { range, layout, definition, ledger, columns, grid, profile, reason, currencies, faults, apart } = table;
  return {
    layout,
    definition,
    currencies,
    range: rangePlace(range),
    days: tableDays(ledger),
    currency: tableCurrency(table),
    profile: profile === undefined ? null : { id: profile.id, hasTodaysPrices: profile.todaysPrices === true },
    restsOnPerson: restsOnPerson(table),
    columns: columnUses(table),
    isPerUnit: columns?.kind === "perUnit",
    customerColumn: range.firstColumn + ((columns ?? grid)?.customer ?? 0),
    reasonHeader: reason === null ? null : readText(range.cells[0]?.[reason]),
    faults: faults.length,
    faultyRows: new Set(faults.flatMap(({ code, row }) => (code === "mixedCurrencies" ? [] : [row]))).size,
    leftOutToday: leftOutToday(table),
    headersApart: apart?.headers ?? [],
  };
}
