import type { IMutationInfo, IRange, Workbook, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { HostError, type WriteOptions, type WrittenSheet } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { carryUserColumns } from "../../../core/report/layout/carryUserColumns";
import {
  continuesTable,
  noteText,
  unusedSheetName,
  withSheetNames,
  type OrphanedNotes,
} from "../../../core/report/layout/sheetLayout";
import {
  columnsOfTable,
  columnsSetting,
  columnsToWrite,
  readWrittenColumns,
  writtenColumnsText,
  type WrittenColumns,
} from "../../../core/report/layout/workbookMarks";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { applySteps } from "../workbook/applySteps";
import { gridValue, readRange, sheetCells, type SheetCells } from "../cells/gridCells";
import { lastColumn, lastRow } from "../cells/rangeText";
import { readSpills } from "../cells/readSpills";
import { followHeaders, type RewrittenCells } from "./followHeaders";
import { withColumnNames, type RenamedColumns } from "./renamedColumns";
import type { StyleId } from "./resultCells";
import { planSheet, type ExistingSheet, type PlannedSheet } from "./resultPlan";
import { insertStep, ruleSteps, tableSteps, updateSteps, type Step, type Target } from "./resultSteps";
import { setSettingsMutation, type SetSettingsParams, type SettingTexts } from "./setSettingsMutation";
import type { Spreadsheet } from "../grid/spreadsheet";
import { readExtras, readSheetExtras } from "../workbook/workbookSnapshot";

/** Everything that will be done, computed before anything is. */
interface Preparation {
  readonly steps: readonly Step[];
  readonly written: readonly WrittenSheet[];
  readonly rewritten: RewrittenCells;
}

/**
 * Writes result sheets: all of it is computed first, then applied in one go as one undo step. When a step fails, those
 * before it are taken back.
 *
 * @throws {HostError} with nothing written
 */
export function writeResults(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  results: readonly ResultSheet[],
  options: WriteOptions = {},
): readonly WrittenSheet[] {
  const action = `writing ${results.map(({ name }) => name).join(", ")}`;
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new HostError("cancelled", action);
  };
  stopIfCancelled();
  const targets = findTargets(workbook, results);
  const names = new Map(targets.map(({ result, name }) => [result.name, name]));
  const renamed = targets.flatMap(({ result, sheet }) => renamedColumns(spreadsheet, workbook, result, sheet));
  const prepared = targets.map((target, index) => {
    stopIfCancelled();
    options.onProgress?.({ sheet: target.name, share: index / targets.length });
    return prepareSheet(spreadsheet, workbook, target, names, renamed, action);
  });
  stopIfCancelled();
  const columns = { ...writtenColumns(workbook), ...columnsToWrite(results.flatMap(({ tables }) => tables)) };
  const steps = [
    ...prepared.flatMap((preparation) => preparation.steps),
    ...followHeaders(
      spreadsheet,
      workbook,
      renamed,
      prepared.map(({ rewritten }) => rewritten),
    ),
    settingsStep(workbook, { ...options.settings, [columnsSetting]: writtenColumnsText(columns) }),
  ];
  applySteps(spreadsheet, workbook, steps, action);
  const lastName = targets.at(-1)?.name;
  if (lastName !== undefined) options.onProgress?.({ sheet: lastName, share: 1 });
  return prepared.flatMap(({ written }) => written);
}

/** Keeps settings with the workbook. They are no step that Undo takes back. */
export function writeSettings({ commands }: Spreadsheet, workbook: Workbook, settings: SettingTexts): void {
  const { redo } = settingsStep(workbook, settings);
  commands.syncExecuteCommand(redo.id, redo.params);
}

/** Settings of a result come and go with it; Undo leaves all others as they are by then. */
function settingsStep(workbook: Workbook, settings: SettingTexts): Step {
  const unitId = workbook.getUnitId();
  const known = readExtras(workbook.getSnapshot()).settings;
  const before = Object.fromEntries(Object.keys(settings).map((key) => [key, known[key] ?? null]));
  const set = (texts: SettingTexts): IMutationInfo => ({
    id: setSettingsMutation.id,
    params: { unitId, settings: texts } satisfies SetSettingsParams,
  });
  return { redo: set(settings), undo: set(before) };
}

function writtenColumns(workbook: Workbook): WrittenColumns {
  return readWrittenColumns(readExtras(workbook.getSnapshot()).settings[columnsSetting]);
}

function findTargets(workbook: Workbook, results: readonly ResultSheet[]): Target[] {
  const taken = new Set(workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  let index = workbook.getSheetSize();
  return results.map((result) => {
    const sheet = workbook.getSheets().find((one) => readSheetExtras(one.getConfig()).resultKey === result.key) ?? null;
    const name = sheet?.getName() ?? unusedSheetName(result.name, taken);
    taken.add(name.toLowerCase());
    return {
      result,
      sheet,
      name,
      index: sheet ? index : index++,
      sheetId: sheet?.getSheetId() ?? unusedId(workbook, `cs-${result.key}`),
    };
  });
}

function unusedId(workbook: Workbook, wanted: string): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!workbook.getSheetBySheetId(id)) return id;
  }
}

