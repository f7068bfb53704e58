import { describe, expect, it } from "vitest";
import type { Problem } from "../../../../src/core/sheet/problem";
import { groupProblems } from "../../../../src/taskpane/features/problems/groupProblems";
import type { ProblemWords } from "../../../../src/taskpane/format/problemWords";
import { en } from "../../../../src/texts/en";

const words: ProblemWords = {
  title: ({ code, header }) => (header ? `${code} in ${header}` : code),
  text: ({ found }) => `Found ${found ?? "nothing"}.`,
};

const sheet = "Accounts";
const problems: readonly Problem[] = [
  { code: "note", severity: "info", sheet },
  { code: "number", severity: "error", sheet, row: 25, column: 4, header: "MRR", found: "1.2k" },
  { code: "date", severity: "warning", sheet, row: 76, column: 15, header: "Renewal", found: "06/07/2026" },
  { code: "date", severity: "warning", sheet, row: 30, column: 15, header: "Renewal", found: "04/05/2026" },
  { code: "date", severity: "warning", sheet, row: 30, column: 16, header: "Start", found: "04/05/2026" },
];

describe("groupProblems", () => {
  it("puts errors first, notes last, and kinds of one severity apart by column", () => {
    const groups = groupProblems(problems, words, "", en);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ["error", 1],
      ["warning", 3],
      ["info", 1],
    ]);
    expect(groups[1]?.groups.map(({ title }) => title)).toEqual(["date in Renewal", "date in Start"]);
  });

  it("lists the entries of a kind in the order of the sheet", () => {
    const renewal = groupProblems(problems, words, "", en)[1]?.groups[0];
    expect(renewal?.entries.map(({ address }) => address)).toEqual(["P31", "P77"]);
  });

  it("loses no problem", () => {
    const groups = groupProblems(problems, words, " ", en);
    const listed = groups.flatMap((group) =>
      group.groups.flatMap(({ entries }) => entries.map(({ problem }) => problem)),
    );
    expect(new Set(listed)).toEqual(new Set(problems));
  });

  it("counts those that are too many to list", () => {
    const further: Problem = { code: "furtherProblems", severity: "error", sheet, row: 1001, values: { rows: 1500 } };
    const [errors, warnings] = groupProblems([...problems, further], words, "", en);
    expect([errors?.count, warnings?.count]).toEqual([1501, 3]);
    expect(errors?.groups.map(({ count }) => count)).toEqual([1, 1500]);
  });

  it.each([
    ["renewal", 2],
    ["1.2K", 1],
    ["p31", 1],
    ["no such thing", 0],
  ])("finds headings, texts and addresses in any case: %s", (filter, count) => {
    const found = groupProblems(problems, words, filter, en);
    expect(found.reduce((sum, group) => sum + group.count, 0)).toBe(count);
  });
});
