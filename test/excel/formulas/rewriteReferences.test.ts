import { describe, expect, test } from "vitest";
import type { ReferenceChange } from "../model/formulaContext";
import { rewriteReferences } from "./rewriteReferences";

type Case = readonly [formula: string, after: string];
const check = (change: ReferenceChange, [formula, after]: Case, ownTable?: string): void => {
  expect(rewriteReferences(formula, change, "Mine", ownTable)).toBe(after);
};

describe("a sheet gets another name", () => {
  test.each<Case>([
    ["=Team!A1+A1", "='Team A''s'!A1+A1"],
    ["='team'!A1:B2", "='Team A''s'!A1:B2"],
    ["=Team!Rate", "='Team A''s'!Rate"],
    ["=Team!#REF!", "='Team A''s'!#REF!"],
    ['="Team!A1"&Team2!A1', '="Team!A1"&Team2!A1'],
    ["=Team[Hours]", "=Team[Hours]"],
  ])("%s becomes %s", (...formulas) => {
    check({ kind: "sheetRenamed", from: "Team", to: "Team A's" }, formulas);
  });

  test.each<Case>([
    ["Plain_1", "=Plain_1!A1"],
    ["Q1", "='Q1'!A1"],
    ["R1C1", "='R1C1'!A1"],
    ["2026", "='2026'!A1"],
    ["True", "='True'!A1"],
    ["Übersicht", "=Übersicht!A1"],
  ])("named %s, it is written %s", (to, after) => {
    check({ kind: "sheetRenamed", from: "Old sheet", to }, ["='Old sheet'!A1", after]);
  });
});

describe("a sheet is deleted", () => {
  test.each<Case>([
    ["=Team!A1+A1", "=#REF!A1+A1"],
    ["=SUM(Team!$A$1:$B$2)", "=SUM(#REF!$A$1:$B$2)"],
    ["=Team!Rate", "=#REF!Rate"],
    ["=Team!#REF!", "=#REF!"],
    ["=Other!A1", "=Other!A1"],
  ])("%s becomes %s", (...formulas) => {
    check({ kind: "sheetDeleted", sheet: "Team" }, formulas);
  });
});

describe("three rows are put in above row 5 of Team", () => {
  const change = {
    kind: "cellsInserted",
    sheet: "Team",
    range: { row: 4, column: 0, rows: 3, columns: 16384 },
  } as const;
  test.each<Case>([
    ["=Team!A4", "=Team!A4"],
    ["=Team!$A$5", "=Team!$A$8"],
    ["=SUM(Team!A1:A4)", "=SUM(Team!A1:A4)"],
    ["=SUM(Team!A1:A5)", "=SUM(Team!A1:A8)"],
    ["=SUM(Team!A5:A9)", "=SUM(Team!A8:A12)"],
    ["=SUM(Team!A:A)", "=SUM(Team!A:A)"],
    ["=SUM(Team!4:6)", "=SUM(Team!4:9)"],
    ["=A5", "=A5"],
    ["=Team!A1048576", "=Team!#REF!"],
    ["=SUM(Team!A9:A5)", "=SUM(Team!A8:A12)"],
  ])("%s becomes %s", (...formulas) => {
    check({ ...change, along: "rows" }, formulas);
  });
});

describe("cells A5:B6 of the own sheet are taken out and those below move up", () => {
  const change = { kind: "cellsDeleted", sheet: "mine", range: { row: 4, column: 0, rows: 2, columns: 2 } } as const;
  test.each<Case>([
    ["=A4", "=A4"],
    ["=A5", "=#REF!"],
    ["=Mine!B6", "=Mine!#REF!"],
    ["=A7", "=A5"],
    ["=SUM(A1:A9)", "=SUM(A1:A7)"],
    ["=SUM(A5:A9)", "=SUM(A5:A7)"],
    ["=SUM(A6:A9)", "=SUM(A5:A7)"],
    ["=SUM(A1:B5)", "=SUM(A1:B4)"],
    ["=SUM(A1:A6)", "=SUM(A1:A4)"],
    ["=SUM(A5:B6)", "=SUM(#REF!)"],
    ["=SUM(A1:C9)", "=SUM(A1:C9)"],
    ["=C7", "=C7"],
    ["=Team!A7", "=Team!A7"],
  ])("%s becomes %s", (...formulas) => {
    check({ ...change, along: "rows" }, formulas);
  });
});

