import type { Workbook } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import type { Cell } from "../../../core/sheet/cell";
import type { Spreadsheet } from "../grid/spreadsheet";
import { isVolatile } from "./formulaWords";
import { keptIn, type KeptReason, type KeptValue } from "./keptValue";
import type { CheckedFormula } from "./keptValues";

/** What became of the formulas of a file when the grid calculated them for the first time. */
export interface FormulaReport {
  readonly compared: number;
  /** Formulas that go on to show what the file said. */
  readonly kept: readonly KeptFormula[];
  /** Formulas that the grid calculates, to something else than the file said. */
  readonly different: readonly DifferentFormula[];
  /** Formulas that were not compared, since they or what they read change by themselves. */
  readonly volatile: number;
}

interface ReportedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** As a person would read it: numbers unformatted, errors by their code. */
  readonly file: string;
}

export interface KeptFormula extends ReportedFormula {
  readonly reason: KeptReason;
  /** Functions that the grid does not know. */
  readonly unknown: readonly string[];
}

export interface DifferentFormula extends ReportedFormula {
  readonly grid: string;
}

/**
 * Waits for the first calculation of a workbook that was just opened, and holds each formula against the file.
 *
 * @returns `null` when the calculation was stopped, or the workbook left, before it came to its end
 */
export async function checkFormulas(spreadsheet: Spreadsheet, workbook: Workbook): Promise<FormulaReport | null> {
  const { kept } = spreadsheet;
  if (!kept.isWaiting()) return { compared: 0, kept: [], different: [], volatile: 0 };
  if (!(await firstCalculation(spreadsheet, workbook))) return null;
  const checked = kept.settle();
  const differing = checked.filter(({ difference }) => difference !== null);
  const volatile = differing.length === 0 ? new Set<string>() : await volatileCells(spreadsheet, workbook, checked);
  const isVolatileCell = (formula: CheckedFormula): boolean => volatile.has(keyOf(formula));
  return {
    compared: checked.length,
    kept: checked.flatMap((formula) => keptFormula(spreadsheet, workbook, formula)),
    different: differing
      .filter((formula) => !isVolatileCell(formula) && keptAt(workbook, formula) === null)
      .map((formula) => differentFormula(workbook, formula)),
    volatile: checked.filter((formula) => isVolatileCell(formula) && keptAt(workbook, formula) === null).length,
  };
}

function firstCalculation({ commands, instances }: Spreadsheet, workbook: Workbook): Promise<boolean> {
  return new Promise((resolve) => {
    const finished = (whole: boolean): void => {
      heard.dispose();
      gone.unsubscribe();
      resolve(whole);
    };
    const heard = commands.onCommandExecuted(({ id, params }) => {
      if (id !== SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState: state } = params as { functionsExecutedState?: FormulaExecutedStateType };
      if (state === FormulaExecutedStateType.SUCCESS) finished(true);
      if (state === FormulaExecutedStateType.STOP_EXECUTION) finished(false);
    });
    const gone = instances.unitDisposed$.subscribe((unit) => {
      if (unit.getUnitId() === workbook.getUnitId()) finished(false);
    });
  });
}

/** Formulas that call a volatile function, and those that read them, however far away. */
async function volatileCells(
  { univer }: Spreadsheet,
  workbook: Workbook,
  checked: readonly CheckedFormula[],
): Promise<ReadonlySet<string>> {
  const calculation = univer.__getInjector().get(ICalculateFormulaService);
  const found = new Set<string>();
  let next = checked.filter(({ formula }) => isVolatile(formula));
  while (next.length > 0) {
    next.forEach((cell) => found.add(keyOf(cell)));
    const ranges = next.map(({ sheetId, row, column }) => ({
      unitId: workbook.getUnitId(),
      sheetId,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }));
    const dependents = await calculation.getRangeDependents(ranges);
    const keys = new Set(dependents.map(({ subUnitId, row, column }) => keyOf({ sheetId: subUnitId, row, column })));
    next = checked.filter((cell) => keys.has(keyOf(cell)) && !found.has(keyOf(cell)));
  }
  return found;
}

function keyOf({ sheetId, row, column }: Pick<CheckedFormula, "sheetId" | "row" | "column">): string {
  return `${sheetId} ${row},${column}`;
}

function keptAt(workbook: Workbook, { sheetId, row, column }: CheckedFormula): KeptValue | null {
  return keptIn(workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column) ?? null);
}

function keptFormula({ openFormulas }: Spreadsheet, workbook: Workbook, formula: CheckedFormula): KeptFormula[] {
  const found = keptAt(workbook, formula);
  if (found === null) return [];
  const unknown = openFormulas.unknownFunctions(formula.formula);
  return [{ ...reported(workbook, formula), reason: found.reason, unknown }];
}

/** By the cell that differs, which for a formula that fills several may be another than its own. */
function differentFormula(workbook: Workbook, formula: CheckedFormula): DifferentFormula {
  const { row = 0, column = 0, file = null, computed = null } = formula.difference ?? {};
  const place = { row: formula.row + row, column: formula.column + column };
  return { ...reported(workbook, formula), ...place, file: shownText(file), grid: shownText(computed) };
}

function reported(workbook: Workbook, { sheetId, row, column, formula, result }: CheckedFormula): ReportedFormula {
  const sheet = workbook.getSheetBySheetId(sheetId)?.getName() ?? "";
  return { sheet, row, column, formula, file: shownText(result[0]?.[0]) };
}

function shownText(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return typeof cell === "object" && cell !== null ? cell.code : String(cell ?? "");
}
