import { LocaleType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { SetRangeValuesCommand, SetWorksheetNameCommand } from "@univerjs/sheets";
import { afterEach, describe, expect, test } from "vitest";
import type { FilledCell } from "../../../../src/hosts/workbench/files/cellsFromFile";
import { checkFormulas, type FormulaReport } from "../../../../src/hosts/workbench/formulas/checkFormulas";
import { stopCalculation, watchCalculation } from "../../../../src/hosts/workbench/formulas/watchCalculation";
import { savedSnapshot } from "../../../../src/hosts/workbench/workbook/savedSnapshot";
import { showWorkbook } from "../../../../src/hosts/workbench/grid/showWorkbook";
import { wholeWorkbook, writeResources } from "../../../../src/hosts/workbench/workbook/workbookSnapshot";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

type CellText = number | string | boolean | readonly [formula: string, value?: number | string | boolean];

let open: HeadlessWorkbook | null = null;
afterEach(() => open?.spreadsheet.univer.dispose());

function snapshotOf(sheets: Record<string, readonly (readonly CellText[])[]>): IWorkbookData {
  const names = Object.keys(sheets);
  return {
    id: "book",
    name: "book",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: names,
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, rows]) => [
        name,
        { id: name, name, rowCount: 50, columnCount: 10, cellData: rows.map((row) => row.map(gridCell)) },
      ]),
    ),
  };
}

function gridCell(text: CellText): ICellData {
  const [formula, value] = typeof text === "object" ? text : [undefined, text];
  const typed =
    typeof value === "boolean" ? { v: value ? 1 : 0, t: 3 } : { v: value, t: typeof value === "number" ? 2 : 1 };
  return { ...(formula !== undefined && { f: formula }), ...(value !== undefined && typed) };
}

async function opened(snapshot: IWorkbookData): Promise<FormulaReport> {
  open = headlessWorkbook(snapshot);
  const report = await checkFormulas(open.spreadsheet, open.workbook);
  if (!report) throw new Error("the calculation was stopped");
  return report;
}

function shown(row: number, column: number, sheet = "S"): unknown {
  return open?.cell(sheet, row, column);
}

describe("Formulas that the grid calculates as the file says", () => {
  test("leave nothing to report", async () => {
    const report = await opened(snapshotOf({ S: [[1, 2, ["=A1+B1", 3], ["=1/3", 0.3333333333333333], ['=""', ""]]] }));
    expect(report).toEqual({ compared: 3 - 1, kept: [], different: [], volatile: 0 });
  });

  test.each([
    ["=1200.0", 1200],
    ["=IF(TRUE,7.50,2)", 7.5],
    ["=0.000000001", 1e-9],
    ["=SUM(1.0,{2.0,3.0})", 6],
    ['=IF("5"=A1,1,2)', 2],
    ['=SUMPRODUCT((A1:B1="5")*1)', 0],
    ['=IF(""=J9,1,2)', 1],
    ["=IF(FALSE=J9,1,2)", 1],
  ])("%s is %s", async (formula, value) => {
    expect((await opened(snapshotOf({ S: [[5, 5, [formula, value]]] }))).different).toEqual([]);
  });

  test("include sums over several sheets, which follow their cells", async () => {
    const report = await opened(
      snapshotOf({ Sheet1: [[1, ["=SUM(Sheet2:Sheet4!A1)", 60]]], Sheet2: [[10]], Sheet3: [[20]], Sheet4: [[30]] }),
    );
    expect(report).toMatchObject({ kept: [], different: [] });
    await open?.spreadsheet.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: open.workbook.getUnitId(),
      subUnitId: "Sheet3",
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 },
      value: { v: 25, t: 2 },
    });
    await open?.until("Sheet1", 0, 1, 65);
  });

  test("include names of one sheet, and names that move with the cell", async () => {
    const names = {
      a: { id: "a", name: "RATE", formulaOrRefString: "S!$A$1", localSheetId: "S" },
      b: { id: "b", name: "RATE", formulaOrRefString: "Two!$A$1", localSheetId: "Two" },
      c: { id: "c", name: "HOURS", formulaOrRefString: "S!$A1", localSheetId: wholeWorkbook },
    };
    const snapshot = snapshotOf({
      S: [
        [7, ["=RATE", 7], ["=HOURS", 7]],
        [8, ["=RATE", 7], ["=HOURS", 8]],
      ],
      Two: [[9, ["=RATE", 9]]],
    });
    const resources = writeResources({ tables: {}, rules: {}, filters: {}, names });
    expect(await opened({ ...snapshot, resources })).toMatchObject({ compared: 5, kept: [], different: [] });
  });
});

