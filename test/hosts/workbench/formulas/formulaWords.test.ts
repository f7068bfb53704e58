import { expect, test } from "vitest";
import {
  functionsOf,
  isOftenMisread,
  isVolatile,
  readsOtherWorkbook,
} from "../../../../src/hosts/workbench/formulas/formulaWords";

test.each([
  [`=IFERROR(GetPivotData("SUM(1)",A1),0)`, ["IFERROR", "GETPIVOTDATA"]],
  ["=_xll.MYUDF(1)+CS.MRR(A1:B9)", ["_XLL.MYUDF", "CS.MRR"]],
  ["='A(1)'!B2+SUM(1)+sum(2)", ["SUM"]],
  ["=(1+2)*A1", []],
])("The functions of %s are %j", (formula, expected) => {
  expect(functionsOf(formula)).toEqual(expected);
});

test.each([
  ["=[1]Plan!A1", true],
  ["=SUM('[2]My plan'!A1:B2)", true],
  ["='C:\\books\\[plan.xlsx]S'!A1", true],
  ["=T[MRR]+T[[#Totals],[MRR]]", false],
  [`="[1]Plan!A1"`, false],
  ["=Plan!A1", false],
])("%s reads another workbook: %s", (formula, expected) => {
  expect(readsOtherWorkbook(formula)).toBe(expected);
});

test("Functions of time and chance are volatile, their names in texts are not", () => {
  expect(isVolatile("=TODAY()-A1")).toBe(true);
  expect(isVolatile(`="TODAY()"`)).toBe(false);
});

test("Subtotals and whole tables are often misread", () => {
  expect(["=SUBTOTAL(9,A1:A3)", "=SUM(T[#All])", "=SUM(T[MRR])"].map(isOftenMisread)).toEqual([true, true, false]);
});
