import { describe, expect, test } from "vitest";
import type { CellValue } from "./cellValue";
import { evaluateFormula } from "./evaluateFormula";
import type { FormulaArgument, FormulaContext } from "../model/formulaContext";
import { contextOf, type SheetsOfValues } from "./sheetsOfValues";

const workbook: SheetsOfValues = {
  sheets: {
    Mine: [
      [2, "Good", null, true],
      [3, "poor", "12", false],
      [5, "Good", "", { error: "#N/A" }],
    ],
    "Team 'A'": [
      ["CSM", "Hours", "a]b"],
      ["Ana", 40, 1],
      ["Rui", 60, 2],
    ],
  },
  tables: {
    Team: { sheet: "Team 'A'", firstRow: 0, firstColumn: 0, rows: 3, headers: ["CSM", "Hours", "a]b"] },
  },
  names: { Rate: "=0.5", First: "=Mine!$A$1", Loop: "=Loop+1" },
};

const evaluate = (formula: string, place: Parameters<typeof contextOf>[1] = {}): CellValue | CellValue[][] =>
  evaluateFormula(formula, contextOf(workbook, place));

type Case = readonly [formula: string, answer: CellValue | CellValue[][]];
const error = (code: string): CellValue => ({ error: code });

describe("operators", () => {
  test.each<Case>([
    ["=1+2*3", 7],
    ["=(1+2)*3", 9],
    ["=-2^2", 4],
    ["=2^3^2", 64],
    ["=2^-1", 0.5],
    ["=10-4-3", 3],
    ["=50%*2", 1],
    ["=--TRUE", 1],
    ['="a"&1+1', "a2"],
    ['="a"&1=2', false],
    ["=1<2", true],
    ['="A"="a"', true],
    ['=2<"a"', true],
    ['="z"<FALSE', true],
    ["=0.1+0.2=0.3", true],
    ['=C1=""', true],
    ["=C1=0", true],
    ['="12"*2', 24],
    ['="2026-01-31"+1', 46054],
    ['="1,200"+0', 1200],
    ['="say ""hi"""', 'say "hi"'],
    ["=1/3&TRUE", "0.333333333333333TRUE"],
    ["=1E+20&1", "1E+201"],
    ["=C1", 0],
    ["=+B1", "Good"],
  ])("%s is %j", (formula, answer) => {
    expect(evaluate(formula)).toEqual(answer);
  });

  test.each<Case>([
    ["=1/0", error("#DIV/0!")],
    ["=0/0", error("#DIV/0!")],
    ['="x"+1', error("#VALUE!")],
    ['=""+1', error("#VALUE!")],
    ["=1E308*10", error("#NUM!")],
    ["=(-8)^0.5", error("#NUM!")],
    ["=0^0", error("#NUM!")],
    ["=D3+1/0", error("#N/A")],
    ["=1/0+D3", error("#DIV/0!")],
    ['=D3&"x"', error("#N/A")],
    ["=D3=D3", error("#N/A")],
    ["=#REF!+1", error("#REF!")],
    ["=Unheard", error("#NAME?")],
    ["=UNHEARD(1)", error("#NAME?")],
    ["=Gone!A1", error("#REF!")],
    ["=#REF!A1", error("#REF!")],
    ["=cmd|'/C calc'!A0", error("#REF!")],
    ["='[Book.xlsx]Sheet1'!A1", error("#REF!")],
  ])("%s is the error %j", (formula, answer) => {
    expect(evaluate(formula)).toEqual(answer);
  });
});

