import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import type { Cell, Cells } from "../../../../src/core/sheet/cell";

/** Cells that stand below a header, or could by mistake. */
const day = fc.constantFrom<Cell>("2025-01-01", 45700, "2026-03-01", "9999-12-31", "", null, null);
const flag = fc.constantFrom<Cell>("yes", "no", null);
const cellsUnder: Readonly<Record<string, fc.Arbitrary<Cell>>> = {
  Customer: fc.constantFrom<Cell>("A", "B", "C", 7),
  MRR: fc.constantFrom<Cell>(1, 10, -5, 0.1),
  Amount: fc.constantFrom<Cell>(120, 60, "x"),
  "Unit price": fc.constantFrom<Cell>(10, 20, null),
  Quantity: fc.constantFrom<Cell>(1, 3, 6, null),
  Seats: fc.constantFrom<Cell>(1, 5),
  Interval: fc.constantFrom<Cell>("month", "year", "once", null),
  "Billing period": fc.constantFrom<Cell>("month", 12, null),
  "Interval count": fc.constantFrom<Cell>(1, 3, null),
  Term: fc.constantFrom<Cell>(12, "2 years", null),
  "Start date": fc.constantFrom<Cell>("2025-01-01", 45700, "2024-06-30"),
  Created: day,
  "Trial ends": day,
  "Trial expires": day,
  "Ended at": day,
  Cancelled: fc.oneof(day, flag),
  "Expires at": day,
  "Contract end": day,
  "Current period end": day,
  "Paused at": day,
  Status: fc.constantFrom<Cell>("active", "trial", "paused", "cancelled", "won", "lost", null, "odd"),
  State: fc.constantFrom<Cell>("TX", "live", "ended"),
  Active: flag,
  "Is trial": flag,
  "Auto renew": flag,
  Currency: fc.constantFrom<Cell>("EUR", "€", "USD", null),
  "Home currency": fc.constantFrom<Cell>("EUR", "USD"),
  Discount: fc.constantFrom<Cell>(0, "10 %", null, null),
  Rhythm: fc.constantFrom<Cell>("yearly", "monthly", null),
  "Left on": day,
};
const needed = ["Customer", "Start date"];
const optional = Object.keys(cellsUnder).filter((header) => !needed.includes(header));

const table = fc
  .tuple(fc.constantFrom("MRR", "Amount", "Unit price"), fc.subarray(optional, { maxLength: 7 }))
  .map(([amount, more]) => [amount, ...more.filter((header) => header !== amount)])
  .chain((headers) =>
    fc
      .array(fc.tuple(...[...needed, ...headers].map((header) => cellsUnder[header]!)), { minLength: 1, maxLength: 8 })
      .map((rows): Cells => [[...needed, ...headers], ...rows]),
  );

/** What a table comes to, whatever stands where: entries and left-out rows with their row's number in `places`, and faults. */
function reading(cells: Cells, rowOf: (row: number) => number, isOrderOfColumns: boolean): unknown {
  const left: string[] = [];
  const { ledger, faults } = readLedger(cells, {
    onLeftOut: ({ row, reason }) => left.push(`${rowOf(row)} ${reason}`),
  });
  const entries = ledger
    ? Array.from(ledger.row, (row, entry) =>
        [
          rowOf(row),
          ledger.customers[ledger.customer[entry]!],
          ledger.mrr[entry],
          ledger.start[entry],
          ledger.end[entry],
        ].join(" "),
      )
    : [];
  // Of two columns that are at fault the left one is named first, and of several currencies those of the first rows.
  const told = faults.map(({ code, row = 0 }) => `${rowOf(row)} ${isOrderOfColumns && ledger === null ? "" : code}`);
  return { entries: entries.sort(), left: left.sort(), faults: told.sort(), isRead: ledger !== null };
}

describe("a table of subscriptions comes to the same", () => {
  it("in any order of its rows", () => {
    const shuffled = table.chain(([header = [], ...rows]) =>
      fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }).map((order) => ({ header, rows, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ header, rows, order }) => {
        const other = reading(
          [header, ...order.map((row) => rows[row]!)],
          (row) => (row === 0 ? 0 : order[row - 1]! + 1),
          false,
        );
        expect(other).toEqual(reading([header, ...rows], (row) => row, false));
      }),
      { numRuns: 1000 },
    );
  });

  it("in any order of its columns", () => {
    const shuffled = table.chain((cells) =>
      fc.shuffledSubarray([...cells[0]!.keys()], { minLength: cells[0]!.length }).map((order) => ({ cells, order })),
    );
    fc.assert(
      fc.property(shuffled, ({ cells, order }) => {
        const other = cells.map((row) => order.map((column) => row[column] ?? null));
        expect(reading(other, (row) => row, true)).toEqual(reading(cells, (row) => row, true));
      }),
      { numRuns: 1000 },
    );
  });
});
