import type { ICommandInfo, IExecutionOptions, Workbook } from "@univerjs/core";
import { setRowsMutation } from "../results/setRowsMutation";
import { setSettingsMutation } from "../results/setSettingsMutation";
import { setTableMutation } from "../results/setTableMutation";
import type { Spreadsheet } from "../grid/spreadsheet";

/** What was changed in a workbook before, for one that was kept with its changes. */
export interface EarlierChanges {
  readonly unsaved: number;
  /** Ids of the sheets that they touched. */
  readonly sheets: readonly string[];
}

/** Counts what a person changes in one workbook: cells, looks, sheets, results, settings – undone and done again as well. */
export interface WorkbookChanges {
  /** Changes since the workbook was opened or saved last. Unlike undo steps, of which the grid keeps twenty, none is forgotten. */
  readonly unsaved: number;
  /** All changes so far: the mark to pass to `saved`. */
  readonly total: number;
  /** Ids of the sheets with unsaved changes, in the workbook's order. */
  readonly unsavedSheets: readonly string[];
  /** A number that differs whenever a person changed anything in between, within one change too. */
  readonly mutations: number;
  /** A number that differs whenever a person changed the sheet in between. What its formulas answer does not count. */
  revisionOf(sheetId: string): number;
  /** Everything up to the mark is in a file now. */
  saved(mark: number): void;
  /** Tells of each change, and of each saving. Returns the way to stop. */
  onChange(listener: () => void): () => void;
  dispose(): void;
}

/**
 * Starts counting. What the grid does by itself – calculating, measuring rows, filtering again – is no change, so that a
 * workbook nobody touched has none.
 */
export function watchChanges(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  earlier: EarlierChanges = { unsaved: 0, sheets: [] },
): WorkbookChanges {
  const unitId = workbook.getUnitId();
  const listeners = new Set<() => void>();
  const lastChange = new Map<string, number>(earlier.sheets.map((id) => [id, 0]));
  const revisions = new Map<string, number>();
  let [total, savedAt, mutations] = [0, -earlier.unsaved, 0];
  let counting = false;
  const tell = (): void => listeners.forEach((listener) => listener());

  const heard = spreadsheet.commands.onCommandExecuted((command, options) => {
    const sheets = changedSheets(command, options, unitId);
    if (sheets === null) return;
    mutations++;
    if (!counting) {
      // What one deed does at once is one change, however many mutations it takes.
      total++;
      counting = true;
      setTimeout(() => (counting = false));
    }
    for (const id of sheets) {
      lastChange.set(id, total);
      revisions.set(id, mutations);
    }
    tell();
  });

  return {
    get unsaved() {
      return total - savedAt;
    },
    get total() {
      return total;
    },
    get mutations() {
      return mutations;
    },
    get unsavedSheets() {
      return workbook
        .getSheets()
        .map((sheet) => sheet.getSheetId())
        .filter((id) => (lastChange.get(id) ?? savedAt) > savedAt);
    },
    revisionOf: (sheetId) => revisions.get(sheetId) ?? 0,
    saved: (mark) => {
      savedAt = Math.max(savedAt, mark);
      tell();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      listeners.clear();
      heard.dispose();
    },
  };
}

const ownMutations: ReadonlySet<string> = new Set([setRowsMutation.id, setTableMutation.id, setSettingsMutation.id]);
const nameMutations: ReadonlySet<string> = new Set([
  "formula.mutation.set-defined-name",
  "formula.mutation.remove-defined-name",
]);
/** Mutations of sheets by which the grid keeps itself up to date. */
const derivedMutations: ReadonlySet<string> = new Set([
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.re-calc-filter",
  "sheet.mutation.data-validation-formula-mark-dirty",
  "sheet.mutation.set-worksheet-permission-points",
  "sheet.mutation.empty",
]);

/**
 * Ids of the sheets that a command changed on behalf of a person, none for what belongs to no sheet; `null` when it is no
 * such change. Whatever is not known counts: asking once too often loses nothing.
 */
export function changedSheets(
  { id, params }: ICommandInfo,
  options: IExecutionOptions | undefined,
  unitId: string,
): readonly string[] | null {
  if (options?.fromFormula) return null;
  const ofSheet = id.startsWith("sheet.mutation.") && !derivedMutations.has(id);
  if (!ofSheet && !ownMutations.has(id) && !nameMutations.has(id)) return null;
  const given = (params ?? {}) as {
    unitId?: string;
    subUnitId?: string;
    sheet?: { id: string };
    from?: { subUnitId: string };
    to?: { subUnitId: string };
  };
  if (given.unitId !== unitId) return null;
  return [given.subUnitId, given.sheet?.id, given.from?.subUnitId, given.to?.subUnitId].filter(
    (sheet) => sheet !== undefined,
  );
}
