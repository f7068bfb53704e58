import type { IWorkbookData } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder } from "@univerjs/engine-formula";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { ResultSheet } from "../../../../src/core/report/layout/resultSheet";
import { FormulasByRows } from "../../../../src/hosts/workbench/formulas/formulasByRows";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

const number = (v: number): object => ({ v, t: 2 });

/** A formula of its own in A4, one that is filled down from B2 to B4, one far below, and plain cells between. */
const cellData: Record<number, Record<number, object>> = {
  0: { 0: number(1), 1: number(2) },
  1: { 0: number(3), 1: { f: "=A2*2", si: "down" }, 2: number(4) },
  2: { 0: number(5), 1: { si: "down" } },
  3: { 0: { f: "=SUM(A1:A3)" }, 1: { si: "down" } },
  20: { 4: { f: "=A4+Other!A1" } },
};

const snapshot = {
  ...{ id: "b", name: "b", appVersion: "", locale: "enUS", styles: {}, sheetOrder: ["s0", "s1"] },
  sheets: {
    s0: { id: "s0", name: "S", cellData, rowCount: 60, columnCount: 20 },
    s1: { id: "s1", name: "Other", cellData: { 0: { 0: number(7) } }, rowCount: 60, columnCount: 20 },
  },
} as unknown as IWorkbookData;

let open: HeadlessWorkbook;
let engine: FormulaDataModel;

beforeEach(() => {
  open = headlessWorkbook(structuredClone(snapshot));
  engine = new FormulaDataModel(open.spreadsheet.instances, new LexerTreeBuilder());
});
afterEach(() => open.spreadsheet.univer.dispose());

/** Every formula by sheet and cell, as the model tells it one by one. */
function formulaTexts(model: FormulaDataModel): readonly string[] {
  const unitId = open.workbook.getUnitId();
  return open.workbook.getSheets().flatMap((sheet) =>
    Array.from({ length: 30 * 12 }, (_, place) => {
      const [row, column] = [Math.floor(place / 12), place % 12];
      const text = model.getFormulaStringByCell(row, column, sheet.getSheetId(), unitId);
      return text ? [`${sheet.getName()} ${row},${column} ${text}`] : [];
    }).flat(),
  );
}

function expectWhatTheEngineSees(): void {
  const own = open.spreadsheet.formulas;
  expect(own.getFormulaData()).toEqual(engine.getFormulaData());
  const unitId = open.workbook.getUnitId();
  for (const id of [...open.workbook.getSheets().map((sheet) => sheet.getSheetId()), "none"]) {
    expect(own.getSheetFormulaData(unitId, id)).toEqual(engine.getSheetFormulaData(unitId, id));
    const change = { 1: { 1: { f: null, si: null } } };
    expect(own.updateFormulaData(unitId, id, change)).toEqual(engine.updateFormulaData(unitId, id, change));
  }
}

const rows = (startRow: number, endRow: number): object => ({
  ...{ startRow, endRow, startColumn: 0, endColumn: 19, rangeType: 1 },
});
const columns = (startColumn: number, endColumn: number): object => ({
  ...{ startRow: 0, endRow: 59, startColumn, endColumn, rangeType: 2 },
});
const cells = (startRow: number, endRow: number, startColumn: number, endColumn: number): object => ({
  ...{ startRow, endRow, startColumn, endColumn, rangeType: 0 },
});
const inSheet = (): object => ({ unitId: open.workbook.getUnitId(), subUnitId: "s0" });

