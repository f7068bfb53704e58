import { describe, expect, it } from "vitest";
import type { Cell } from "../../../../src/core/sheet/cell";
import { firstDay, subscriptionHeader, tableOf } from "../ledgerTables";

type Row = readonly [amount: number, start: number, end: number | null];

/** What is said of rows of one customer; days count from the first. */
function told(...rows: readonly Row[]) {
  const cells = rows.map(([amount, start, end]): Cell[] => [
    "A",
    amount,
    "month",
    firstDay + start,
    end && firstDay + end,
  ]);
  const { problems } = tableOf([subscriptionHeader, ...cells]);
  return problems.filter(({ code }) => code === "customerBelowZero");
}

/** The first days on which the customer is below zero. */
const belowZero = (...rows: readonly Row[]): readonly number[] =>
  told(...rows).map(({ values }) => Number(values?.date) - firstDay);

describe("a customer with credits", () => {
  it("is not below zero by the rounding of its amounts", () => {
    expect(0.3 - 0.2 - 0.1).toBeLessThan(0);
    expect(belowZero([0.3, 0, null], [-0.2, 0, null], [-0.1, 0, null])).toEqual([]);
    expect(belowZero([0.3, 0, null], [-0.2, 0, null], [-0.11, 0, null])).toEqual([0]);
  });

  it("is below zero from the first day on which it has more of them than it pays", () => {
    expect(belowZero([10, 0, 20], [-10, 5, 20])).toEqual([]);
    expect(belowZero([10, 0, 20], [-11, 5, 20])).toEqual([5]);
    expect(belowZero([10, 0, 20], [-10, 5, 21])).toEqual([20]);
  });

  it("is not below zero where a credit starts on the very day on which more begins to be paid, or ends with what is paid", () => {
    expect(belowZero([10, 0, 10], [20, 10, null], [-15, 10, null])).toEqual([]);
    expect(belowZero([10, 0, 10], [-10, 3, 10], [5, 10, null])).toEqual([]);
  });

  it("is told on the row of the largest credit of that day, of equal ones the first", () => {
    const row = (...rows: readonly Row[]) => told(...rows).map((problem) => problem.row);
    expect(row([10, 0, null], [-4, 0, null], [-9, 0, null])).toEqual([3]);
    expect(row([10, 0, null], [-6, 0, null], [-6, 0, null])).toEqual([2]);
    expect(row([10, 0, null], [-6, 3, null], [-6, 0, null])).toEqual([2]);
    expect(row([10, 0, 5], [-10, 0, 5], [-3, 5, null])).toEqual([3]);
  });
});
