import { currencyKey } from "../../ledger/table/currencies";
import { openEnd } from "../../ledger/ledger";
import type { SubscriptionTable } from "../../ledger/table/subscriptionTable";
import type { RangePlace } from "../../sheet/sheetRange";
import { moneyColumn, numberColumn, textColumn } from "../layout/resultColumns";
import type { ResultColumn, ResultSheet } from "../layout/resultSheet";
import type { ReportWords } from "../reportWords";

/** A row of CS Subscriptions: customer, MRR, start, end, currency, and the row of the source, counted from 1. */
export type SubscriptionRow = readonly [string, number, number, number | null, string | null, number];

/** Functions read the headers, so that they are the same in every language. */
const headers = ["Customer", "MRR", "Start", "End", "Currency", "Source row"] as const;
/** The last column only leads back. */
const columnsRead = headers.length - 1;

/** The rows of a table that count, as functions can read them without what the pane was told. Ends are first days that no longer count. */
export function subscriptionRows({ ledger, range, columns, grid, currency }: SubscriptionTable): SubscriptionRow[] {
  const column = (columns ?? grid)?.currency ?? -1;
  const { customers, customer, mrr, start, end, row } = ledger;
  return Array.from(row, (at, entry): SubscriptionRow => {
    const own = column === -1 ? "" : currencyKey(range.cells[at]?.[column]);
    const code = own === "" ? (currency === null ? null : currencyKey(currency)) : own;
    const until = end[entry]!;
    return [
      customers[customer[entry]!]!,
      mrr[entry]!,
      start[entry]!,
      until === openEnd ? null : until,
      code,
      range.firstRow + at + 1,
    ];
  });
}

/** What functions are handed of these rows. */
export function cellsOfRows(rows: readonly SubscriptionRow[]) {
  return [headers.slice(0, columnsRead), ...rows.map((row) => row.slice(0, columnsRead))];
}

/** CS Subscriptions: one row per row of the source that counts, for formulas to stand on. */
export function subscriptionsSheet(
  rows: readonly SubscriptionRow[],
  currency: string | null,
  words: ReportWords,
): ResultSheet {
  const [customer, mrr, start, end, code, row] = headers;
  const date = (id: string, header: string): ResultColumn => ({
    ...numberColumn(id, header, "yyyy-mm-dd", 13),
    kind: "date",
  });
  const columns = [
    textColumn("customer", customer, 28),
    moneyColumn("mrr", mrr, currency),
    date("start", start),
    date("end", end),
    textColumn("currency", code, 10),
    numberColumn("row", row, "0"),
  ];
  const table = { name: "CS_Subscriptions", columns, rows, keyColumns: [columnsRead] };
  return { key: "subscriptions", name: words.sheets.subscriptions, frozenRows: 1, tables: [table] };
}

/** Where the part of the sheet that functions read stands. */
export function subscriptionsPlace(sheet: string, rows: number): RangePlace {
  return { sheet, firstRow: 0, firstColumn: 0, rows: rows + 1, columns: columnsRead };
}
