import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesInOrder } from "../../../src/core/ledger/problems/entriesInOrder";
import { findLiveTwice, findOverlaps } from "../../../src/core/ledger/problems/overlaps";
import type { SubscriptionTable } from "../../../src/core/ledger/table/subscriptionTable";
import { firstDay, lastDay, subscriptionHeader, subscriptionRows, tableOf } from "./ledgerTables";

const rows = subscriptionRows.map((all) => all.map((row, index) => [...row, ["Basic", "Team", null][index % 3]]));
const tables = rows.map((all) => tableOf([[...subscriptionHeader, "Plan"], ...all, ...all.slice(0, 3)]));

/** What two entries have in common when they are one plan. */
function planOf({ ledger, range }: SubscriptionTable, entry: number): string {
  const cells = range.cells[ledger.row[entry] ?? -1] ?? [];
  const sign = Math.sign(ledger.mrr[entry] ?? 0);
  return JSON.stringify([ledger.customer[entry], sign, cells[5] ?? [ledger.mrr[entry], cells[2]]]);
}

function isSame({ ledger, range }: SubscriptionTable, a: number, b: number): boolean {
  const cells = (entry: number) => range.cells[ledger.row[entry] ?? -1] ?? [];
  return (
    ledger.start[a] === ledger.start[b] &&
    ledger.end[a] === ledger.end[b] &&
    ledger.mrr[a] === ledger.mrr[b] &&
    cells(a)[2] === cells(b)[2]
  );
}

describe("a ledger's entries by customer", () => {
  it("are all there, each customer's in the order of their starts", () => {
    fc.assert(
      fc.property(tables, ({ ledger }) => {
        const { first, order } = entriesInOrder(ledger);
        expect([...order].sort((a, b) => a - b)).toEqual([...ledger.row.keys()]);
        for (const who of ledger.customers.keys()) {
          const own = [...order.subarray(first[who], first[who + 1])];
          expect(own.every((entry) => ledger.customer[entry] === who)).toBe(true);
          const starts = own.map((entry) => ledger.start[entry] ?? NaN);
          expect(starts).toEqual([...starts].sort((a, b) => a - b));
        }
      }),
    );
  });
});

describe("overlaps", () => {
  it("are those that looking at every pair of entries finds", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { start, end, mrr } = table.ledger;
        const entries = [...mrr.keys()].filter((entry) => mrr[entry] !== 0);
        const found = findOverlaps(table, entriesInOrder(table.ledger));
        for (const { entry, other, isDuplicate } of found) {
          expect(planOf(table, entry)).toBe(planOf(table, other));
          expect(start[other]! <= start[entry]! && start[entry]! < end[other]!).toBe(true);
          expect(isDuplicate).toBe(isSame(table, entry, other));
        }
        // Of entries that overlap with each other, all but the first are told.
        const together = (a: number, b: number) =>
          planOf(table, a) === planOf(table, b) &&
          start[a]! < end[b]! &&
          start[b]! < end[a]! &&
          (mrr[a]! > 0 || isSame(table, a, b));
        const told = new Set(found.map(({ entry }) => entry));
        for (const a of entries) {
          for (const b of entries) {
            if (a < b && together(a, b)) expect(told.has(a) || told.has(b)).toBe(true);
          }
        }
        expect(found.length).toBe(told.size);
      }),
    );
  });

  it("on one day leave a single entry of each customer and plan", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: firstDay, max: lastDay }), (table, date) => {
        const { start, end, mrr } = table.ledger;
        const isLive = (entry: number) => start[entry]! <= date && date < end[entry]!;
        const { superseded, duplicates } = findLiveTwice(table, entriesInOrder(table.ledger), isLive);
        const live = [...mrr.keys()].filter((entry) => isLive(entry) && mrr[entry]! > 0);
        const kept = live.filter((entry) => !superseded.includes(entry));
        expect(new Set(kept.map((entry) => planOf(table, entry))).size).toBe(kept.length);
        expect(new Set(live.map((entry) => planOf(table, entry))).size).toBe(kept.length);
        for (const entry of kept) {
          const others = live.filter((other) => planOf(table, other) === planOf(table, entry));
          expect(others.every((other) => start[other]! <= start[entry]!)).toBe(true);
        }
        for (const entry of duplicates) {
          expect([...mrr.keys()].some((other) => other !== entry && isSame(table, entry, other))).toBe(true);
        }
      }),
    );
  });
});
