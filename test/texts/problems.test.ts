import { describe, expect, it } from "vitest";
import { defaultPolicy } from "../../src/core/settings/policyDefaults";
import { readAccounts } from "../../src/core/accounts/readAccounts";
import type { Cell } from "../../src/core/sheet/cell";
import { cellAddress } from "../../src/core/sheet/sheetRange";
import { englishProblemFormat } from "./englishProblemFormat";
import { accountsSheet, asOf } from "../core/accounts/accountsSheet";
import { en } from "../../src/texts/en";
import { problemTextOf } from "../../src/texts/problemText";

/** `A2 Duplicate account: …` for every problem of a sheet. */
function wordsFor(headers: readonly Cell[], rows: readonly (readonly Cell[])[]): readonly string[] {
  const outcome = readAccounts(accountsSheet(headers, rows), defaultPolicy, asOf);
  const problems = outcome.ok ? outcome.reading.problems : outcome.problems;
  return problems.map((problem) => {
    const words = problemTextOf(problem, en.problems);
    const address = problem.row === undefined ? "" : `${cellAddress(problem.row, problem.column ?? 0)} `;
    return `${address}${words?.title(problem) ?? ""}: ${words?.text(problem, englishProblemFormat) ?? ""}`;
  });
}

describe("the words of problems", () => {
  it("say what was found and what would be right", () => {
    const words = wordsFor(
      ["Account", "MRR", "DAU", "MAU", "Renewal"],
      [
        ["Ember Robotics", 100, 5, 1240, "04/05/2026"],
        ["Ember robotics", 100, 1258, 1249, "2027-01-01"],
        [null, 100, null, null, "2027-01-01"],
        ["Ada", "1.2k", 1258, 1249, "end of 2026"],
        ["Nova", null, null, null, "2026-05-04"],
        ["Mira", -5, null, null, "2027-01-01"],
      ],
    );
    expect(words).toEqual([
      "E2 Ambiguous date in Renewal: “04/05/2026” reads as 4 May or 5 April. Until that is known it counts as blank.",
      "A3 Duplicate account: “Ember robotics” repeats row 2. Row 2 is placed.",
      "A4 Account without name: Blank. Enter a name to place this row.",
      "B5 Number expected in MRR: “1.2k” is not a number. Write 1200.",
      "C5 DAU above MAU: 1,258 daily, 1,249 monthly users. Stickiness is left out.",
      "E5 Date expected in Renewal: “end of 2026” is not read as a date and counts as blank. Write a date such as 2026-12-31.",
      "B6 MRR blank: It enters no total, and nothing stands in for it.",
      "E6 Renewal in the past: It was due on 4 May 2026. Enter the next one.",
      "B7 MRR below zero: “-5” counts as 0. Credits alone make no customer.",
    ]);
  });

  it("count in the singular and the plural", () => {
    const words = wordsFor(
      ["Account", "Status"],
      [
        ["A", "golden"],
        ["B", "silver"],
        ["C", "silver"],
      ],
    );
    expect(words).toEqual([
      "B2 Unknown status: “golden” is a status we do not know. 1 account counts as a customer by it.",
      "B3 Unknown status: “silver” is a status we do not know. 2 accounts count as customers by it.",
    ]);
  });

  it("explain what is missing before anything can be placed", () => {
    expect(wordsFor(["Colour"], [["red"]])[0]).toMatch(/^No header row: /);
    expect(wordsFor(["MRR"], [[1]])[0]).toMatch(/^A1 Account column missing: /);
  });

  it("are absent for a code of another catalogue, inherited names included", () => {
    expect(problemTextOf({ code: "toString", severity: "info", sheet: "Accounts" }, en.problems)).toBeUndefined();
  });

  it("hold together when a problem lacks what they quote", () => {
    for (const code of Object.keys(en.problems)) {
      const problem = { code, severity: "info" as const, sheet: "Accounts" };
      const words = problemTextOf(problem, en.problems);
      expect(words?.title(problem)).toMatch(/^\S.*\S$/);
      expect(() => words?.text(problem, englishProblemFormat)).not.toThrow();
    }
  });
});
