import { BaseReferenceObject } from "@univerjs/engine-formula";
import { afterEach, expect, test } from "vitest";
import type { Cell } from "../../../../src/core/sheet/cell";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

let open: HeadlessWorkbook;
afterEach(() => open.spreadsheet.univer.dispose());

const formulas: readonly (readonly [formula: string, value: Cell])[] = [
  ["=SUM(A1:A7)", 6],
  ["=COUNT(A1:A7)", 2],
  ["=COUNTA(A1:A7)", 6],
  ["=COUNTBLANK(A1:A8)", 2],
  ["=SUM(A1:A9)", { code: "#DIV/0!" }],
  ["=SUM(D1:D3)", 60],
  ["=SUM(D2:D4,D1)", 60],
  ["=SUM(Other!A:A)", 5],
  ["=SUM(Other!A1:B2*2)", 12],
  ["=SUM(H1:H2)", 66],
  ["=SUM(Gone!A1:A2)", { code: "#VALUE!" }],
];

test("Ranges hold what their cells hold: results and spills of the same calculation, kinds of values, other sheets", async () => {
  const text = { n: { pattern: "@" } };
  const column: object[] = [
    { v: 2, t: 2 },
    { v: 3, t: 2, s: "text" },
    { v: "four", t: 1 },
    { v: 1, t: 3 },
    { v: "", t: 1 },
    { v: 4, t: 2, s: "date" },
    { v: "7", t: 4 },
    {},
    { v: "#DIV/0!", t: 1 },
  ];
  const cellData: Record<number, Record<number, object>> = {};
  column.forEach((cell, row) => (cellData[row] = { 0: cell }));
  cellData[0]![3] = { f: "=E1:E3*10" };
  [1, 2, 3].forEach((v, row) => (cellData[row]![4] = { v, t: 2 }));
  formulas.forEach(([f], row) => ((cellData[row] ??= {})[6] = { f }));
  cellData[0]![7] = { f: "=SUM(D1:D3)" };
  cellData[1]![7] = { f: "=H1-SUM(D1:D3)+G1" };
  const sheet = (id: string, cells: object): object => ({
    id,
    name: id,
    cellData: cells,
    rowCount: 40,
    columnCount: 20,
  });
  const other = { 0: { 0: { v: 2, t: 2 }, 1: { v: 1, t: 2 } }, 1: { 0: { v: 3, t: 2 } } };
  open = headlessWorkbook({
    ...{ id: "b", name: "b", appVersion: "", locale: "enUS", styles: { text, date: { n: { pattern: "yyyy-mm-dd" } } } },
    ...{ sheetOrder: ["S", "Other"], sheets: { S: sheet("S", cellData), Other: sheet("Other", other) } },
  } as never);
  expect(BaseReferenceObject.prototype.iterator.toString()).toContain("visitCells");
  for (const [row, [, value]] of formulas.entries()) await open.until("S", row, 6, value);
});