describe("references", () => {
  test.each<Case>([
    ["=A2", 3],
    ["=$A$2+a3", 8],
    ["='Team ''A'''!B2", 40],
    ["='TEAM ''A'''!B2", 40],
    ["=SUM(A1:A3)", 10],
    ["=SUM(A3:A1)", 10],
    ["=SUM(A:A)", 10],
    ["=SUM(A2:A1048576)", 8],
    ["=SUM(1:1)", 2],
    ["=ROWS(A:A)", 1048576],
    ["=SUM(A1:INDEX(A:A,2))", 5],
    ["=A1#", [[2], [3]]],
    ["=SUM(A1#)", 5],
    ["=A2#", error("#REF!")],
    [
      "=A1:B2",
      [
        [2, "Good"],
        [3, "poor"],
      ],
    ],
    [
      "=A1:A3*{1,10}",
      [
        [2, 20],
        [3, 30],
        [5, 50],
      ],
    ],
    ["=C1:C2", [[0], ["12"]]],
    [
      "={1,2;3,-4}",
      [
        [1, 2],
        [3, -4],
      ],
    ],
    [
      "={1,2,3}+{1;2}",
      [
        [2, 3, 4],
        [3, 4, 5],
      ],
    ],
    ["={1,2,3}+{1,2}", [[2, 4, error("#N/A")]]],
    ["=Rate*2", 1],
    ["=First+1", 3],
    ["=Loop", error("#NUM!")],
  ])("%s is %j", (formula, answer) => {
    expect(evaluate(formula)).toEqual(answer);
  });

  test("an at sign takes the cell beside or below the formula", () => {
    expect(evaluate("=@A1:A3", { row: 1 })).toBe(3);
    expect(evaluate("=@A1:D1", { column: 1, row: 7 })).toBe("Good");
    expect(evaluate("=@A1:A3", { row: 8 })).toEqual(error("#VALUE!"));
  });
});

describe("structured references", () => {
  test.each<Case>([
    ["=SUM(Team[Hours])", 100],
    ["=SUM(team[hours])", 100],
    ["=ROWS(Team)", 2],
    ["=ROWS(Team[])", 2],
    ["=ROWS(Team[#All])", 3],
    ["=ROWS(Team[#Data])", 2],
    ["=Team[#Headers]", [["CSM", "Hours", "a]b"]]],
    ["=Team[[#Headers],[Hours]]", "Hours"],
    ["=Team[[#All],[Hours]]", [["Hours"], [40], [60]]],
    [
      "=Team[[CSM]:[Hours]]",
      [
        ["Ana", 40],
        ["Rui", 60],
      ],
    ],
    ["=Team[[#Headers],[#Data],[Hours]]", [["Hours"], [40], [60]]],
    ["=SUM(Team[a']b])", 3],
    ["=Team[Gone]", error("#REF!")],
    ["=Team[#REF!]", error("#REF!")],
    ["=Gone[Hours]", error("#REF!")],
    ["=Team[#Totals]", error("#REF!")],
  ])("%s is %j", (formula, answer) => {
    expect(evaluate(formula)).toEqual(answer);
  });

  test("a row of a table is the formula's own", () => {
    const inside = { sheet: "Team 'A'", row: 2, column: 5, ownTable: "Team" };
    expect(evaluate("=Team[@Hours]", inside)).toBe(60);
    expect(evaluate("=[@Hours]*2", inside)).toBe(120);
    expect(evaluate("=[@[a']b]]", inside)).toBe(2);
    expect(evaluate("=[Hours]", inside)).toEqual([[40], [60]]);
    expect(evaluate("=Team[[#This Row],[Hours]]", inside)).toBe(60);
    expect(evaluate("=Team[@[CSM]:[Hours]]", inside)).toEqual([["Rui", 60]]);
    expect(evaluate("=Team[@Hours]", { row: 2 })).toEqual(error("#VALUE!"));
    expect(evaluate("=[@Hours]")).toEqual(error("#REF!"));
  });
});

