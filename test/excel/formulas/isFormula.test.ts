import { describe, expect, test } from "vitest";
import { isFormula } from "./isFormula";

describe("Excel accepts as a formula", () => {
  test.each([
    ..."=1|= 1 + 2 |=A1|=$A:$C|=1:3|={1,2;3,4}|=SUM(A1,,2)|=SUM(A1 , 2)|=a|=F(1)|=CS.MRR(T[#All],A1)|=-+-1".split("|"),
    ...["='It''s'!A1", '="a""b"', "=T[a'[b]", "=[@[x y]]", "=#N/A", "=A1#", "=@A1", "=cmd|'/C calc'!A0", "=Über!Ä"],
    ...[`="${"x".repeat(255)}"`, "=Sheet1!#REF!", "=T[#REF!]"],
  ])("%s", (text) => {
    expect(isFormula(text)).toBe(true);
  });
});

describe("Excel does not accept as a formula", () => {
  test.each([
    ..."|=|= |1+1|+1|=1+|=*2|=(1|=1)|=SUM(1,2|=SUM 1|={1,2;3}|={A1}|={}|=1 2|=T[a|=T[[a]|=A1:|=1:B2|=,".split("|"),
    ...['="a', "='Sheet!A1", '=A1"x"', "=1..2", "=SUM()", "=ABS(1,2)", "=IF(ABS(),1)", "=A1!B2!C3", "=\u0000"],
    ...[`="${"x".repeat(256)}"`, `=${"1+".repeat(4096)}1`, `=${"(".repeat(4000)}1${")".repeat(4000)}`],
  ])("%s", (text) => {
    expect(isFormula(text)).toBe(false);
  });
});

test("the longest formula is one of 8,192 characters", () => {
  const digits = (count: number): string => `=${"1+".repeat(count / 2 - 1)}1`;
  expect(digits(8192)).toHaveLength(8192);
  expect(isFormula(digits(8192))).toBe(true);
  expect(isFormula(`${digits(8192)} `)).toBe(false);
});
