import { describe, expect, it } from "vitest";
import { problemDigest } from "../../../../src/commands/calculator/problemDigest";
import type { Problem } from "../../../../src/core/sheet/problem";
import {
  groupProblems,
  type ListedKind,
  type SeverityGroup,
} from "../../../../src/taskpane/features/problems/groupProblems";
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

function listed(of: readonly Problem[], atHand = Infinity): readonly ListedKind[] {
  return problemDigest(of).kinds.map(({ id, severity, count, entries, first }) => {
    return { id, severity, count, all: entries, entries: first.slice(0, atHand) };
  });
}

function grouped(filter: string, of = problems): readonly SeverityGroup[] {
  return groupProblems(listed(of), words, filter, en);
}

describe("groupProblems", () => {
  it("puts errors first, notes last, and kinds of one severity apart by column", () => {
    const groups = grouped("");
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ["error", 1],
      ["warning", 3],
      ["info", 1],
    ]);
    expect(groups[1]?.groups.map(({ title }) => title)).toEqual(["date in Renewal", "date in Start"]);
  });

  it("lists the entries of a kind in the order of the sheet", () => {
    const renewal = grouped("")[1]?.groups[0];
    expect(renewal?.entries.map(({ address }) => address)).toEqual(["P31", "P77"]);
  });

  it("loses no problem", () => {
    const groups = grouped(" ");
    const all = groups.flatMap((group) =>
      group.groups.flatMap(({ entries }) => entries.map(({ alike }) => alike.problem)),
    );
    expect(new Set(all)).toEqual(new Set(problems));
  });

  it("counts those that are too many to list", () => {
    const further: Problem = { code: "furtherProblems", severity: "error", sheet, row: 1001, values: { rows: 1500 } };
    const [errors, warnings] = grouped("", [...problems, further]);
    expect([errors?.count, warnings?.count]).toEqual([1501, 3]);
    expect(errors?.groups.map(({ count }) => count)).toEqual([1, 1500]);
  });

  it.each([
    ["renewal", 2],
    ["1.2K", 1],
    ["p31", 1],
    ["no such thing", 0],
  ])("finds headings, texts and addresses in any case: %s", (filter, count) => {
    const found = grouped(filter);
    expect(found.reduce((sum, group) => sum + group.count, 0)).toBe(count);
  });

  it("makes one entry of what says the same, and finds it by any of its cells", () => {
    const owner: Problem = { code: "owner", severity: "warning", sheet, column: 2, found: "Mila" };
    const alike = [3, 8, 40].map((row) => ({ ...owner, row }));
    for (const filter of ["", "mila", "C4", "c41"]) {
      const [warnings] = grouped(filter, alike);
      expect(warnings?.groups.map(({ count, entries }) => [count, entries.length])).toEqual([[3, 1]]);
      expect(warnings?.groups[0]?.entries[0]).toMatchObject({ address: "C4", alike: { rows: [3, 8, 40] } });
    }
    expect(grouped("C5", alike)).toEqual([]);
  });

  it("counts entries that are not at hand, but not among those that a filter leaves", () => {
    const many = Array.from({ length: 9 }, (_, row): Problem => ({
      code: "number",
      severity: "error",
      sheet,
      row,
      column: 4,
      header: "MRR",
      found: `${row} k`,
    }));
    const few = listed(many, 2);
    const [all] = groupProblems(few, words, "", en);
    expect(all?.groups[0]).toMatchObject({ count: 9, notListed: [{ kind: few[0]?.id, entries: 7 }] });
    expect(all?.groups[0]?.entries).toHaveLength(2);
    expect(groupProblems(few, words, "1 k", en)[0]?.groups[0]).toMatchObject({ count: 1, notListed: [] });
  });
});
