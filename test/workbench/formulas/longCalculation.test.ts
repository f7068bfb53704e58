import { afterEach, expect, test, vi } from "vitest";
import type { CalculationProgress } from "../../../src/hosts/workbench/formulas/watchCalculation";
import { longCalculation } from "../../../src/workbench/formulas/longCalculation";

afterEach(() => void vi.useRealTimers());

test("A calculation that is within one formula for ten seconds is told of, and not once it has ended", () => {
  vi.useFakeTimers();
  const told: (CalculationProgress | null)[] = [];
  const tell = longCalculation((progress) => told.push(progress));
  tell({ done: 1, total: 1 });
  vi.advanceTimersByTime(9_999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([{ done: 1, total: 1 }]);
  tell(null);
  tell({ done: 1, total: 1 });
  tell(null);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual([{ done: 1, total: 1 }, null]);
});

test("A calculation is worth a bar after ten seconds, and the bar goes with its end", () => {
  const told: (CalculationProgress | null)[] = [];
  let time = 0;
  const tell = longCalculation(
    (progress) => told.push(progress),
    () => time,
  );
  const at = (moment: number, progress: CalculationProgress | null): void => {
    time = moment;
    tell(progress);
  };
  at(0, { done: 0, total: 9 });
  at(9_999, { done: 4, total: 9 });
  at(10_000, { done: 5, total: 9 });
  at(12_000, null);
  // A short one after it is another calculation.
  at(12_001, { done: 1, total: 2 });
  at(13_000, null);
  expect(told).toEqual([{ done: 5, total: 9 }, null]);
});
