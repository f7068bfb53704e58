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
  ])("%j %s %j is %s", (left, operator, right, expected) => {
    expect(compareCells(left, operator, right)).toBe(expected);
  });
});
