import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { churnReasons } from "../../../src/core/ledger/table/churnReasons";
import { movements } from "../../../src/core/ledger/schedule";
import { exactSum } from "../../../src/core/sheet/exactSum";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { firstDay, lastDay, subscriptionHeader, subscriptionRows, tableOf } from "./ledgerTables";

const january = serialOf(2026, 1, 1);
const february = serialOf(2026, 2, 1);
const header = ["Customer", "MRR", "Start", "End", "Cancellation reason"];

describe("the reasons why customers leave", () => {
  it("are counted with the MRR that left, the largest first, in the spelling that stands first", () => {
    const table = tableOf([
      header,
      ["A", 10, "2025-01-01", "2026-01-05", "Price"],
      ["B", 40, "2025-01-01", "2026-01-31", "Missing feature"],
      ["C", 25, "2025-01-01", "2026-02-01", " price "],
      ["D", 5, "2025-01-01", "2026-01-20", null],
      ["E", 99, "2025-01-01", "2026-03-01", "Price"],
      ["F", 99, "2026-01-02", "2026-01-03", "Price"],
    ]);
    expect(churnReasons(table, january, february)).toEqual([
      { reason: "Missing feature", customers: 1, mrr: 40 },
      { reason: "Price", customers: 2, mrr: 35 },
      { reason: "", customers: 1, mrr: 5 },
    ]);
  });

  it("are spelt in every period as they are first spelt in the table", () => {
    const table = tableOf([
      header,
      ["A", 10, "2025-01-01", null, "price  too high"],
      ["B", 10, "2025-01-01", "2026-01-05", "Price too high"],
      ["C", 10, "2025-01-01", "2026-02-05", "PRICE TOO HIGH "],
    ]);
    const reason = "price  too high";
    const march = serialOf(2026, 3, 1);
    expect(churnReasons(table, january, february)).toEqual([{ reason, customers: 1, mrr: 10 }]);
    expect(churnReasons(table, february, march)).toEqual([{ reason, customers: 1, mrr: 10 }]);
  });

  it("are those of the row that ended last, then of the one that was worth most", () => {
    const table = tableOf([
      header,
      ["A", 10, "2025-01-01", "2026-01-05", "Changed plan"],
      ["A", 10, "2026-01-05", "2026-01-31", "Company closed"],
      ["B", 5, "2025-01-01", "2026-01-31", "No longer needed"],
      ["B", 40, "2025-01-01", "2026-01-31", "Price"],
      ["B", 99, "2025-01-01", "2026-01-31", "n/a"],
      ["C", 1, "2025-01-01", "2026-01-05", "Low usage"],
      ["C", 1, "2025-01-01", "2026-01-31", null],
    ]);
    expect(churnReasons(table, january, february)).toEqual([
      { reason: "Price", customers: 1, mrr: 144 },
      { reason: "Company closed", customers: 1, mrr: 10 },
      { reason: "Low usage", customers: 1, mrr: 2 },
    ]);
  });

  it("are nameless where no column tells them, and in a grid", () => {
    const rows = [["A", 10, "2025-01-01", "2026-01-05"]];
    expect(churnReasons(tableOf([header.slice(0, 4), ...rows]), january, february)).toEqual([
      { reason: "", customers: 1, mrr: 10 },
    ]);
    const grid = tableOf([
      ["Customer", "2026-01-01", "2026-02-01"],
      ["A", 10, 0],
    ]);
    expect(churnReasons(grid, january, february)).toEqual([{ reason: "", customers: 1, mrr: 10 }]);
  });

  it("add up to the churned customers and MRR of the movements", () => {
    const reasons = fc.constantFrom("Price", "price ", "Quality", "", null, "n/a", 7);
    const rows = subscriptionRows.chain((all) =>
      fc
        .array(reasons, { minLength: all.length, maxLength: all.length })
        .map((given) => all.map((row, index) => [...row, given[index]])),
    );
    const period = fc
      .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.integer({ min: 1, max: 30 }))
      .map(([from, days]) => ({ from, to: from + days }));
    fc.assert(
      fc.property(rows, period, (all, { from, to }) => {
        const table = tableOf([[...subscriptionHeader, "Reason"], ...all]);
        const figures = churnReasons(table, from, to);
        const { churnedCustomers, churnedMrr } = movements(table.ledger, from, to);
        expect(figures.reduce((sum, { customers }) => sum + customers, 0)).toBe(churnedCustomers);
        // Each reason's sum is rounded once: half a bit of the total for each.
        const rounding = figures.length * Number.EPSILON * churnedMrr;
        expect(Math.abs(exactSum(figures.map(({ mrr }) => mrr)) - churnedMrr)).toBeLessThanOrEqual(rounding);
        if (figures.length === 1) expect(figures[0]?.mrr).toBe(churnedMrr);
        const keys = figures.map(({ reason }) => reason.trim().toLowerCase());
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("do not depend on the order of the rows but for their spelling", () => {
    const rows = subscriptionRows.map((all) =>
      all.map((row, index) => [...row, ["Price", "Quality", "Service", null][index % 4]]),
    );
    const shuffled = rows.chain((all) =>
      fc.shuffledSubarray(all, { minLength: all.length }).map((other) => ({ all, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ all, other }) => {
        const figures = [all, other].map((each) =>
          churnReasons(tableOf([[...subscriptionHeader, "Reason"], ...each]), firstDay, lastDay),
        );
        expect(figures[1]).toEqual(figures[0]);
      }),
    );
  });
});
