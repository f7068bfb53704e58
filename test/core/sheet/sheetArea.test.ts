import { describe, expect, it } from "vitest";
import { areaHolds, areaReference, sheetPrefix, tableColumns } from "../../../src/core/sheet/sheetArea";

const area = { sheet: "Accounts", firstRow: 1, firstColumn: 4, lastRow: 120, lastColumn: 26 };

describe("a sheet in a formula", () => {
  it.each([
    ["Accounts", "Accounts!"],
    ["CS_Placement", "CS_Placement!"],
    ["Q1's data", "'Q1''s data'!"],
    ["Verträge", "'Verträge'!"],
    ["2026", "'2026'!"],
    ["a.b", "'a.b'!"],
    // These would read as a cell, a row or column of the other notation, or a value.
    ["Q1", "'Q1'!"],
    ["xfd1048576", "'xfd1048576'!"],
    ["R1C1", "'R1C1'!"],
    ["rc", "'rc'!"],
    ["C", "'C'!"],
    ["TRUE", "'TRUE'!"],
  ])("is in quotes where it must be: %s", (sheet, written) => {
    expect(sheetPrefix(sheet)).toBe(written);
  });
});

describe("an area in a formula", () => {
  it("is absolute, so that copies of the formula read the same cells", () => {
    expect(areaReference(area)).toBe("Accounts!$E$2:$AA$121");
    expect(areaReference({ ...area, sheet: "My accounts" })).toBe("'My accounts'!$E$2:$AA$121");
  });

  it("holds the cells up to its edges, and none of another sheet", () => {
    expect(areaHolds(area, { sheet: "Accounts", row: 1, column: 4 })).toBe(true);
    expect(areaHolds(area, { sheet: "Accounts", row: 120, column: 26 })).toBe(true);
    expect(areaHolds(area, { sheet: "Accounts", row: 0, column: 4 })).toBe(false);
    expect(areaHolds(area, { sheet: "Accounts", row: 121, column: 4 })).toBe(false);
    expect(areaHolds(area, { sheet: "Accounts", row: 5, column: 27 })).toBe(false);
    expect(areaHolds(area, { sheet: "Other", row: 5, column: 5 })).toBe(false);
  });
});

describe("columns of a table in a formula", () => {
  it("are named, one or from one to another", () => {
    expect(tableColumns("Accounts", "MRR", "MRR")).toBe("Accounts[MRR]");
    expect(tableColumns("Accounts", "Last login", "Größe")).toBe("Accounts[[Last login]:[Größe]]");
  });

  it.each(["Amount (EUR)", "It's", "#", "a[b]", "a@b", "A-B", "", "two\nlines", "two  spaces"])(
    "have no name where a header would have to be escaped: %j",
    (header) => {
      expect(tableColumns("T", header, header)).toBeNull();
      expect(tableColumns("T", "MRR", header)).toBeNull();
    },
  );
});
