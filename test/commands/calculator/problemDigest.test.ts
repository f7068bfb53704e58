import { describe, expect, it } from "vitest";
import {
  entriesAtATime,
  furtherEntries,
  furtherRows,
  problemDigest,
  rowsAtATime,
  rowsAtFirst,
} from "../../../src/commands/calculator/problemDigest";
import type { Problem } from "../../../src/core/sheet/problem";

const owner = (row: number, found: string): Problem => ({
  code: "ownerNotInTeam",
  severity: "warning",
  sheet: "Accounts",
  row,
  column: 2,
  header: "CSM",
  found,
  values: { team: "Team" },
});

describe("the digest of problems", () => {
  it("makes one entry of those that say the same, however it is spelt, with the rows of its cells", () => {
    const problems = [owner(3, "P. Lindqvist"), owner(5, "Mila"), owner(8, "p.  LINDQVIST"), owner(9, "Mila")];
    const { count, kinds } = problemDigest(problems);
    expect(count).toBe(4);
    expect(kinds.map(({ count: all, entries }) => [all, entries])).toEqual([[4, 2]]);
    expect(kinds[0]?.first.map(({ problem, count: all, rows }) => [problem.found, all, rows])).toEqual([
      ["P. Lindqvist", 2, [3, 8]],
      ["Mila", 2, [5, 9]],
    ]);
  });

  it("keeps apart what is said in other words, of another column or another sheet", () => {
    const one = owner(3, "Mila");
    const others: readonly Problem[] = [
      { ...one, values: { team: "Others" } },
      { ...one, column: 7 },
      { ...one, sheet: "Accounts 2" },
      { ...one, code: "ownerMisspelt" },
      { ...one, severity: "info" },
    ];
    const { kinds } = problemDigest([one, ...others]);
    expect(kinds.flatMap(({ first }) => first).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("lists all rows of what is said once, and hands those rows over apart", () => {
    const otherRows = Array.from({ length: rowsAtFirst + 10 }, (_, index) => index + 2);
    const problem: Problem = { ...owner(1, "Gold"), code: "unknownTier", otherRows };
    const [kind] = problemDigest([problem]).kinds;
    expect(kind?.count).toBe(1);
    expect(kind?.first[0]).toMatchObject({ count: 1, cells: rowsAtFirst + 11 });
    expect(kind?.first[0]?.rows).toEqual([1, ...otherRows].slice(0, rowsAtFirst));
    expect(kind?.first[0]?.problem).not.toHaveProperty("otherRows");
  });

  it("has no cells where a sheet as a whole is concerned, and counts what is only counted", () => {
    const further: Problem = { code: "furtherProblems", severity: "error", sheet: "S", row: 7, values: { rows: 1500 } };
    const { count, errors, kinds } = problemDigest([{ code: "noTeam", severity: "info", sheet: "S" }, further]);
    expect([count, errors]).toEqual([1501, 1500]);
    expect(kinds.map(({ first }) => first[0]?.cells)).toEqual([0, 1]);
  });

  it("of 100,000 problems is small and complete in its counts, and the rest comes in pages", () => {
    const problems = Array.from({ length: 100_000 }, (_, row) => owner(row, row % 2 === 0 ? "Mila" : `Owner ${row}`));
    const started = performance.now();
    const digest = problemDigest(problems);
    expect(performance.now() - started).toBeLessThan(2_000);
    const [kind] = digest.kinds;
    expect([digest.count, kind?.count, kind?.entries]).toEqual([100_000, 100_000, 50_001]);
    expect(JSON.stringify(digest).length).toBeLessThan(250_000);
    const seen = new Set<number>();
    for (let from = 0; ; from += entriesAtATime) {
      const entries = furtherEntries(problems, kind?.id ?? "", from);
      if (entries.length === 0) break;
      for (const { id, cells } of entries) {
        for (let at = 0; at < cells; at += rowsAtATime) {
          for (const row of furtherRows(problems, kind?.id ?? "", id, at)) seen.add(row);
        }
      }
    }
    expect(seen.size).toBe(100_000);
  });

  it("knows nothing of kinds and entries that are not there", () => {
    expect(furtherEntries([], "no such", 0)).toEqual([]);
    expect(furtherRows([owner(1, "Mila")], "no such", "no such", 0)).toEqual([]);
  });
});