function prepareSheet(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  target: Target,
  names: ReadonlyMap<string, string>,
  renamed: readonly RenamedColumns[],
  action: string,
): Preparation {
  const styleId: StyleId = (style) => workbook.getStyles().setValue(style) ?? "";
  const result = withSheetNames(target.result, names);
  const plan = planSheet(result, existingSheet(spreadsheet, workbook, target.sheet, renamed), styleId);
  const ends = plan.written.map(({ endRow, endColumn }) => [endRow, endColumn] as const);
  const usedRows = Math.max(0, ...ends.map(([row]) => row)) + 1;
  const usedColumns = Math.max(0, ...ends.map(([, column]) => column)) + 1;
  if (usedRows > lastRow + 1 || usedColumns > lastColumn + 1) throw new HostError("sheet-full", action);
  const tableNames = new Set(
    spreadsheet.tables
      .getTableList(workbook.getUnitId())
      .filter(({ id }) => !plan.removed.some((old) => old.id === id))
      .map(({ name }) => name.toLowerCase()),
  );
  const covered = target.sheet ? coveredNotes(spreadsheet, workbook, target.sheet, plan) : [];
  const written: WrittenSheet = {
    key: result.key,
    name: target.name,
    rows: plan.rows,
    orphans: [...plan.orphans, ...covered],
  };
  const sheetSteps = target.sheet
    ? updateSteps(workbook, target.sheet, plan, usedRows, usedColumns)
    : [insertStep(workbook, target, plan, usedRows, usedColumns)];
  const steps = [
    ...sheetSteps,
    ...tableSteps(workbook, target.sheetId, plan, tableNames),
    ...ruleSteps(spreadsheet, workbook, target.sheetId, plan),
  ];
  return {
    steps,
    written: [written],
    rewritten: { sheetId: target.sheetId, ranges: [...plan.written, ...plan.cleared] },
  };
}

/** Columns of the tables on a sheet of ours that get another name. */
function renamedColumns(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  { tables }: ResultSheet,
  sheet: Worksheet | null,
): RenamedColumns[] {
  if (!sheet) return [];
  const written = writtenColumns(workbook);
  return tablesOn(spreadsheet, workbook, sheet).flatMap(({ name, range }) => {
    const wanted = tables.find((table) => continuesTable(name, table.name));
    if (!wanted) return [];
    const { cells } = readRange(spreadsheet, workbook, sheet, { ...range, endRow: range.startRow });
    const { renamed } = carryUserColumns(
      { values: cells, ours: columnsOfTable(written, name) },
      { ...wanted, rows: [] },
    );
    return renamed.length === 0 ? [] : [{ table: name, columns: renamed }];
  });
}

function tablesOn(spreadsheet: Spreadsheet, workbook: Workbook, sheet: Worksheet) {
  const id = sheet.getSheetId();
  return spreadsheet.tables.getTableList(workbook.getUnitId()).filter(({ subUnitId }) => subUnitId === id);
}

function existingSheet(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet | null,
  renamed: readonly RenamedColumns[],
): ExistingSheet {
  if (!sheet) return { tables: [], spills: [], moved: () => null };
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const cells = sheetCells(spreadsheet, unitId, sheet);
  const columns = writtenColumns(workbook);
  const lexer = new LexerTreeBuilder();
  const tables = tablesOn(spreadsheet, workbook, sheet);
  return {
    tables: tables.map(({ id, name, range }) => ({
      id,
      name,
      range,
      values: readRange(spreadsheet, workbook, sheet, range, cells).cells,
      ours: columnsOfTable(columns, name),
    })),
    spills: spillRanges(spreadsheet, workbook, sheetId, cells),
    moved: (from, to) => {
      const cell = cells.own[from.row]?.[from.column];
      if (!cell) return null;
      const { s, v, t, p } = cell;
      // Formulas that were filled down name the first one by an id; the model knows the text that each one shows.
      const formula = spreadsheet.formulas.getFormulaStringByCell(from.row, from.column, sheetId, unitId);
      const style = s === undefined || s === null ? {} : { s };
      if (!formula) return { v, t, ...(p && { p }), ...style };
      const movedFormula = lexer.moveFormulaRefOffset(formula, to.column - from.column, to.row - from.row);
      return { f: withColumnNames(movedFormula, renamed), ...style };
    },
  };
}

/** What the formulas of a sheet fill; the one in A1, even where it fails or is blocked and fills nothing, is one of ours. */
function spillRanges(spreadsheet: Spreadsheet, workbook: Workbook, sheetId: string, { own }: SheetCells): IRange[] {
  const filled = (readSpills(spreadsheet, workbook)[sheetId] ?? []).map(({ range }) => range);
  return own[0]?.[0]?.f ? [...filled, { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }] : filled;
}

/** The user's cells beside our tables over which the tables grow, or a formula of ours, by their address. */
function coveredNotes(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  sheet: Worksheet,
  { written, cleared }: PlannedSheet,
): OrphanedNotes[] {
  const { own } = sheetCells(spreadsheet, workbook.getUnitId(), sheet);
  const notes: OrphanedNotes[] = [];
  for (const range of written) {
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        const value = gridValue(own[row]?.[column]);
        if (value === null || cleared.some((old) => contains(old, row, column))) continue;
        const text = noteText(value);
        notes.push({ key: cellAddress(row, column), values: { [cellAddress(row, column)]: text } });
      }
    }
  }
  return notes;
}

function contains(range: IRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
