import { expect, test } from "vitest";
import { readPendingResult } from "../../../src/hosts/excel/writing/pendingResult";

test("a log of an earlier build is finished as it was meant: its staged columns are all of the result", () => {
  const range = { startRow: 0, endRow: 3, startColumn: 0, endColumn: 2 };
  const table = {
    name: "CS_Placement",
    isContinued: true,
    titleRow: null,
    range,
    headers: ["A", "B", "Note"],
    renamed: [],
  };
  const sheet = { key: "placement", isNew: false, name: "CS Placement", tables: [table], removed: [], cleared: [] };
  const log = { version: 1, sheets: [sheet], headers: {}, written: [] };
  const [read] = readPendingResult(JSON.stringify(log))?.sheets ?? [];
  expect(read?.tables[0]).toMatchObject({ ownColumns: 3, keyColumns: [] });
  expect(read?.blockColumns).toBeGreaterThan(3);
});

test("a log that cannot be read is none", () => {
  expect([undefined, "", "{", "null", '{"version":9,"sheets":[]}'].map(readPendingResult)).toEqual(
    new Array(5).fill(null),
  );
});
