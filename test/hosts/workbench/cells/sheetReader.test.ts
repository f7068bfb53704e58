import type { ICellData, IWorkbookData } from "@univerjs/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Cells } from "../../../../src/core/sheet/cell";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

const lastRow = 39_999;

function manyRows(): Record<number, Record<number, ICellData>> {
  const cells: Record<number, Record<number, ICellData>> = {};
  for (let row = 0; row <= lastRow; row++) {
    const line: Record<number, ICellData> = (cells[row] = {});
    for (let column = 0; column < 20; column++) line[column] = { v: 0, t: 2 };
  }
  return cells;
}

let open: HeadlessWorkbook;
beforeEach(() => {
  open = headlessWorkbook({
    ...{ id: "b", name: "b", appVersion: "", locale: "enUS", styles: {}, sheetOrder: ["many", "few"] },
    sheets: {
      many: { id: "many", name: "Many", cellData: manyRows(), rowCount: lastRow + 1, columnCount: 30 },
      few: { id: "few", name: "Few", cellData: { 2: { 1: { v: 1, t: 2 } } }, rowCount: 100, columnCount: 30 },
    },
  } as unknown as IWorkbookData);
});
afterEach(() => open.spreadsheet.univer.dispose());

const write = (subUnitId: string, cellValue: object): unknown =>
  open.spreadsheet.commands.syncExecuteCommand("sheet.mutation.set-range-values", {
    ...{ unitId: open.workbook.getUnitId(), subUnitId, cellValue },
  });

/** Writes one number into the first and the last row of the large sheet. */
function writeBothEnds(v: number): void {
  write("many", { 0: { 0: { v } }, [lastRow]: { 0: { v } } });
}

const ends = (cells: readonly (readonly unknown[])[]): readonly unknown[] => [cells[0]?.[0], cells.at(-1)?.[0]];

test("While a large sheet is read others have their turn, and what they change is in it as a whole", async () => {
  const reading = open.host.read({ sheet: "Many" });
  let turns = 0;
  let isDone = false;
  setImmediate(function act() {
    if (isDone) return;
    turns++;
    if (turns <= 2) writeBothEnds(turns);
    setImmediate(act);
  });
  const { cells } = await reading;
  isDone = true;
  expect(turns).toBeGreaterThan(2);
  expect(cells).toHaveLength(lastRow + 1);
  expect(ends(cells)).toEqual([2, 2]);
});

test("Rows are handed over in blocks, and from the first one on again where the sheet changes meanwhile", async () => {
  let blocks: Cells[] = [];
  let [starts, taken] = [0, 0];
  const head = await open.host.readInBlocks(
    { sheet: "Many" },
    {
      start: async () => {
        starts++;
        blocks = [];
      },
      rows: async (rows) => {
        blocks.push(rows);
        if (++taken === 2) writeBothEnds(7);
      },
    },
  );
  expect(starts).toBe(2);
  const cells = blocks.flat();
  expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(2500);
  expect(ends(cells)).toEqual([7, 7]);
  expect({ ...head, cells }).toEqual(await open.host.read({ sheet: "Many" }));
});

test("A sheet that does not stop changing is handed over all the same, as it is at one moment", async () => {
  let blocks: Cells[] = [];
  let [starts, changes] = [0, 0];
  await open.host.readInBlocks(
    { sheet: "Many" },
    {
      start: async () => {
        starts++;
        blocks = [];
      },
      rows: async (rows) => {
        blocks.push(rows);
        writeBothEnds(++changes);
      },
    },
  );
  const cells = blocks.flat();
  expect(starts).toBe(3);
  expect(cells).toHaveLength(lastRow + 1);
  expect(ends(cells)).toEqual([2, 2]);
});

test("A sheet that does not stop changing is read in one go", async () => {
  let changes = 0;
  let isDone = false;
  setImmediate(function act() {
    if (isDone) return;
    writeBothEnds(++changes);
    setImmediate(act);
  });
  const { cells } = await open.host.read({ sheet: "Many" });
  isDone = true;
  expect(changes).toBeGreaterThan(2);
  const [first, last] = ends(cells);
  expect(first).toBeGreaterThan(0);
  expect(last).toBe(first);
});

const sizeOf = async (sheet: string): Promise<readonly [number, number] | undefined> => {
  const source = (await open.host.listSources()).find((one) => one.sheet === sheet);
  return source && [source.rows, source.columns];
};

test("Where the cells of a sheet end is looked for once, and again after what changes them", async () => {
  // After a calculation the grid is at rest.
  await open.host.insertFormula({ sheet: "Few", row: 0, column: 0 }, "=B3+1");
  await open.until("Few", 0, 0, 2);
  expect(await sizeOf("Few")).toEqual([3, 2]);
  const sheets = open.workbook.getSheets().map((sheet) => vi.spyOn(sheet, "getCellMatrix"));
  const looks = async (): Promise<readonly number[]> => {
    const before = sheets.map((spy) => spy.mock.calls.length);
    await Promise.all([open.host.listSources(), open.host.listSources()]);
    return sheets.map((spy, index) => spy.mock.calls.length - (before[index] ?? 0));
  };
  expect(await looks()).toEqual([0, 0]);
  write("few", { 9: { 4: { v: 1, t: 2 } } });
  expect(await looks()).toEqual([0, 1]);
  expect(await looks()).toEqual([0, 0]);
  expect(await sizeOf("Few")).toEqual([10, 5]);
});

test("What formulas spill, rows that move and sheets that come back are in the size of a sheet", async () => {
  const { commands } = open.spreadsheet;
  const sheet = { unitId: open.workbook.getUnitId(), subUnitId: "few" };
  expect(await sizeOf("Few")).toEqual([3, 2]);
  await open.host.insertFormula({ sheet: "Few", row: 0, column: 5 }, "=Many!A1:A6*1");
  await open.until("Few", 5, 5, 0);
  expect(await sizeOf("Few")).toEqual([6, 6]);
  await commands.executeCommand("univer.command.undo");
  await open.until("Few", 5, 5, null);
  expect(await sizeOf("Few")).toEqual([3, 2]);
  const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 29, rangeType: 1 };
  await commands.executeCommand("sheet.command.insert-row-by-range", { ...sheet, range, direction: 0 });
  expect(await sizeOf("Few")).toEqual([5, 2]);
  await commands.executeCommand("sheet.command.remove-sheet", sheet);
  expect(await sizeOf("Few")).toBeUndefined();
  await commands.executeCommand("univer.command.undo");
  expect(await sizeOf("Few")).toEqual([5, 2]);
});