describe("Searches among results of formulas", () => {
  test("find what is there now, before and after a cell changes", async () => {
    const rows = Array.from({ length: 40 }, (_, row): CellText[] => [row % 4, [`=A${row + 1}*2`, (row % 4) * 2]]);
    rows[0]!.push(
      ["=COUNTIF(B1:B40,4)", 10] as const,
      ["=MATCH(6,B1:B40,0)", 4] as const,
      ["=SUM((B1:B40=2)*1)", 10] as const,
    );
    expect(await opened(snapshotOf({ S: rows }))).toMatchObject({ compared: 43, kept: [], different: [] });
    await open?.spreadsheet.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: open.workbook.getUnitId(),
      subUnitId: "S",
      range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 },
      value: { v: 3, t: 2 },
    });
    await open!.until("S", 0, 3, 2);
    expect([shown(0, 2), shown(0, 4)]).toEqual([10, 9]);
    await open?.spreadsheet.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: open.workbook.getUnitId(),
      subUnitId: "S",
      range: { startRow: 1, endRow: 1, startColumn: 0, endColumn: 0 },
      value: { v: 2, t: 2 },
    });
    await open!.until("S", 0, 2, 11);
    expect([shown(0, 3), shown(0, 4)]).toEqual([4, 9]);
  });
});