const deeds: readonly (readonly [what: string, command: string, params: () => object])[] = [
  [
    "a formula is typed",
    "sheet.command.set-range-values",
    () => ({ range: cells(9, 9, 3, 3), value: { f: "=A1+1", v: null } }),
  ],
  [
    "a formula is typed over",
    "sheet.command.set-range-values",
    () => ({ range: cells(3, 3, 0, 0), value: { v: 9, f: null } }),
  ],
  [
    "the first of those that were filled down is typed over",
    "sheet.command.set-range-values",
    () => ({ range: cells(1, 1, 1, 1), value: { v: 9, f: null, si: null } }),
  ],
  ["rows are inserted", "sheet.command.insert-row-by-range", () => ({ range: rows(1, 2), direction: 0 })],
  ["rows are removed", "sheet.command.remove-row-by-range", () => ({ range: rows(0, 0) })],
  ["columns are inserted", "sheet.command.insert-col-by-range", () => ({ range: columns(1, 1), direction: 3 })],
  ["columns are removed", "sheet.command.remove-col-by-range", () => ({ range: columns(2, 2) })],
  [
    "rows are moved",
    "sheet.command.move-rows",
    () => ({ fromRange: rows(20, 20), toRange: rows(5, 5), range: rows(20, 20) }),
  ],
  [
    "columns are moved",
    "sheet.command.move-cols",
    () => ({ fromRange: columns(4, 4), toRange: columns(7, 7), range: columns(4, 4) }),
  ],
  [
    "cells are moved",
    "sheet.command.move-range",
    () => ({ fromRange: cells(20, 20, 4, 4), toRange: cells(10, 10, 6, 6) }),
  ],
  [
    "rows are sorted",
    "sheet.command.reorder-range",
    () => ({ range: cells(0, 3, 0, 2), order: { 0: 3, 1: 0, 2: 1, 3: 2 } }),
  ],
  ["a sheet is copied", "sheet.command.copy-sheet", () => ({})],
  ["a sheet is removed", "sheet.command.remove-sheet", () => ({})],
  ["a sheet is renamed", "sheet.command.set-worksheet-name", () => ({ subUnitId: "s1", name: "Another" })],
];

test.each(deeds)("When %s the model has the formulas that the engine finds in all cells", async (_, id, params) => {
  const { commands } = open.spreadsheet;
  expect(open.spreadsheet.formulas).toBeInstanceOf(FormulasByRows);
  expectWhatTheEngineSees();
  const before = formulaTexts(engine);
  // Others ask in the middle of it too.
  let asked = 0;
  commands.onCommandExecuted(({ id: heard }) => {
    if (!heard.startsWith("sheet.mutation.")) return;
    asked++;
    expectWhatTheEngineSees();
  });
  expect(await commands.executeCommand(id, { ...inSheet(), ...params() })).toBe(true);
  expectWhatTheEngineSees();
  expect(asked).toBeGreaterThan(0);
  const after = formulaTexts(engine);
  expect(after).not.toEqual(before);
  expect(formulaTexts(open.spreadsheet.formulas)).toEqual(after);
  for (const [again, wanted] of [
    ["univer.command.undo", before],
    ["univer.command.redo", after],
  ] as const) {
    await commands.executeCommand(again);
    expectWhatTheEngineSees();
    expect(formulaTexts(open.spreadsheet.formulas)).toEqual(formulaTexts(engine));
    expect(formulaTexts(engine)).toEqual(wanted);
  }
});

const column = { id: "score", header: "Score", kind: "number", numberFormat: "General" } as const;
const result = (values: readonly (number | string)[]): ResultSheet => ({
  ...{ key: "placement", name: "CS Placement", frozenRows: 1 },
  tables: [
    {
      name: "CSPlacement",
      columns: [column] as never,
      rows: values.map((value) => [typeof value === "string" ? { formula: value } : value]),
    } as never,
  ],
});

test("When result sheets are written, again and taken back, the model has the formulas that the engine finds", async () => {
  for (const values of [[1, "=S!A1", 3], ["=S!A2", 2, "=S!A4", 4], [1]]) {
    await open.host.writeResults([result(values)]);
    expectWhatTheEngineSees();
  }
  for (let step = 0; step < 3; step++) {
    await open.spreadsheet.commands.executeCommand("univer.command.undo");
    expectWhatTheEngineSees();
    expect(formulaTexts(open.spreadsheet.formulas)).toEqual(formulaTexts(engine));
  }
});
