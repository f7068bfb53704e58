import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerMrr } from "../../../src/core/ledger/customerMrr";
import { movedCustomers } from "../../../src/core/ledger/movedCustomers";
import type { Movement } from "../../../src/core/ledger/movement";
import type { Movements } from "../../../src/core/ledger/movements";
import { movements, mrrSchedule } from "../../../src/core/ledger/schedule";
import { rateSum } from "../../../src/core/ledger/rates/rate";
import { rates } from "../../../src/core/ledger/rates/rates";
import { readLedger } from "../../../src/core/ledger/reading/readLedger";
import type { Cell } from "../../../src/core/sheet/cell";
import { exactSum } from "../../../src/core/sheet/exactSum";
import { isoDate } from "../../../src/core/sheet/serialDate";
import { firstDay, lastDay, ledgerOf, subscriptionHeader, subscriptionRows } from "./ledgerTables";

const period = fc
  .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.integer({ min: 1, max: 30 }))
  .map(([from, days]) => ({ from, to: from + days }));

describe("movements", () => {
  it("sort ChartMogul's lifecycle of one customer into the five kinds", () => {
    const ledger = ledgerOf([
      ["Customer", "Price", "Quantity", "Interval", "Start", "End"],
      ["Co", 500, 4, "year", "2026-01-01", "2026-04-01"],
      ["Co", 30, 2, "month", "2026-02-01", "2026-03-01"],
      ["Co", 50, 3, "month", "2026-05-01", null],
    ]);
    const months = [45992, 46023, 46054, 46082, 46113, 46143, 46174];
    const moved = months.slice(1).map((to, month) => movements(ledger, months[month] ?? NaN, to));
    expect(moved[0]?.newMrr).toBeCloseTo(166.67, 2);
    expect(moved[1]?.expansionMrr).toBeCloseTo(60, 10);
    expect(moved[2]?.contractionMrr).toBeCloseTo(60, 10);
    expect(moved[3]?.churnedMrr).toBeCloseTo(166.67, 2);
    expect(moved[4]?.reactivationMrr).toBe(150);
    expect(moved[5]).toMatchObject({ openingMrr: 150, closingMrr: 150, newMrr: 0, expansionMrr: 0 });
  });

  it("add up: closing is opening plus what came minus what went, in money and in customers", () => {
    fc.assert(
      fc.property(subscriptionRows, period, (rows, { from, to }) => {
        const moved = movements(ledgerOf([subscriptionHeader, ...rows]), from, to);
        const came = moved.newMrr + moved.reactivationMrr + moved.expansionMrr;
        const expected = moved.openingMrr + came - moved.contractionMrr - moved.churnedMrr;
        const rounding = 1e-8 * Math.max(moved.openingMrr, came, 1);
        expect(Math.abs(moved.closingMrr - expected)).toBeLessThanOrEqual(rounding);
        expect(
          Math.abs(rateSum(rates.netChurnRate, moved) - (came - rateSum(rates.mrrChurnRate, moved))),
        ).toBeLessThanOrEqual(rounding);
        expect(moved.closingCustomers).toBe(
          moved.openingCustomers + moved.newCustomers + moved.reactivatedCustomers - moved.churnedCustomers,
        );
      }),
    );
  });

  it("are never negative", () => {
    fc.assert(
      fc.property(subscriptionRows, period, (rows, { from, to }) => {
        const moved = movements(ledgerOf([subscriptionHeader, ...rows]), from, to);
        expect(Object.values(moved).every((figure: number) => figure >= 0)).toBe(true);
      }),
    );
  });

  it("do not depend on the order of the rows, to the last bit", () => {
    const shuffled = subscriptionRows.chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other })),
    );
    fc.assert(
      fc.property(shuffled, period, ({ rows, other }, { from, to }) => {
        const moved = movements(ledgerOf([subscriptionHeader, ...rows]), from, to);
        expect(movements(ledgerOf([subscriptionHeader, ...other]), from, to)).toEqual(moved);
      }),
    );
  });

  it("are the same when every day before is looked at one by one", () => {
    fc.assert(
      fc.property(subscriptionRows, period, (rows, { from, to }) => {
        const ledger = ledgerOf([subscriptionHeader, ...rows]);
        const seen = new Set<number>();
        for (let day = firstDay; day < from; day++) {
          customerMrr(ledger, day).forEach((mrr, who) => mrr > 0 && seen.add(who));
        }
        const opening = customerMrr(ledger, from);
        const closing = customerMrr(ledger, to);
        const arrived = [...closing.keys()].filter((who) => opening[who] === 0 && (closing[who] ?? 0) > 0);
        const back = arrived.filter((who) => seen.has(who));
        const moved = movements(ledger, from, to);
        expect([moved.newCustomers, moved.reactivatedCustomers]).toEqual([arrived.length - back.length, back.length]);
        expect(moved.churnedCustomers).toBe(
          [...opening.keys()].filter((w) => opening[w] !== 0 && closing[w] === 0).length,
        );
      }),
      { numRuns: 300 },
    );
  });

  it("end soon for one customer with very many overlapping credits", () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [
      "A",
      i % 2 ? 1e-3 : -1e-3,
      "month",
      firstDay - 50_000 / 2 + (i >> 1),
      firstDay - 1,
    ]);
    const ledger = ledgerOf([
      subscriptionHeader,
      ["A", -1e10, "month", 1000, firstDay],
      ["A", 1e10, "month", 1000, firstDay],
      ...rows,
      ["A", 5, "month", firstDay + 1, null],
    ]);
    expect(movements(ledger, firstDay, firstDay + 2)).toMatchObject<Partial<Movements>>({
      newMrr: 5,
      reactivationMrr: 0,
    });
  });
});

