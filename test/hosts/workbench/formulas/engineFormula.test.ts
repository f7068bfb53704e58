import { describe, expect, test } from "vitest";
import { EngineFormulas } from "../../../../src/hosts/workbench/formulas/engineFormula";

const formulas = new EngineFormulas({
  sheets: ["Total", "Jan", "Feb 26", "Mar", "O'Neill"],
  names: [
    { name: "RATE", refersTo: "Total!$A$1", sheet: null },
    { name: "SCOPED", refersTo: "Jan!$A$1", sheet: "Jan" },
    { name: "SCOPED", refersTo: "Mar!$A$1*2", sheet: "Mar" },
    { name: "SCOPED", refersTo: "Total!$A$1", sheet: null },
    { name: "TWICE", refersTo: "Mar!SCOPED*2", sheet: null },
    { name: "THRICE", refersTo: "scoped+TWICE", sheet: "Mar" },
    { name: "ROUND_", refersTo: "ROUND_+SCOPED", sheet: null },
    { name: "HOURS", refersTo: "Total!$A1", sheet: null },
  ],
  totalled: [
    { name: "T", sheet: "Jan", firstRow: 2, totalRow: 5, firstColumn: 1, columns: ["Account", "MRR [EUR]", "Seats"] },
  ],
});

function engine(formula: string, sheet = "Total", row = 4, column = 3): string {
  return formulas.of(formula, { sheet, row, column });
}

describe("References over several sheets", () => {
  test.each([
    ["=SUM(Jan:Mar!A1)", "=SUM('Jan'!A1,'Feb 26'!A1,'Mar'!A1)"],
    ["=SUM('Jan:Feb 26'!$A$1:B2)+1", "=SUM('Jan'!$A$1:B2,'Feb 26'!$A$1:B2)+1"],
    ["=SUM(Mar:Jan!A1,5)", "=SUM('Jan'!A1,'Feb 26'!A1,'Mar'!A1,5)"],
    ["=max( JAN:mar!A:A )", "=max( 'Jan'!A:A,'Feb 26'!A:A,'Mar'!A:A )"],
    ["=AVERAGE(Jan:Jan!A1)", "=AVERAGE('Jan'!A1)"],
    [`=SUM('Mar:O''Neill'!A1)`, `=SUM('Mar'!A1,'O''Neill'!A1)`],
  ])("%s is %s", (formula, expected) => {
    expect(engine(formula)).toBe(expected);
  });

  test.each([
    "=RANK(1,Jan:Mar!A1)",
    "=Jan:Mar!A1",
    "=SUM(Jan:Mar!A1*2)",
    "=SUM(1)+Jan:Mar!A1",
    "=INDEX(Jan:Mar!A1,1)",
    "=SUM(No:Where!A1)",
  ])("%s is an error, not a number", (formula) => {
    expect(engine(formula)).toBe("=#REF!");
  });

  test.each(["=SUM(Jan!A1:B2)", "=SUM(Jan!A1:Jan!B2)", `="Jan:Mar!A1"`, "=SUM('Feb 26'!A1:B2)", "=SUM(A:C)+Jan!A1"])(
    "%s stays as it is",
    (formula) => {
      expect(engine(formula)).toBe(formula);
    },
  );
});

describe("Names of one sheet, and names that move with the cell", () => {
  test.each([
    ["=SCOPED", "Jan", "=Jan!$A$1"],
    ["=scoped+1", "Mar", "=(Mar!$A$1*2)+1"],
    ["=SCOPED", "Total", "=Total!$A$1"],
    ["=Jan!SCOPED", "Total", "=Jan!$A$1"],
    ["='Mar'!SCOPED", "Total", "=(Mar!$A$1*2)"],
    ["=HOURS*10", "Total", "=Total!$A5*10"],
    ["=RATE*2", "Total", "=RATE*2"],
    ["=TWICE", "Jan", "=((Mar!$A$1*2)*2)"],
    ["=THRICE", "Mar", "=((Mar!$A$1*2)+((Mar!$A$1*2)*2))"],
    ["=ROUND_", "Jan", "=(ROUND_+Jan!$A$1)"],
    [`="SCOPED"&SCOPED`, "Jan", `="SCOPED"&Jan!$A$1`],
    ["=SCOPED2+MYSCOPED+T[SCOPED]", "Jan", "=SCOPED2+MYSCOPED+T[SCOPED]"],
    ["='SCOPED sheet'!A1", "Jan", "='SCOPED sheet'!A1"],
  ])("%s on %s is %s", (formula, sheet, expected) => {
    expect(engine(formula, sheet)).toBe(expected);
  });
});

describe("Total rows of tables", () => {
  test.each([
    ["=T[[#Totals],[Seats]]", "='Jan'!D6"],
    ["=T[[#Totals],[MRR '[EUR']]]*2", "='Jan'!C6*2"],
    ["=SUM(t[#Totals])", "=SUM('Jan'!B6:D6)"],
    ["=ROWS(T[#All])", "=ROWS('Jan'!B3:D6)"],
    ["=SUM(T[[#All],[Account]:[Seats]])", "=SUM('Jan'!B3:D6)"],
    ["=SUM(T[Seats])", "=SUM(T[Seats])"],
    ["=T[[#Totals],[Nothing]]", "=T[[#Totals],[Nothing]]"],
  ])("%s is %s", (formula, expected) => {
    expect(engine(formula)).toBe(expected);
  });
});
