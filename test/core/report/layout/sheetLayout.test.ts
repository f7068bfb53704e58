import { describe, expect, it } from "vitest";
import { textColumn } from "../../../../src/core/report/layout/resultColumns";
import type { ResultTable } from "../../../../src/core/report/layout/resultSheet";
import {
  continuesTable,
  layOutSheet,
  unusedSheetName,
  unusedTableName,
} from "../../../../src/core/report/layout/sheetLayout";

const table = (name: string, rows: number, title?: string, width = 10): ResultTable => ({
  name,
  title,
  columns: [textColumn("item", "Item", width), textColumn("value", "Value", 20)],
  rows: Array.from({ length: rows }, (_, row) => [`${row}`, ""]),
  keyColumns: [0],
});

describe("the layout of a sheet", () => {
  const spill = { formula: "=SEQUENCE(3,2)", columns: [textColumn("item", "Item", 15)], rows: 2 };
  const tables = [table("A", 2, "First"), table("B", 0, "Second", 30), table("C", 1)];
  const layout = layOutSheet({ key: "summary", name: "CS Summary", frozenRows: 0, tables, spill }, []);

  it("has one blank row between a table and what comes below it, and a row under a header without rows", () => {
    expect(layout.tables.map(({ titleRow, range }) => [titleRow, range.startRow, range.endRow])).toEqual([
      [0, 1, 3],
      [5, 6, 7],
      [null, 9, 10],
    ]);
    expect(layout.spill?.range).toEqual({ startRow: 12, endRow: 14, startColumn: 0, endColumn: 0 });
  });

  it("is as wide as the widest of each column, and counts rows without headers", () => {
    expect(layout.widths).toEqual([30, 20]);
    expect(layout.rows).toBe(5);
  });
});

describe("a table", () => {
  it("continues the one of its name, with a number behind it or not", () => {
    expect(["CS_Run", "CS_Run_2", "CS_Run_12"].map((name) => continuesTable(name, "CS_Run"))).toEqual([
      true,
      true,
      true,
    ]);
    expect(["CS_Runs", "CS_Run_", "CS_Run_2b", "CS_Ru"].map((name) => continuesTable(name, "CS_Run"))).toEqual(
      new Array(4).fill(false),
    );
  });
});

describe("a name that another has", () => {
  it("gets the first number that is free, whatever the case", () => {
    expect(unusedSheetName("CS Summary", new Set())).toBe("CS Summary");
    expect(unusedSheetName("CS Summary", new Set(["cs summary", "cs summary (2)"]))).toBe("CS Summary (3)");
    expect(unusedTableName("CS_Run", new Set(["cs_run"]))).toBe("CS_Run_2");
  });
});
