import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Movements } from "../../../../src/core/ledger/movements";
import { movements } from "../../../../src/core/ledger/schedule";
import { rollForward } from "../../../../src/taskpane/features/mrr/rollForward";
import { waterfall } from "../../../../src/taskpane/features/mrr/waterfall";
import { firstDay, lastDay, ledgerOf, subscriptionHeader, subscriptionRows } from "../../../core/ledger/ledgerTables";

const october: Movements = {
  openingMrr: 195740,
  newMrr: 4860,
  reactivationMrr: 620,
  expansionMrr: 3910,
  contractionMrr: 1480,
  churnedMrr: 4070,
  closingMrr: 199580,
  openingCustomers: 110,
  newCustomers: 3,
  reactivatedCustomers: 1,
  expandedCustomers: 9,
  contractedCustomers: 4,
  churnedCustomers: 2,
  closingCustomers: 112,
};

describe("a roll-forward", () => {
  it("has its lines from opening to closing, what was lost with a minus", () => {
    const { lines, decimals, netChurn, addsUpTo } = rollForward(october);
    expect(lines.map(({ id, amount }) => [id, amount])).toEqual([
      ["opening", 195740],
      ["new", 4860],
      ["reactivation", 620],
      ["expansion", 3910],
      ["contraction", -1480],
      ["churned", -4070],
      ["closing", 199580],
    ]);
    expect(decimals).toBe(0);
    expect(netChurn).toBe(3840);
    expect(addsUpTo).toBe(199580);
  });

  it("counts the customers of every line", () => {
    expect(rollForward(october).lines.map(({ customers }) => customers)).toEqual([110, 3, 1, 9, 4, 2, 112]);
  });

  it("ties to the cent as printed where every amount is in whole cents", () => {
    const cents = fc.integer({ min: 0, max: 1e11 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, cents, cents, cents, cents, (...given) => {
        const [openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr] = given;
        const closingMrr = openingMrr + newMrr + reactivationMrr + expansionMrr - contractionMrr - churnedMrr;
        const moved = { ...october, openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr };
        const { lines, addsUpTo } = rollForward({ ...moved, closingMrr });
        expect(addsUpTo).toBe(lines.at(-1)?.amount);
        expect(lines.slice(0, 4).map(({ amount }) => amount)).toEqual(given.slice(0, 4));
      }),
    );
  });

  it("rounds every line by itself, as the sheet shows it, and tells what the printed lines add up to", () => {
    const third = { newMrr: 1 / 3, reactivationMrr: 1 / 3, expansionMrr: 1 / 3, contractionMrr: 1.005, churnedMrr: 0 };
    const { lines, decimals, addsUpTo } = rollForward({ ...october, ...third, closingMrr: 195739.995 });
    expect(lines.map(({ amount }) => amount)).toEqual([195740, 0.33, 0.33, 0.33, -1.01, 0, 195740]);
    expect([decimals, addsUpTo]).toEqual([2, 195739.98]);
  });

  it("does not take rounding of the machine for cents", () => {
    const still = { newMrr: 0, reactivationMrr: 0, expansionMrr: 1e-12, contractionMrr: 0, churnedMrr: 0 };
    const { decimals, lines } = rollForward({ ...october, ...still, openingMrr: 0.1 + 0.2 + 0.7, closingMrr: 1 });
    expect(decimals).toBe(0);
    expect(lines[0]?.amount).toBe(1);
  });

  it("counts customers and cents that add up, whatever the ledger", () => {
    const day = fc.integer({ min: firstDay - 5, max: lastDay + 25 });
    fc.assert(
      fc.property(subscriptionRows, day, fc.integer({ min: 1, max: 40 }), (rows, from, days) => {
        const ledger = ledgerOf([subscriptionHeader, ...rows]);
        const printed = rollForward(movements(ledger, from, from + days));
        const cents = printed.lines.map(({ amount }) => Math.round(amount * 100));
        const sum = cents.slice(0, 6).reduce((total, part) => total + part, 0);
        expect(Math.round(printed.addsUpTo * 100)).toBe(sum);
        // Seven figures, each at most half a cent off.
        expect(Math.abs(sum - (cents[6] ?? NaN))).toBeLessThanOrEqual(3);
        const [opening, fresh, back, , , churned, closing] = printed.lines.map(({ customers }) => customers);
        expect((opening ?? 0) + (fresh ?? 0) + (back ?? 0) - (churned ?? 0)).toBe(closing);
        for (const { amount } of printed.lines) {
          expect(printed.decimals === 2 || Number.isInteger(amount)).toBe(true);
        }
      }),
    );
  });
});

describe("a waterfall", () => {
  const { bars, start } = waterfall(rollForward(october).lines);

  it("starts at a round amount when the movements are small beside the totals", () => {
    expect(start).toBe(190000);
  });

  it("hangs each movement between the totals before and after it", () => {
    bars.slice(1, -1).forEach((bar, index) => {
      expect(bar.enters).toBeCloseTo(bars[index]?.leaves ?? NaN, 9);
      expect(bar.left).toBeCloseTo(Math.min(bar.enters, bar.leaves), 9);
      expect(bar.left + bar.width).toBeCloseTo(Math.max(bar.enters, bar.leaves), 9);
    });
    expect(bars.map(({ kind }) => kind)).toEqual(["total", "gain", "gain", "gain", "loss", "loss", "total"]);
    expect(bars.at(-2)?.leaves).toBeCloseTo(bars.at(-1)?.leaves ?? NaN, 9);
  });

  it("is to scale: widths are to each other as the amounts are", () => {
    const width = (id: string): number => bars.find((bar) => bar.id === id)?.width ?? NaN;
    expect(width("new") / width("churned")).toBeCloseTo(4860 / 4070, 9);
    expect(width("opening") / width("new")).toBeCloseTo((195740 - 190000) / 4860, 9);
  });

  it("starts at zero when the movements can be seen beside the totals, or when there are none", () => {
    const from = (some: Partial<Movements>): number => {
      return waterfall(rollForward({ ...october, ...some }).lines).start;
    };
    expect(from({ openingMrr: 1000, newMrr: 900, closingMrr: 4840 })).toBe(0);
    const still = { newMrr: 0, reactivationMrr: 0, expansionMrr: 0, contractionMrr: 0, churnedMrr: 0 };
    expect(from({ ...still, openingMrr: 100, closingMrr: 100 })).toBe(0);
  });

  it("stays within the plot and has no place that is no number, whatever the amounts", () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, amount, (...given) => {
        const [openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr] = given;
        const closingMrr = openingMrr + newMrr + reactivationMrr + expansionMrr - contractionMrr - churnedMrr;
        fc.pre(closingMrr >= 0 && openingMrr >= contractionMrr + churnedMrr);
        const moved = { ...october, openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr };
        const fall = waterfall(rollForward({ ...moved, closingMrr }).lines);
        expect(fall.start).toBeGreaterThanOrEqual(0);
        for (const { left, width, enters, leaves } of fall.bars) {
          for (const place of [left, left + width, enters, leaves]) {
            expect(place).toBeGreaterThanOrEqual(-1e-6);
            expect(place).toBeLessThanOrEqual(100 + 1e-6);
          }
        }
      }),
    );
  });
});
