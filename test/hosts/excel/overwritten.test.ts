import { describe, expect, test } from "vitest";
import { isBlocked, overwrittenCells, type MovedTable } from "../../../src/hosts/excel/writing/overwritten";

const rectangle = (startRow: number, endRow: number, startColumn = 0, endColumn = 2) => ({
  ...{ startRow, endRow },
  ...{ startColumn, endColumn },
});
const table = (range: MovedTable["range"], present: MovedTable["present"], titleRow: number | null = null) => ({
  ...{ titleRow, range, present },
});

describe("the cells that a new result writes over", () => {
  test("are those that its table grows over, and none where it stays or shrinks", () => {
    expect(overwrittenCells([table(rectangle(0, 9), rectangle(0, 5))], null).rectangles).toEqual([rectangle(6, 9)]);
    expect(overwrittenCells([table(rectangle(0, 3), rectangle(0, 5))], null).rectangles).toEqual([]);
  });

  test("are the row between two tables where rows are put in below it", () => {
    const tables = [table(rectangle(0, 7), rectangle(0, 5)), table(rectangle(10, 12), rectangle(8, 10), 9)];
    const { rectangles, shiftsRows } = overwrittenCells(tables, null);
    expect(rectangles).toEqual([rectangle(6, 6)]);
    expect(shiftsRows).toBe(true);
  });

  test("are rows above and columns left of a table that was moved", () => {
    const { rectangles } = overwrittenCells([table(rectangle(0, 5), rectangle(2, 7, 1, 3))], null);
    expect(rectangles).toEqual([
      { startRow: 0, endRow: 1, startColumn: 0, endColumn: 3 },
      { startRow: 2, endRow: 7, startColumn: 0, endColumn: 0 },
    ]);
  });

  test("are where a new table goes below one that stays, title included", () => {
    const tables = [table(rectangle(0, 5), rectangle(0, 5)), table(rectangle(8, 9), null, 7)];
    expect(overwrittenCells(tables, null).rectangles).toEqual([rectangle(7, 9)]);
  });

  test("must not belong to a table of the user's", () => {
    const tables = [table(rectangle(0, 9), rectangle(0, 5))];
    const overwritten = overwrittenCells(tables, null);
    expect(isBlocked(tables, overwritten, [rectangle(8, 12)])).toBe(true);
    expect(isBlocked(tables, overwritten, [rectangle(12, 15), rectangle(0, 20, 5, 6)])).toBe(false);
  });
});
