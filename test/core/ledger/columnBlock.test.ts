import { describe, expect, it } from "vitest";
import { columnBlock } from "../../../src/core/ledger/table/columnBlock";
import { scheduleColumns } from "../../../src/core/ledger/scheduleColumns";
import type { Cell } from "../../../src/core/sheet/cell";

const subscriptions = ["Customer", "MRR", "Start", "End"];
const schedule = scheduleColumns.map(({ header }) => header);

describe("the columns of a table", () => {
  it.each<[string, readonly Cell[], number, number]>([
    ["end before a schedule that reads it", [...subscriptions, null, null, ...schedule], 0, 4],
    ["begin behind a schedule to their left", [...schedule, null, ...subscriptions], 21, 25],
    ["end before notes of the user's own", [...subscriptions, " ", "Notes"], 0, 4],
    ["leave out blank columns on either side", [null, ...subscriptions, null], 1, 5],
    ["are those of the first of two tables", [...subscriptions, null, ...subscriptions], 0, 4],
    ["are those of subscription rows, not of a grid beside them", ["Client", "Jan 2026", null, ...subscriptions], 3, 7],
    ["are those of a grid beside a schedule", ["Client", "Jan 2026", "Feb 2026", null, ...schedule], 0, 3],
    ["are those of a grid, not of one by plan to its right", ["Client", "Jan-26", null, "Plan", "Feb-26"], 0, 2],
  ])("%s", (_, header, first, end) => {
    const row = header.map((cell) => (cell === null || cell === " " ? null : 1));
    expect(columnBlock([header, row])).toEqual({ first, end });
  });

  it("go on where a cell below the header is filled, and no further than the rows that are looked at", () => {
    const header = [...subscriptions, null, "Status"];
    expect(columnBlock([header, ["Ada", 1, 46023, null, "since May", "active"]])).toEqual({ first: 0, end: 6 });
    expect(columnBlock([header, ["Ada", 1, 46023, null, null, "active"]])).toEqual({ first: 0, end: 4 });
  });

  it.each<[string, readonly Cell[]]>([
    ["one that is needed stands beyond a gap", ["Customer", "MRR", null, "Start"]],
    ["a grid's dates go on beyond a gap", ["Customer", "Jan 2026", null, "Feb 2026"]],
    ["what looks like a grid is half of subscription rows", ["Customer", 46023, null, "MRR", "Start"]],
    ["nothing can be read", ["Colour", null, "Size"]],
  ])("are all where %s", (_, header) => {
    expect(columnBlock([header, header.map((cell) => (cell === null ? null : 1))])).toEqual({
      first: 0,
      end: header.length,
    });
  });
});
