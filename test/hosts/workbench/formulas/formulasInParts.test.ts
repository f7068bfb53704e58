import { afterEach, expect, test, vi } from "vitest";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  type BaseAstNode,
  type IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import type { SheetFunction } from "../../../../src/hosts/workbench/customFunctions/sheetFunction";
import { FormulasInParts } from "../../../../src/hosts/workbench/formulas/formulasInParts";
import { stopCalculation } from "../../../../src/hosts/workbench/formulas/watchCalculation";
import { headlessWorkbook, type HeadlessWorkbook } from "../headlessSpreadsheet";

let open: HeadlessWorkbook | undefined;
afterEach(() => {
  vi.restoreAllMocks();
  open?.spreadsheet.univer.dispose();
  open = undefined;
});

/** A part of a formula, as the engine has it, that takes a time of its own. */
function part(token: string, children: readonly BaseAstNode[], execute: () => void): BaseAstNode {
  return {
    ...{ getToken: () => token, getChildren: () => children, isAsync: () => false, execute },
    getValue: () => undefined,
  } as unknown as BaseAstNode;
}

test("The page has its turn between the parts of a formula that take long, and not between those that take none", async () => {
  let time = 1000;
  vi.spyOn(performance, "now").mockImplementation(() => time);
  const done: string[] = [];
  const takes = (name: string, milliseconds: number) => (): void => {
    done.push(name);
    time += milliseconds;
  };
  const formula = part(
    "SUM",
    [part("A1:A9", [], takes("A1:A9", 150)), part("B1", [], takes("B1", 1))],
    takes("SUM", 1),
  );
  const parts = new FormulasInParts({ isStopExecution: () => false } as IFormulaRuntimeService);
  expect(parts.checkAsyncNode(formula)).toBe(true);
  expect(parts.checkAsyncNode(part("SUM", [part("B1", [], () => {})], () => {}))).toBe(false);
  const result = parts.executeAsync({ node: formula, refOffsetX: 0, refOffsetY: 0 });
  // A turn of the page's, asked for before each of the formula's.
  const turns: number[] = [];
  for (let count = 0; done.length < 3 && count < 100; count++) {
    await new Promise((resolve) => setImmediate(resolve));
    turns.push(done.length);
  }
  await result;
  expect(done).toEqual(["A1:A9", "B1", "SUM"]);
  expect(turns).toContain(1);
  expect(turns).not.toContain(2);
});

test("A calculation that is stopped within a formula leaves the cell as it was", async () => {
  const later = vi.fn(() => 1);
  const own = (id: string, code: () => number): SheetFunction => ({
    metadata: { id, name: id, parameters: [{ name: "range", dimensionality: "matrix" }] },
    code,
  });
  let isStopping = false;
  const halt = own("HALT", () => {
    if (isStopping) stopCalculation(open!.spreadsheet.commands);
    return 1;
  });
  const cellData = { 0: { 0: { v: 1, t: 2 } } };
  const sheet = { id: "s", name: "S", cellData, rowCount: 20, columnCount: 20 };
  open = headlessWorkbook(
    {
      id: "b",
      name: "b",
      appVersion: "",
      locale: "enUS",
      styles: {},
      sheetOrder: ["s"],
      sheets: { s: sheet },
    } as never,
    [halt, own("LATER", later)],
  );
  const { commands } = open.spreadsheet;
  const states: (FormulaExecutedStateType | undefined)[] = [];
  commands.onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationNotificationMutation.id) return;
    states.push((params as { functionsExecutedState?: FormulaExecutedStateType }).functionsExecutedState);
  });
  const type = (row: number, column: number, value: object): Promise<boolean> =>
    commands.executeCommand("sheet.command.set-range-values", {
      ...{ unitId: open!.workbook.getUnitId(), subUnitId: "s" },
      ...{ range: { startRow: row, endRow: row, startColumn: column, endColumn: column }, value },
    });
  await type(0, 1, { f: "=CS.HALT(A1:A3)+CS.LATER(A1:A3)+A1" });
  await open.until("S", 0, 1, 3);
  isStopping = true;
  later.mockClear();
  states.length = 0;
  await type(0, 0, { v: 2, t: 2 });
  await vi.waitFor(() => expect(states).toContain(FormulaExecutedStateType.STOP_EXECUTION));
  expect(later).not.toHaveBeenCalled();
  expect(states).not.toContain(FormulaExecutedStateType.SUCCESS);
  expect(open.cell("S", 0, 1)).toBe(3);
  isStopping = false;
  await type(0, 0, { v: 40, t: 2 });
  await open.until("S", 0, 1, 42);
});