describe("functions", () => {
  test.each<Case>([
    ["=SUM(A1:D2)", 5],
    ['=SUM("2",TRUE,)', 3],
    ['=SUM("x")', error("#VALUE!")],
    ["=SUM(D1:D3)", error("#N/A")],
    ['=SUM({1,TRUE,"2"})', 1],
    ["=MIN(A1:A3)", 2],
    ["=MAX(A1:A3,9)", 9],
    ["=MAX(C1:C3)", 0],
    ["=COUNT(A1:D3)", 3],
    ["=COUNTA(A1:D3)", 11],
    ['=COUNT(1,,"x")', 2],
    ['=SUMIF(B1:B3,"good",A1:A3)', 7],
    ['=SUMIF(A1:A3,">=3")', 8],
    ['=SUMIF(B1:B3,"<>Good",A1)', 3],
    ['=SUMIF(B1:B3,"p*",A1:A3)', 3],
    ['=SUMIF(B1:B3,"g??d",A1:A3)', 7],
    ["=SUMPRODUCT(A1:A3,{1;2;3})", 23],
    ['=SUMPRODUCT((B1:B3="Good")*A1:A3)', 7],
    ["=SUMPRODUCT(A1:A3,{1,2,3})", error("#VALUE!")],
    ['=IF(A1>1,"yes",1/0)', "yes"],
    ["=IF(FALSE,1)", false],
    ["=IF(TRUE,,1)", 0],
    ["=IF(A1:A3>2,A1:A3,0)", [[0], [3], [5]]],
    ['=IF("x",1,2)', error("#VALUE!")],
    ["=IFERROR(1/0,7)", 7],
    ["=IFERROR(D1:D3,0)", [[true], [false], [0]]],
    ["=INDEX(A1:B3,3,1)", 5],
    ["=INDEX(A1:D1,2)", "Good"],
    ["=INDEX(A1:A3,0)", [[2], [3], [5]]],
    ["=INDEX({1,2;3,4},2,2)", 4],
    ["=INDEX(A1:A3,4)", error("#REF!")],
    ["=ROWS(A1:B3)", 3],
    ["=COLUMNS({1,2,3})", 3],
    [
      "=SEQUENCE(2,3)",
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ["=SEQUENCE(3,,10,-5)", [[10], [5], [0]]],
    ["=SEQUENCE(0)", error("#CALC!")],
    ["=SEQUENCE(1000000,1000000)", error("#NUM!")],
    ["=TRANSPOSE(A1:A3)", [[2, 3, 5]]],
    ["=DATE(2026,11,24)", 46350],
    ["=DATE(2026,14,0)", 46418],
    ["=DATE(26,1,1)", 9498],
    ["=EDATE(46053,1)", 46081],
    ["=EDATE(46053,-2)", 45991],
    ["=ABS(-2)", 2],
    ["=ROUND(2.675,2)", 2.68],
    ["=ROUND(-2.5,0)", -3],
    ["=ROUND(1250,-2)", 1300],
    ["=ROUND(1E+20,2)", 1e20],
    ["=N(B1)+N(TRUE)+N(7)", 8],
    ["=T(B1)&T(A1)", "Good"],
    ["=ISNUMBER(A1)", true],
    ["=ISNUMBER(C2)", false],
    ["=ISERROR(D1:D3)", [[false], [false], [true]]],
    ['=CONCATENATE("a",1,TRUE)', "a1TRUE"],
    ['=HYPERLINK("https://example.com","Example")', "Example"],
    ['=HYPERLINK("https://example.com")', "https://example.com"],
    ["=AVERAGE(A1:B2)", 2.5],
    ["=AVERAGE(B1:B3)", error("#DIV/0!")],
    ["=ISTEXT(A1:C1)", [[false, true, false]]],
    ["=ISBLANK(C1:C3)", [[true], [false], [false]]],
    ["=LEN(B1)+LEN(12)+LEN(C1)", 6],
    ["=NA()", error("#N/A")],
    ["=_xlfn.SEQUENCE(2)", [[1], [2]]],
    ["=sum(a1,TRUE())", 3],
  ])("%s is %j", (formula, answer) => {
    expect(evaluate(formula)).toEqual(answer);
  });
});

describe("an add-in's function", () => {
  const calls: [string, readonly FormulaArgument[]][] = [];
  const context = (answer: CellValue | CellValue[][]): FormulaContext =>
    contextOf({
      ...workbook,
      call: (name, args) => {
        calls.push([name, args]);
        return answer;
      },
    });

  test("gets cells as their value, areas as matrices with blanks, and nothing for what is left out", () => {
    evaluateFormula('=cs.seen(A1,A1:C2,,{1},C1,"x",1/0,Team[Hours])', context(1));
    expect(calls.at(-1)).toStrictEqual([
      "CS.SEEN",
      [
        2,
        [
          [2, "Good", null],
          [3, "poor", "12"],
        ],
        undefined,
        [[1]],
        null,
        "x",
        error("#DIV/0!"),
        [[40], [60]],
      ],
    ]);
  });

  test("answers a value, a matrix or an error, and a part of a greater formula", () => {
    expect(evaluateFormula("=CS.A()", context(null))).toBe(0);
    expect(evaluateFormula("=CS.A()", context([[1, null]]))).toEqual([[1, 0]]);
    expect(evaluateFormula("=CS.A()+1", context(error("#N/A")))).toEqual(error("#N/A"));
    expect(evaluateFormula("=SUM(CS.A())*2", context([[1, 2]]))).toBe(6);
  });
});

test("what is no formula is not worked out", () => {
  expect(() => evaluate("=1+")).toThrow("no formula: =1+");
});
