import { describe, expect, test } from "vitest";
import { needsArray } from "../../../../../src/hosts/workbench/files/arrays/needsArray";

const names = new Map([
  ["rate", ["Sheet1!$A$1"]],
  ["mrr", ["Sheet1!$A$1:$A$9"]],
  ["twice", ["mrr*2"]],
  ["circle", ["circle+1"]],
]);
const meanings = (name: string): readonly string[] => names.get(name.toLowerCase()) ?? [];

describe("Excel keeps as a plain formula", () => {
  test.each([
    "=A1+B1",
    "=-$A$1%*'Q1, a'!B2&\"A1:A3*2\"",
    "=SUM(A1:A3)",
    "=sum(a1:a3, B:B)/COUNT(1:3)",
    "=SUM(A1:A3)+SUMPRODUCT(A1:A2*B1:B2)",
    "=SUMPRODUCT((A1:A9=1)*LEN(B1:B9))",
    "=SUMPRODUCT(--(ROW(A1:A9)>2))",
    "=VLOOKUP(A1,Sheet2!A:C,2,FALSE)",
    '=SUMIFS(C:C,A:A,A1,B:B,">"&B1)',
    "=COUNTIF(A1:A9,A1)",
    "=LOOKUP(2,1/(A1:A9=1),B1:B9)",
    "=IF(A1>1,SUM(A1:A9),0)",
    "=SUM(IF(A1>1,B1:B9))",
    "=SUM(INDEX(A1:C9,0,2))",
    "=SUM(A1:INDEX(A:A,3))",
    "=SUM((A1:A3,C1:C3))",
    "=SUM(A1:A9 A3:C3)",
    "=SUM(T[MRR])",
    "=T[@MRR]*2+T[[#This Row],[a b]]+T[[#Totals],[MRR]]",
    "=SUM(Jan:Mar!A1)",
    "=rate*2",
    "=SUM(mrr)",
    "=circle*2",
    "=@A1:A3*2",
    "=LARGE(A1:A9,2)",
    "=SUM(LARGE(A1:A9,{1,2,3}))",
    "=LET(x,A1:A3,SUM(x))",
    "=LOG10(A1)+ATAN2(1,2)",
    "=MATCH(A1,B:B,0)",
    "=NOT(A1)",
    "=TODAY()",
    "=#REF!+1",
    "=SUM(",
  ])("%s", (formula) => expect(needsArray(formula, meanings)).toBe(false));
});

describe("Excel keeps as a dynamic array", () => {
  test.each([
    "=SUM(A1:A2*B1:B2)",
    "=SUM(-A1:A3)",
    "=A1:A3",
    "=A:A*2",
    "=LEN(A1:A3)",
    "=SUM(LEN(A1:A3))",
    "=SUMPRODUCT(IF(A1:A3>1,1,0))",
    "=SUM(IF(A1:A3>1,1,0))",
    "=IF(A1>1,B1:B3,0)",
    "=VLOOKUP(A1:A3,D:E,2,0)",
    "=MATCH(1,(A1:A3=2)*(B1:B3=3),0)",
    "=SUMIF(A:A,B1:B3,C:C)",
    "=MAX(T[MRR]*T[Seats])",
    "=T[MRR]",
    "=T[[#Headers],[a]:[b]]",
    "=mrr*2",
    "=twice",
    "=SUM(twice*A1)",
    "={1,2;3,4}",
    "=LARGE(A1:A9,{1,2})",
    "=FILTER(A1:A9,B1:B9>1)",
    "=SUM(UNIQUE(A1:A9))",
    "=INDEX(A1:A9,B1)*2",
    "=CS.MRRBY(A1:B9)",
    "=ROUND(cs.mrr(A1),2)",
    "=LET(x,A1:A3,SUM(x*2))",
    "=LAMBDA(x,x+1)(2)",
    "=MAX(LET(x,A1:A3,x)*2)",
    "=A1#",
    "=SUM(ABS(A1:A3))+1",
  ])("%s", (formula) => expect(needsArray(formula, meanings)).toBe(true));
});