describe("customerMrr", () => {
  it("counts credits only, and amounts that cancel out, as 0", () => {
    const ledger = ledgerOf([
      ["Customer", "MRR", "Start"],
      ["A", -4, firstDay],
      ["B", 0.1, firstDay],
      ["B", 0.2, firstDay],
      ["B", -0.3, firstDay],
      ["C", 7, firstDay],
    ]);
    expect([...customerMrr(ledger, firstDay)]).toEqual([0, 0, 7]);
  });

  it("adds three amounts and more exactly, whatever their order", () => {
    const rows = [1e16, 1, 1, -1e16].map((amount) => ["A", amount, firstDay]);
    const ledger = ledgerOf([
      ["Customer", "MRR", "Start"],
      ...rows,
      ["B", 1e16, firstDay],
      ["B", 1, firstDay],
      ["B", 1, firstDay],
    ]);
    // A cancels out to within 1e-9 of its largest part; B is 1e16 + 2, not 1e16.
    expect([...customerMrr(ledger, firstDay)]).toEqual([0, 1e16 + 2]);
  });
});

describe("a schedule", () => {
  const days = [firstDay, firstDay + 7, firstDay + 8, firstDay + 30, firstDay + 90];

  it("is the movements of each of its periods by itself, and of each of its customers", () => {
    fc.assert(
      fc.property(subscriptionRows, (rows) => {
        const ledger = ledgerOf([subscriptionHeader, ...rows]);
        const schedule = mrrSchedule(ledger, days);
        for (const [period, moved] of schedule.entries()) {
          const [from, to] = [days[period]!, days[period + 1]!];
          expect(movements(ledger, from, to)).toEqual(moved);
          const customers = movedCustomers(ledger, from, to);
          const sum = (movement: Movement): number =>
            Math.abs(
              exactSum(
                customers
                  .filter((one) => one.movement === movement)
                  .flatMap((one) => [one.closingMrr, -one.openingMrr]),
              ),
            );
          const count = (movement: Movement): number => customers.filter((one) => one.movement === movement).length;
          expect(moved).toMatchObject<Partial<Movements>>({
            openingMrr: exactSum(customers.map(({ openingMrr }) => openingMrr)),
            closingMrr: exactSum(customers.map(({ closingMrr }) => closingMrr)),
            newMrr: sum("new"),
            reactivationMrr: sum("reactivation"),
            expansionMrr: sum("expansion"),
            contractionMrr: sum("contraction"),
            churnedMrr: sum("churned"),
            expandedCustomers: count("expansion"),
            contractedCustomers: count("contraction"),
            churnedCustomers: count("churned"),
          });
        }
      }),
    );
  });

  it("knows the MRR of a customer with any amounts on each day as it is when added up for that day alone", () => {
    const amounts = fc.array(
      fc.tuple(
        fc.oneof(fc.constantFrom(1e16, -1e16, 1e-9, 1 / 3, 1e100), fc.double({ min: -100, max: 1e6, noNaN: true })),
        fc.integer({ min: firstDay - 5, max: firstDay + 95 }),
        fc.integer({ min: 1, max: 60 }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(amounts, (rows) => {
        const ledger = ledgerOf([
          ["Customer", "MRR", "Start", "End"],
          ...rows.map(([mrr, start, length]) => ["A", mrr, start, start + length]),
        ]);
        const opening = mrrSchedule(ledger, days).map(({ openingMrr }) => openingMrr);
        expect(opening).toEqual(days.slice(0, -1).map((day) => customerMrr(ledger, day)[0] ?? 0));
      }),
      { numRuns: 500 },
    );
  });
});

describe("rows that are in order at first sight", () => {
  it("are read as those that need care, where every figure is a text", () => {
    const cell = fc.oneof(
      fc.constantFrom<Cell>(
        null,
        "",
        0,
        -1,
        1e201,
        0.5,
        46_023.5,
        2_958_466,
        2 ** 32 + 46_030,
        "once",
        "month",
        "year",
        true,
      ),
      fc.integer({ min: 46_000, max: 46_060 }),
    );
    const row = fc.tuple(fc.constantFrom<Cell>("A", "Total", 0, ""), cell, cell, cell, cell, cell, cell);
    const header = ["Customer", "Price", "Quantity", "Interval", "Start", "End", "Status"];
    const asText = (value: Cell): Cell => (typeof value === "number" && value !== 0 ? String(value) : value);
    const isDate = (column: number): boolean => column === 4 || column === 5;
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.boolean(), (rows, endsInclusive) => {
        // Text that is a number is no date, so dates are written out.
        const careful = rows.map((cells) =>
          cells.map((value, column) => {
            if (!isDate(column) || typeof value !== "number" || value < 1 || value > 2_958_465) return asText(value);
            return isoDate(Math.floor(value));
          }),
        );
        const read = (cells: readonly (readonly Cell[])[]) => {
          const { ledger, faults } = readLedger([header, ...cells], { definition: { endsInclusive } });
          return { ledger, faults: faults.map(({ code, row: at, column }) => ({ code, at, column })) };
        };
        expect(read(careful)).toEqual(read(rows));
      }),
      { numRuns: 1000 },
    );
  });
});