describe("Formulas that the grid cannot calculate", () => {
  const file = {
    S: [
      [
        ["=[1]Plan!A1", 77],
        ["=_xll.MYUDF(1)", 88],
        ['=GETPIVOTDATA("x",A1)', 5],
        ["=IFERROR(CUBEVALUE(1),0)", 12],
      ],
      [
        ["=A1+B1", 165],
        ["=UNKNOWNNAME*2", 44],
        ["=1/0", "#DIV/0!"],
        ["=RANK(1,Jan:Feb!A1)", 3],
      ],
    ] as const,
    Jan: [[1]],
    Feb: [[2]],
  };

  test("go on to show what the file said, each with its reason, and others calculate with it", async () => {
    const report = await opened(snapshotOf(file));
    expect(report.different).toEqual([]);
    expect(report.kept.map(({ formula, file: value, reason, unknown }) => [formula, value, reason, unknown])).toEqual([
      ["=[1]Plan!A1", "77", "workbook", []],
      ["=_xll.MYUDF(1)", "88", "function", ["_XLL.MYUDF"]],
      ['=GETPIVOTDATA("x",A1)', "5", "function", ["GETPIVOTDATA"]],
      ["=IFERROR(CUBEVALUE(1),0)", "12", "function", ["CUBEVALUE"]],
      ["=UNKNOWNNAME*2", "44", "error", []],
      ["=RANK(1,Jan:Feb!A1)", "3", "error", []],
    ]);
    expect([shown(0, 0), shown(0, 1), shown(0, 2), shown(1, 0), shown(1, 3)]).toEqual([77, 88, 5, 165, 3]);
    expect(open?.formula("S", 0, 1)).toBe("=_xll.MYUDF(1)");
  });

  test("include those that would freeze the page, and one that is typed is an error", async () => {
    const report = await opened(
      snapshotOf({
        S: [
          [
            ["=SUM(A1:XFD1048576*2)", 9],
            ["=SUM(B:XFD)", 4],
            ["=A1", 9],
          ],
        ],
      }),
    );
    expect(report.kept.map(({ reason }) => reason)).toEqual(["size"]);
    await setCell("S", 4, 0, { f: "=SUM(1:1048576)" });
    await open!.until("S", 4, 0, { code: "#CALC!" });
  });

  test("keep their value while rows and sheets move, and after Undo", async () => {
    await opened(snapshotOf(file));
    const { commands, undoRedo } = open!.spreadsheet;
    const unitId = open!.workbook.getUnitId();
    await commands.executeCommand("sheet.command.insert-row", {
      unitId,
      subUnitId: "S",
      range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 9, rangeType: 1 },
      direction: 0,
    });
    await commands.executeCommand(SetWorksheetNameCommand.id, { unitId, subUnitId: "S", name: "Sums" });
    // Everything that reads the cell is calculated again.
    await setCell("Sums", 9, 0, { f: "=A3+C3" });
    await open!.until("Sums", 9, 0, 82);
    expect(open!.formula("Sums", 2, 2)).toBe('=GETPIVOTDATA("x",A3)');
    expect(shown(2, 2, "Sums")).toBe(5);
    for (let step = 0; step < 3; step++) await commands.executeCommand("univer.command.undo");
    await setCell("S", 9, 0, { f: "=A1+C1" });
    await open!.until("S", 9, 0, 82);
    expect(undoRedo.pitchTopUndoElement()).not.toBeNull();
  });

  test("lose it with their formula", async () => {
    await opened(snapshotOf(file));
    await setCell("S", 0, 2, { f: '=GETPIVOTDATA("y",A1)', v: null });
    await open!.until("S", 0, 2, { code: "#NAME?" });
    await setCell("S", 0, 2, { v: 6, t: 2, f: null });
    await open!.until("S", 0, 2, 6);
  });

  test("are calculated as soon as the grid can", async () => {
    await opened(snapshotOf({ S: [[["=Later!A1", 5]]] }));
    expect(shown(0, 0)).toBe(5);
    await open!.spreadsheet.commands.executeCommand("sheet.command.insert-sheet", {
      unitId: open!.workbook.getUnitId(),
      sheet: { id: "later", name: "Later", cellData: { 0: { 0: { v: 8, t: 2 } } } },
    });
    await open!.until("S", 0, 0, 8);
  });

  test("are still known when the workbook is shown again from its own snapshot", async () => {
    await opened(snapshotOf(file));
    const snapshot = structuredClone(savedSnapshot(open!.spreadsheet, open!.workbook));
    const again = showWorkbook(open!.spreadsheet, snapshot);
    const report = await checkFormulas(open!.spreadsheet, again);
    expect(report?.kept.map(({ file: value }) => value)).toEqual(["77", "88", "5", "12", "44", "3"]);
  });

  async function setCell(sheet: string, row: number, column: number, value: ICellData): Promise<void> {
    await open!.spreadsheet.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: open!.workbook.getUnitId(),
      subUnitId: open!.workbook.getSheetBySheetName(sheet)!.getSheetId(),
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value,
    });
  }
});

describe("Formulas that come out otherwise", () => {
  test("are listed with both values", async () => {
    const report = await opened(snapshotOf({ S: [[5, ["=A1*2", 11], ["=A1", "5"], ["=A1", "#N/A"], ["=B1", 11]]] }));
    expect(report.kept).toEqual([]);
    expect(report.different.map(({ column, file, grid }) => [column, file, grid])).toEqual([
      [1, "11", "10"],
      [2, "5", "5"],
      [3, "#N/A", "5"],
      [4, "11", "10"],
    ]);
  });

  test("differ by more than a billionth", async () => {
    const report = await opened(
      snapshotOf({
        S: [
          [
            ["=1000*1", 1000.0000001],
            ["=1000*1", 1000.00001],
            ["=J9", 0],
            ["=0*1", 0],
          ],
        ],
      }),
    );
    expect(report.different.map(({ column }) => column)).toEqual([1]);
  });

  test("are left out where they rest on the clock or on chance", async () => {
    const report = await opened(
      snapshotOf({
        S: [
          [
            ["=TODAY()", 45000],
            ["=A1+1", 45001],
            ["=SUM(A1:B1)", 90001],
            ["=RAND()", 0.5],
            ["=1+1", 3],
          ],
        ],
      }),
    );
    expect(report).toMatchObject({ compared: 5, volatile: 4 });
    expect(report.different.map(({ column }) => column)).toEqual([4]);
  });

  test("keep the file's value where the grid is known to misread them", async () => {
    const report = await opened(snapshotOf({ S: [[1], [2], [["=SUBTOTAL(9,A1:A2)", 1]]] }));
    expect(report.kept).toMatchObject([{ file: "1", reason: "misread" }]);
    expect(shown(2, 0)).toBe(1);
  });
});

