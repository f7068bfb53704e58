import type { SpreadsheetHost } from "../commands/spreadsheetHost";
import type { ActiveCellNote } from "../hosts/workbench/cells/activeCellNote";
import type { DroppedPart } from "../hosts/workbench/files/droppedParts";
import type { FileProgress } from "../hosts/workbench/files/worker/pageFiles";
import type { FormulaReport } from "../hosts/workbench/formulas/checkFormulas";
import type { CalculationProgress } from "../hosts/workbench/formulas/watchCalculation";
import type { WorkbookInGrid } from "../hosts/workbench/workbenchGrid";
import type { KeptEntry } from "./kept/keeping";

export interface WorkbenchMessage {
  readonly intent: "error" | "warning" | "info" | "success";
  readonly title: string;
  readonly details: readonly string[];
}

/** The workbook that is open. */
export interface OpenWorkbook extends WorkbookInGrid {
  readonly id: string;
  readonly name: string;
  readonly host: SpreadsheetHost;
  /** What its file held and a saved one will not. */
  readonly dropped: readonly DroppedPart[];
  /** The moment that is shown of a workbook that another tab works on; `null` when it is worked on here. */
  readonly readOnlyFrom: number | null;
}

export interface WorkbenchState {
  readonly workbook: OpenWorkbook | null;
  /** What is going on, in words; `null` while a person can work. */
  readonly busy: string | null;
  /** How far it is, where that is known; it can be cancelled meanwhile. */
  readonly progress: FileProgress | null;
  readonly message: WorkbenchMessage | null;
  readonly cellNote: ActiveCellNote | null;
  /** What became of the formulas of the file that was opened or added last, where there is something to say. */
  readonly formulas: FormulaReport | null;
  /** A calculation that has taken long; `null` while there is none. */
  readonly calculation: CalculationProgress | null;
  readonly undoSteps: number;
  /** Workbooks with unsaved changes that the browser keeps, the latest first. */
  readonly kept: readonly KeptEntry[];
  /** Those of tabs that are gone, offered when the page opens. */
  readonly offered: readonly KeptEntry[];
  /** False where the browser keeps nothing. */
  readonly canKeep: boolean;
}

/** Changes that would be lost with the open workbook. */
export function unsavedChanges({ workbook }: WorkbenchState): number {
  return workbook?.readOnlyFrom === null ? workbook.changes.unsaved : 0;
}
