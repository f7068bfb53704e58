import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { movedCustomers } from "../../../src/core/ledger/movedCustomers";
import { movements } from "../../../src/core/ledger/schedule";
import { explainingRows, lineCustomers } from "../../../src/core/ledger/lineCustomers";
import { rollForward } from "../../../src/taskpane/features/mrr/rollForward";
import { firstDay, lastDay, ledgerOf, subscriptionHeader, subscriptionRows } from "./ledgerTables";

const header = ["Customer", "MRR", "Start", "End"];
const ledger = ledgerOf([
  header,
  ["Zeta", 10, "2025-01-01", null],
  ["Beta", 30, "2025-01-01", "2026-01-20"],
  ["Alpha", 30, "2025-01-01", "2026-01-20"],
  ["Gamma", 100, "2025-01-01", null],
  ["Gamma", 5, "2026-01-10", null],
  ["Gamma", 7, "2026-01-10", null],
]);
const january = { from: 46023, to: 46054 };
const moved = movedCustomers(ledger, january.from, january.to);

describe("the customers of a line", () => {
  it("come with the largest amounts first, equal ones by name", () => {
    const names = (line: "opening" | "churned" | "expansion" | "new"): [string, number][] =>
      lineCustomers(moved, ledger.customers, line).map(({ name, amount }) => [name, amount]);
    expect(names("opening")).toEqual([
      ["Gamma", 100],
      ["Alpha", 30],
      ["Beta", 30],
      ["Zeta", 10],
    ]);
    expect(names("churned")).toEqual([
      ["Alpha", -30],
      ["Beta", -30],
    ]);
    expect(names("expansion")).toEqual([["Gamma", 12]]);
    expect(names("new")).toEqual([]);
  });

  it("are as many and come to as much as the roll-forward says, whatever the ledger", () => {
    const day = fc.integer({ min: firstDay - 5, max: lastDay + 25 });
    fc.assert(
      fc.property(subscriptionRows, day, fc.integer({ min: 1, max: 40 }), (rows, from, days) => {
        const any = ledgerOf([subscriptionHeader, ...rows]);
        const customers = movedCustomers(any, from, from + days);
        for (const { id, amount, customers: count } of rollForward(movements(any, from, from + days)).lines) {
          const listed = lineCustomers(customers, any.customers, id);
          expect(listed).toHaveLength(count);
          const sum = listed.reduce((total, customer) => total + customer.amount, 0);
          expect(Math.abs(sum - amount)).toBeLessThan(0.02 + 1e-9 * Math.abs(amount));
        }
      }),
    );
  });

  it("lead to the row that made the difference, the largest of several", () => {
    const rows = explainingRows(ledger, january);
    expect(Object.fromEntries(ledger.customers.map((name, index) => [name, rows[index]]))).toEqual({
      Zeta: 1,
      Beta: 2,
      Alpha: 3,
      Gamma: 6,
    });
  });
});
