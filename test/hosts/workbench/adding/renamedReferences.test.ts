import { expect, test } from "vitest";
import { renamedReferences } from "../../../../src/hosts/workbench/adding/renamedReferences";

const renamed = {
  sheets: new Map([
    ["team", "Team (2)"],
    ["o'brien & co", "O'Brien & Co (2)"],
    ["jan", "Jan (2)"],
    ["mar", "Mar (2)"],
  ]),
  tables: new Map([["customers", "Customers_2"]]),
  names: new Map([["rate", "Rate_2"]]),
  namesOfSheet: new Map([["team", new Map([["share", "Share_2"]])]]),
};

test.each([
  ["=Team!A1+team!$B$2", "='Team (2)'!A1+'Team (2)'!$B$2"],
  ["='Team'!A1", "='Team (2)'!A1"],
  ["='O''Brien & Co'!A1", "='O''Brien & Co (2)'!A1"],
  ["=SUM(Team!B2:Team!C3)", "=SUM('Team (2)'!B2:'Team (2)'!C3)"],
  ["=SUM(Jan:Mar!A1)", "=SUM('Jan (2):Mar (2)'!A1)"],
  ["=CS.CHURN(Customers[#All])", "=CS.CHURN(Customers_2[#All])"],
  ["=SUM(customers[[#Data],[Team]:[MRR '[EUR']]])", "=SUM(Customers_2[[#Data],[Team]:[MRR '[EUR']]])"],
  ["=ROWS(Customers)*Rate", "=ROWS(Customers_2)*Rate_2"],
  ["=Team!Share", "='Team (2)'!Share_2"],
])("%s becomes %s", (before, after) => {
  expect(renamedReferences(before, "Accounts", renamed)).toBe(after);
});

test("A name of one sheet is followed on that sheet alone", () => {
  expect(renamedReferences("=Share*2", "Team", renamed)).toBe("=Share_2*2");
  expect(renamedReferences("=Share*2", "Accounts", renamed)).toBe("=Share*2");
});

test.each([
  '="Team!A1 of Customers[MRR]"&A1',
  "=RATE(12,-100,1000)",
  "=[Book.xlsx]Team!A1",
  "='[Book.xlsx]Team'!A1",
  "=Teams!A1+MyTeam!A1+Team.A1",
  "=Accounts[Customers]+Accounts[[Rate]]",
  "=1E3+$A$1+A$1+#REF!A1",
  "=Rates+Customers_1[MRR]",
  "",
])("%s stays as it is", (formula) => {
  expect(renamedReferences(formula, "Accounts", renamed)).toBe(formula);
});
