import { expect, test } from "vitest";
import { cellsRead } from "../../../../src/hosts/workbench/formulas/cellsRead";

const sizes = (sheet: string) =>
  sheet === "S" ? { rows: 1000, columns: 26 } : sheet === "My sheet" ? { rows: 10, columns: 5 } : null;

test.each([
  ["=SUM(A1:B9)+C3", 0],
  ["=SUM(A:A)", 1000],
  ["=SUM($A:$C,'My sheet'!B:B)", 3010],
  ["=SUM(A:XFD)", 16_384_000],
  ["=SUM(1:2)", 52],
  ["=SUM('My sheet'!$1:1048576)", 1_048_576 * 5],
  ["=SUM(A1:XFD1048576)", 1_048_576 * 16_384],
  ["=SUM(A100001:B200000)", 200_000],
  ["=SUM(Nowhere!A:A)", 0],
  ['="A:A"&IF(A1,"1:5")', 0],
  ["=SUM(T[A:A])+TIME(1,2,3)", 1000],
])("%s reads %i cells of ranges that may be large", (formula, expected) => {
  expect(cellsRead(formula, "S", sizes)).toBe(expected);
});