test("columns are put in and taken out likewise", () => {
  const block = { sheet: "Mine", range: { row: 0, column: 1, rows: 1048576, columns: 1 } };
  check({ kind: "cellsInserted", ...block, along: "columns" }, ["=A1+B1+SUM(A:C)", "=A1+C1+SUM(A:D)"]);
  check({ kind: "cellsDeleted", ...block, along: "columns" }, ["=A1+B1+C1+SUM(A:C)", "=A1+#REF!+B1+SUM(A:B)"]);
  check({ kind: "cellsDeleted", ...block, range: { ...block.range, rows: 3 }, along: "columns" }, [
    "=C1:C3+C4+SUM(A1:C9)",
    "=B1:B3+C4+SUM(A1:C9)",
  ]);
});

describe("cells A1:B3 of Team are cut and pasted at D1 of Plan", () => {
  const block = { kind: "cellsMoved", sheet: "Team", range: { row: 0, column: 0, rows: 3, columns: 2 } } as const;
  test.each<Case>([
    ["=Team!$A$1", "=Plan!$D$1"],
    ["=SUM(Team!A1:B3)", "=SUM(Plan!D1:E3)"],
    ["=SUM(Team!A1:A4)", "=SUM(Team!A1:A4)"],
    ["=Plan!D1", "=Plan!#REF!"],
    ["=SUM(Plan!D1:D9)", "=SUM(Plan!D4:D9)"],
    ["=SUM(Plan!A1:A9)", "=SUM(Plan!A1:A9)"],
    ["=A1", "=A1"],
  ])("%s becomes %s", (...formulas) => {
    check({ ...block, toSheet: "Plan", rows: 0, columns: 3 }, formulas);
  });
});

test("a range follows an end that is cut and pasted along it, and not one that goes aside", () => {
  const last = {
    kind: "cellsMoved",
    sheet: "Mine",
    range: { row: 9, column: 0, rows: 1, columns: 1 },
    toSheet: "Mine",
  } as const;
  check({ ...last, rows: 5, columns: 0 }, ["=SUM(A1:A10)", "=SUM(A1:A15)"]);
  check({ ...last, rows: 0, columns: 3 }, ["=SUM(A1:A10)", "=SUM(A1:A10)"]);
  check({ ...last, rows: 0, columns: 3 }, ["=A10", "=D10"]);
  const row = { ...last, range: { row: 0, column: 4, rows: 1, columns: 1 } };
  check({ ...row, rows: 0, columns: 2 }, ["=SUM(A1:E1)", "=SUM(A1:G1)"]);
});

describe("a table", () => {
  test.each<Case>([
    ["=SUM(Team[Hours])+ROWS(team)", "=SUM(Crew[Hours])+ROWS(Crew)"],
    ["=Team[@Hours]+[@Hours]", "=Crew[@Hours]+[@Hours]"],
    ["=Teams[Hours]", "=Teams[Hours]"],
  ])("gets another name: %s becomes %s", (...formulas) => {
    check({ kind: "tableRenamed", from: "Team", to: "Crew" }, formulas, "Team");
  });

  test("is deleted", () => {
    check({ kind: "tableDeleted", table: "Team" }, [
      "=SUM(Team[Hours])+ROWS(Team)+X[a]",
      "=SUM(#REF!)+ROWS(#REF!)+X[a]",
    ]);
  });

  test.each<Case>([
    ["=SUM(Team[Hours])", "=SUM(Team[Hours a month])"],
    ["=[@Hours]", "=[@[Hours a month]]"],
    ["=Team[[#This Row],[hours]]", "=Team[@[Hours a month]]"],
    ["=Team[[CSM]:[Hours]]", "=Team[[CSM]:[Hours a month]]"],
    ["=Team[[#All],[Hours]]", "=Team[[#All],[Hours a month]]"],
    ["=Other[Hours]&Team[CSM]", "=Other[Hours]&Team[CSM]"],
  ])("has a column get another name: %s becomes %s", (...formulas) => {
    check({ kind: "columnRenamed", table: "Team", from: "Hours", to: "Hours a month" }, formulas, "Team");
  });

  test("has its signs escaped in a column's new name", () => {
    const change = { kind: "columnRenamed", table: "Team", from: "Hours", to: "#[a]'@" } as const;
    check(change, ["=Team[Hours]", "=Team[['#'[a']'''@]]"]);
  });

  test("loses a column", () => {
    const change = { kind: "columnDeleted", table: "Team", column: "Hours" } as const;
    check(change, ["=SUM(Team[Hours])+[@Hours]+Team[CSM]", "=SUM(Team[#REF!])+[#REF!]+Team[CSM]"], "Team");
  });
});

test("what is no formula stays", () => {
  check({ kind: "sheetDeleted", sheet: "Team" }, ["Team!A1", "Team!A1"]);
  check({ kind: "sheetDeleted", sheet: "Team" }, ['=Team!A1&"', '=Team!A1&"']);
});