describe("Array formulas of a file", () => {
  const fileArray = (formula: string, range: string, isDynamic: boolean, beyond: readonly FilledCell[]) => ({
    custom: { fileArray: { formulas: [formula], range, isDynamic, beyond } },
  });

  test("fill the range that was chosen for them, with one value or with #N/A beyond", async () => {
    const snapshot = snapshotOf({ S: [[1, 2, 3, ["=SUM(A1:C1)", 6]], [["=A1:B1", 1]]] });
    const cells = snapshot.sheets["S"]!.cellData as unknown as Record<number, Record<number, ICellData>>;
    const repeated = [1, 2].map((row) => ({ row, column: 0, value: 6 }));
    Object.assign(cells[0]![3]!, fileArray("=SUM(A1:C1)", "D1:D3", false, repeated));
    const cut = [
      { row: 0, column: 1, value: 2 },
      { row: 0, column: 2, value: { code: "#N/A" } },
    ];
    Object.assign(cells[1]![0]!, fileArray("=A1:B1", "A2:C2", false, cut));
    expect(await opened(snapshot)).toMatchObject({ compared: 2, kept: [], different: [] });
    await open!.until("S", 2, 3, 6);
    expect([shown(0, 3), shown(1, 3), shown(3, 3)]).toEqual([6, 6, null]);
    expect([shown(1, 0), shown(1, 1), shown(1, 2)]).toEqual([1, 2, { code: "#N/A" }]);
  });

  test("keep all that they filled where the grid cannot calculate them, and say which cell differs where it can", async () => {
    const snapshot = snapshotOf({ S: [[["=CUBESET(1)", 4]], [], [7, 8, ["=A3:B3*2", 14]]] });
    const cells = snapshot.sheets["S"]!.cellData as unknown as Record<number, Record<number, ICellData>>;
    const filled = [
      { row: 0, column: 1, value: "five" },
      { row: 1, column: 0, value: true },
      { row: 1, column: 1, value: 6 },
    ];
    Object.assign(cells[0]![0]!, fileArray("=CUBESET(1)", "A1:B2", true, filled));
    Object.assign(cells[2]![2]!, fileArray("=A3:B3*2", "C3:D3", true, [{ row: 0, column: 1, value: 17 }]));
    const report = await opened(snapshot);
    expect(report.kept).toMatchObject([{ row: 0, column: 0, file: "4", reason: "function" }]);
    expect(report.different).toMatchObject([{ row: 2, column: 3, file: "17", grid: "16" }]);
    await open!.until("S", 1, 1, 6);
    expect([shown(0, 0), shown(0, 1), shown(1, 0)]).toEqual([4, "five", true]);
  });
});

test("A picture by its address answers its alternative text, or the address, and asks nobody", async () => {
  await opened(
    snapshotOf({
      S: [
        [
          ['=IMAGE("https://example.com/a.png")', "x"],
          ['=IMAGE("https://example.com/a.png","Logo")', "Logo"],
        ],
      ],
    }),
  );
  expect([shown(0, 0), shown(0, 1)]).toEqual(["https://example.com/a.png", "Logo"]);
});

test("A calculation that is stopped leaves the file's values in place, and says nothing of them", async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, [`=A${row + 1}*2`, 1] as const]);
  const snapshot = snapshotOf({ S: rows });
  snapshot.sheets["S"]!.rowCount = rows.length;
  open = headlessWorkbook(snapshot);
  const { commands } = open.spreadsheet;
  const seen: number[] = [];
  const stop = watchCalculation(commands, (progress) => {
    if (!progress || progress.total === 0) return;
    seen.push(progress.total);
    stopCalculation(commands);
  });
  expect(await checkFormulas(open.spreadsheet, open.workbook)).toBeNull();
  stop();
  expect(seen[0]).toBe(2000);
  expect([shown(0, 1), shown(1999, 1)]).toEqual([1, 1]);
});

test("A workbook without values for its formulas has nothing to compare", async () => {
  expect(await opened(snapshotOf({ S: [[1, ["=A1"]]] }))).toEqual({
    compared: 0,
    kept: [],
    different: [],
    volatile: 0,
  });
});
