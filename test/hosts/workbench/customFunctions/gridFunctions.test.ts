import { CellValueType, LocaleType, type ICellData, type IWorkbookData } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { afterEach, expect, test } from "vitest";
import type { SheetFunction } from "../../../../src/hosts/workbench/customFunctions/sheetFunction";
import { plainTableStyle } from "../../../../src/hosts/workbench/grid/tableLook";
import { tableColumn, writeResources } from "../../../../src/hosts/workbench/workbook/workbookSnapshot";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

let open: HeadlessWorkbook | undefined;
afterEach(() => open?.spreadsheet.univer.dispose());

const matrix = { name: "table", dimensionality: "matrix" };
const functions: SheetFunction[] = [
  {
    metadata: {
      id: "SEEN",
      name: "SEEN",
      parameters: [matrix, { name: "date", optional: true }, { name: "flag", optional: true }],
    },
    code: (...values) => JSON.stringify(values.slice(0, 3)),
  },
  {
    metadata: { id: "COPY", name: "COPY", parameters: [matrix] },
    code: (table) => table,
  },
  {
    metadata: { id: "FAIL", name: "FAIL", parameters: [matrix] },
    code: (table) => {
      const [[first]] = table as [[unknown]];
      if (first === "rows") return [["fine", { code: "#N/A", message: "not in the second row" }]];
      return { code: "#VALUE!", message: `FAIL found ${String(first)}` };
    },
  },
];

/** One sheet of data, with a table of it, and one of formulas from A1 to the right. */
function start(formulas: readonly string[]): HeadlessWorkbook {
  const text = (v: string): ICellData => ({ v, t: CellValueType.FORCE_STRING });
  const cells: Record<number, Record<number, ICellData>> = {
    0: { 0: text("Customer"), 1: text("MRR"), 2: text("Start") },
    1: { 0: text("007"), 1: { v: 12.5, t: 2 }, 2: { v: 46053, t: 2, s: { n: { pattern: "yyyy-mm-dd" } } } },
    2: { 0: text("b"), 2: { v: "#N/A", t: 1 } },
  };
  const range = { startRow: 0, endRow: 2, startColumn: 0, endColumn: 2 };
  const columns = ["Customer", "MRR", "Start"].map((header, index) => tableColumn("t", index, header));
  const table = {
    id: "t",
    name: "my_subs",
    range,
    options: { showHeader: true, showFooter: false, tableStyleId: plainTableStyle },
    filters: { tableColumnFilterList: [] },
    columns,
  };
  const snapshot: IWorkbookData = {
    id: "w",
    name: "w",
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: ["d", "f"],
    sheets: {
      d: { id: "d", name: "Data", rowCount: 100, columnCount: 20, cellData: cells },
      f: {
        id: "f",
        name: "F",
        rowCount: 100,
        columnCount: 40,
        cellData: { 0: Object.fromEntries(formulas.map((f, index) => [index * 5, { f }])) },
      },
    },
    resources: writeResources({ tables: { d: { tables: [table] } }, rules: {}, filters: {}, names: {} }),
  };
  open = headlessWorkbook(snapshot, functions);
  return open;
}

test("Ranges and tables arrive as raw values: dates as serials, blanks as null, errors by their code", async () => {
  const grid = start([
    "=CS.SEEN(Data!A1:C3)",
    "=CS.SEEN(my_subs[#All])",
    "=CS.SEEN(my_subs[MRR])",
    "=cs.seen(Data!B2,,TRUE)",
  ]);
  const all = '[[["Customer","MRR","Start"],["007",12.5,46053],["b",null,{"code":"#N/A"}]],null,null]';
  await grid.until("F", 0, 0, all);
  await grid.until("F", 0, 5, all);
  await grid.until("F", 0, 10, "[[[12.5],[null]],null,null]");
  await grid.until("F", 0, 15, "[[[12.5]],null,true]");
});

test("Rows spill, and are calculated again when a cell that they come from changes", async () => {
  const grid = start(["=CS.COPY(Data!A1:B2)"]);
  await grid.until("F", 1, 1, 12.5);
  expect(grid.cell("F", 1, 0)).toBe("007");
  const cellValue = { 1: { 1: { v: 99, t: CellValueType.NUMBER } } };
  const unitId = grid.workbook.getUnitId();
  grid.spreadsheet.commands.syncExecuteCommand(SetRangeValuesMutation.id, { unitId, subUnitId: "d", cellValue });
  await grid.until("F", 1, 1, 99);
});

test("The words of an error are kept for its cell, in a spill too, and only while it shows that error", async () => {
  const grid = start(["=CS.FAIL(Data!A1)", '=CS.FAIL("rows")', '=IFERROR(CS.FAIL(Data!A1),"caught")']);
  await grid.until("F", 0, 0, { code: "#VALUE!" });
  await grid.until("F", 0, 10, "caught");
  const { messages } = grid.spreadsheet;
  const here = { row: 0, column: 0 };
  expect(messages.at("f", here, here, "#VALUE!")).toBe("FAIL found Customer");
  expect(messages.at("f", here, here, "#N/A")).toBeNull();
  expect(messages.at("f", { row: 0, column: 5 }, { row: 0, column: 1 }, "#N/A")).toBe("not in the second row");
});
