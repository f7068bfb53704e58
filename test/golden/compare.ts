import { expect } from "vitest";
import type { Answer } from "./call";
import { isExpectedError, isRange, type GoldenCase, type VectorCell } from "./goldenCase";

/** Fails unless an answer is the one that a vector expects, within its tolerance. */
export function compare(answer: Answer, { expect: expected, tolerance = 1e-12 }: GoldenCase): void {
  if (isExpectedError(expected)) {
    if (!("error" in answer)) return expect(answer).toEqual(expected);
    expect(answer.error, answer.message).toBe(expected.error);
    if (expected.error === "#DIV/0!") return;
    for (const text of expected.mentions ?? []) expect(answer.message.toLowerCase()).toContain(text.toLowerCase());
    return;
  }
  const wanted = isRange(expected) ? expected : [[expected]];
  if ("error" in answer) throw new Error(`Answers ${answer.error}: ${answer.message}`);
  const { rows } = answer;
  expect(rows.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
  for (const [row, cells] of wanted.entries()) {
    for (const [column, cell] of cells.entries()) {
      compareCell(
        rows[row]?.[column],
        cell,
        tolerance * scale(wanted, cell, column),
        `row ${row + 1}, column ${column + 1}`,
      );
    }
  }
}

function compareCell(found: VectorCell | undefined, wanted: VectorCell, tolerance: number, place: string): void {
  if (typeof wanted !== "number" || typeof found !== "number" || tolerance === 0) {
    expect(found, place).toEqual(wanted);
    return;
  }
  expect(Math.abs(found - wanted), `${place}: ${found} instead of ${wanted}`).toBeLessThanOrEqual(tolerance);
}

/** The tolerance is relative; near 0 to the largest number in the column, at least 1. */
function scale(wanted: readonly (readonly VectorCell[])[], cell: VectorCell, column: number): number {
  if (typeof cell !== "number") return 0;
  if (Math.abs(cell) >= 1) return Math.abs(cell);
  const numbers = wanted.map((row) => row[column]).filter((value) => typeof value === "number");
  return Math.max(1, ...numbers.map(Math.abs));
}
