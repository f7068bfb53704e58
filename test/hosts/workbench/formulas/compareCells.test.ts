import { describe, expect, test } from "vitest";
import {
  compareCells,
  type ComparableCell,
  type CompareOperator,
} from "../../../../src/hosts/workbench/formulas/compareCells";

describe("Values compare as in Excel", () => {
  test.each<[ComparableCell, CompareOperator, ComparableCell, boolean]>([
    ["5", "=", 5, false],
    ["5", ">", 5, true],
    [5, "<", "5", true],
    ["a", "<", 1, false],
    ["a", "=", "A", true],
    ["a*", "=", "abc", false],
    ["é", "=", "e", false],
    ["ä", "<", "b", true],
    [true, ">", "z", true],
    [true, ">", false, true],
    [null, "=", 0, true],
    [null, "=", "", true],
    [null, "=", false, true],
    [false, "=", null, true],
    [null, "=", null, true],
    [null, "<", 1, true],
    [null, "<>", "x", true],
    [2, ">=", 2, true],
    [2, "<=", 1, false],
    // As Excel keeps fifteen digits: what is added up differs in the last bits from what is written.
    [0.1 + 0.2 + 0.3, "=", 0.6, true],
    [0.1 + 0.2 + 0.3, ">", 0.6, false],
    [1e9 + 0.1 + 0.2, "<=", 1e9 + 0.3, true],
    [44561.999999999993, "<", 44562, false],
    [1.00000000000001, ">", 1, true],
    [1e-300, ">", 0, true],
    [-1e308, "<", 1e308, true],
  ])("%j %s %j is %s", (left, operator, right, expected) => {
    expect(compareCells(left, operator, right)).toBe(expected);
  });
});
