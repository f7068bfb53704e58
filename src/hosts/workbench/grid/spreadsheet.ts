import type {
  ICommandService,
  IContextService,
  IUndoRedoService,
  IUniverInstanceService,
  Univer,
} from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { SheetsSelectionsService } from "@univerjs/sheets";
import type { TableManager } from "@univerjs/sheets-table";
import type { SheetRevisions } from "../cells/sheetRevisions";
import type { FormulaMessages } from "../customFunctions/formulaMessages";
import type { FormulaRows } from "../formulas/formulaRows";
import type { KeptValues } from "../formulas/keptValues";
import type { OpenFormulas } from "../formulas/openFormulas";

/** The grid with the services that our adapter works on. One workbook is open at a time. */
export interface Spreadsheet {
  readonly univer: Univer;
  readonly commands: ICommandService;
  /** What the user is at: editing a cell, for one. */
  readonly context: IContextService;
  readonly undoRedo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  readonly selections: SheetsSelectionsService;
  readonly tables: TableManager;
  readonly messages: FormulaMessages;
  readonly kept: KeptValues;
  readonly formulaRows: FormulaRows;
  readonly revisions: SheetRevisions;
  readonly openFormulas: OpenFormulas;
  readonly instances: IUniverInstanceService;
}
