import fc from "fast-check";
import { defaultMrrDefinition, type MrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import type { Cell, Cells } from "../../../src/core/sheet/cell";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { readSubscriptionTable, type SubscriptionTable } from "../../../src/core/ledger/table/subscriptionTable";
import { readLedger } from "../../../src/core/ledger/reading/readLedger";
import type { Ledger } from "../../../src/core/ledger/ledger";

/** The ledger of a table that has no fault. */
export function ledgerOf(cells: Cells, definition = defaultMrrDefinition): Ledger {
  const { ledger, faults } = readLedger(cells, { definition });
  if (!ledger || faults.length > 0) throw new Error(`The table has faults: ${JSON.stringify(faults)}`);
  return ledger;
}

/** 2026-01-01; the made-up subscriptions start and end within forty days of it. */
export const firstDay = 46023;
export const lastDay = firstDay + 40;

const subscription = fc
  .record({
    customer: fc.constantFrom("A", "B", "C", "D"),
    // Few different amounts, so that credits often cancel them out, and tenths, which no double holds exactly.
    amount: fc.constantFrom(0.1, 0.2, 0.3, -0.3, -0.1, 10, -10, 100 / 3, 0, 1e9),
    interval: fc.constantFrom("month", "quarter", "year", "week"),
    start: fc.integer({ min: firstDay, max: lastDay }),
    days: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
  })
  .map(({ customer, amount, interval, start, days }): Cell[] => [
    customer,
    amount,
    interval,
    start,
    days === undefined ? null : start + days,
  ]);

/** Rows of subscriptions of few customers, which start, end, overlap, lapse, return and cancel out. */
export const subscriptionRows = fc.array(subscription, { maxLength: 25 });

/** Rows with amounts far apart in size, which no sum of doubles in order of the rows would get right. */
export const amountsFarApart = fc
  .array(
    fc.tuple(
      fc.constantFrom<Cell>("A", "B", "C", 7),
      fc.oneof(
        fc.constantFrom(1e16, -1e16, 1, 0.1, 1e-9, 33.33, 1e100),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      ),
      fc.constantFrom<Cell>("month", "quarter", "year", "week", "day"),
      fc.integer({ min: firstDay, max: firstDay + 60 }),
      fc.option(fc.integer({ min: 1, max: 40 })),
    ),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.map(([customer, amount, interval, start, days]): Cell[] => [
      customer,
      amount,
      interval,
      start,
      days === null ? null : start + days,
    ]),
  );

export const subscriptionHeader: readonly Cell[] = ["Customer", "Amount", "Interval", "Start", "End"];

/** A sheet's table, read for a person; it must have a usable header row. */
export function tableOf(
  cells: Cells,
  { definition = defaultMrrDefinition, ...more }: Partial<SheetRange> & { definition?: MrrDefinition } = {},
): SubscriptionTable {
  const range = { sheet: "Subscriptions", firstRow: 0, firstColumn: 0, cells, ...more };
  const reading = readSubscriptionTable(range, definition);
  if (!reading.ok) throw new Error(`The table cannot be read: ${reading.problems.map(({ code }) => code).join(", ")}`);
  return reading.table;
}
