import { describe, expect, test } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { mergeTaken, type StagedTable } from "../../../src/hosts/excel/writing/mergeTaken";
import type { TakenTable } from "../../../src/hosts/excel/writing/takeColumns";

const column = (header: string) => ({ id: header.toLowerCase(), header });

function staged(accounts: readonly string[], change: Partial<StagedTable> = {}): StagedTable {
  const keys = { columns: [column("Account")], rows: accounts.map((account) => [account]), keyColumns: [0] };
  return { keys, headers: [], cells: accounts.map(() => []), given: null, ...change };
}

const taken: TakenTable = {
  name: "CS_Placement",
  range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 5 },
  columns: [
    { place: 0, header: "Account", id: "account" },
    { place: 5, header: "Note", id: null },
  ],
};

const rows: readonly (readonly Cell[])[] = [
  ["Ada", "first"],
  ["Bolt", "second"],
];

describe("the user's cells that are staged", () => {
  test("are at first all of a column, each beside its account", () => {
    const { staged: next, copied, orphans } = mergeTaken(staged(["Bolt", "Echo", "Ada"]), taken, rows, false);
    expect(next).toMatchObject({ headers: ["Note"], cells: [["second"], [null], ["first"]] });
    expect(copied).toEqual([{ to: 0, from: 5, count: 1, isNew: true, rows: [1, null, 0] }]);
    expect(orphans).toEqual([]);
  });

  test("stay as they are where nobody wrote anything, however the old table is sorted", () => {
    const known = staged(["Bolt", "Ada"], { headers: ["Note"], cells: [["second"], ["first"]] });
    expect(mergeTaken(known, taken, rows, false).copied).toEqual([]);
    expect(mergeTaken(known, taken, [...rows].reverse(), false).copied).toEqual([]);
  });

  test("are copied once more where the user has edited them since", () => {
    const known = staged(["Bolt", "Ada"], { headers: ["Note"], cells: [["second"], ["older"]] });
    const { staged: next, copied } = mergeTaken(known, taken, rows, false);
    expect(copied).toEqual([{ to: 0, from: 5, count: 1, isNew: false, rows: [null, 0] }]);
    expect(next.cells).toEqual([["second"], ["first"]]);
  });

  test("are not taken back to what the sheet got before an edit was staged", () => {
    const known = staged(["Ada"], { headers: ["Note"], cells: [["edited"]], given: [["first"]] });
    expect(mergeTaken(known, taken, rows, false).copied).toEqual([]);
  });

  test("lose a note that the user cleared, unless the blank may come of a writing that was cut short", () => {
    const known = staged(["Ada"], { headers: ["Note"], cells: [["first"]] });
    expect(mergeTaken(known, taken, [["Ada", null]], true).copied).toEqual([]);
    expect(mergeTaken(known, taken, [["Ada", null]], false).staged.cells).toEqual([[null]]);
  });

  test("leave notes of accounts that are gone to be told", () => {
    const { orphans } = mergeTaken(staged(["Ada"]), taken, rows, false);
    expect(orphans).toEqual([1]);
  });

  test("get another name where a column of ours has theirs now", () => {
    const table = staged(["Ada"]);
    const keys = { columns: [column("Account"), column("Note")], rows: [["Ada", "ours"]], keyColumns: [0] };
    const { staged: next, renamed } = mergeTaken({ ...table, keys }, taken, rows, false);
    expect(next.headers).toEqual(["Note (2)"]);
    expect(renamed).toEqual([["Note", "Note (2)"]]);
  });
});
