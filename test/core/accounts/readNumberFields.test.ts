import { describe, expect, it } from "vitest";
import { accountsSheet, readingOf } from "./accountsSheet";

describe.each(["MRR", "ARR"])("an amount under %s that cannot be read", (header) => {
  const rows = [
    ["Ada", 1200],
    ["Bolt", "lots"],
    ["Co", 300],
    ["Dee", null],
  ] as const;
  const { problems, accounts } = readingOf(accountsSheet(["Account", header], rows));
  const of = (row: number) => problems.filter((problem) => problem.row === row);

  it("is an error of its row, which is said once", () => {
    expect(of(2)).toMatchObject([{ code: "numberExpected", severity: "error", column: 1, found: "lots" }]);
    expect(accounts[1]?.mrr).toBeNull();
  });

  it("is not the same as a blank one, which is worth a note", () => {
    expect(of(4)).toMatchObject([{ code: "mrrBlank", severity: "info" }]);
  });
});

describe("a number column", () => {
  it("is read while half of its cells can be, and is one problem when fewer can", () => {
    const read = (...cells: readonly (string | number)[]) =>
      readingOf(
        accountsSheet(
          ["Account", "Seats"],
          cells.map((cell, index) => [`A${index}`, cell]),
        ),
      );
    expect(read(1, 2, "x", "y").problems.map(({ code }) => code)).toEqual(["numberExpected", "numberExpected"]);
    expect(read(1, 2, "x", "y", "z").problems.map(({ code }) => code)).toEqual(["columnNotReadable"]);
  });

  it("may hold 0 where nothing less can be", () => {
    const { problems } = readingOf(
      accountsSheet(
        ["Account", "Seats", "Tickets"],
        [
          ["A", 0, 0],
          ["B", -1, 5],
        ],
      ),
    );
    expect(problems).toMatchObject([{ code: "numberNegative", row: 2, column: 1 }]);
  });
});
