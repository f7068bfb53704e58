import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { HostError, type WriteOptions, type WrittenSheet, type HostDeed } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { noteText, unusedSheetName, withSheetNames, type OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import { headersOfTable, headersSetting, readWrittenHeaders } from "../../../core/report/layout/workbookMarks";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { applySteps } from "../workbook/applySteps";
import { gridValue, readRange, sheetCells, type SheetCells } from "../cells/gridCells";
import { lastColumn, lastRow } from "../cells/rangeText";
import { readSpills } from "../cells/readSpills";
import type { StyleId } from "./resultCells";
import { planSheet, type ExistingSheet, type PlannedSheet } from "./resultPlan";
import { insertStep, ruleSteps, tableSteps, updateSteps, type Step, type Target } from "./resultSteps";
import { setSettingsMutation } from "./setSettingsMutation";
import type { Spreadsheet } from "../grid/spreadsheet";
import { readExtras, readSheetExtras, type WorkbookExtras } from "../workbook/workbookSnapshot";

/** Everything that will be done, computed before anything is. */
interface Preparation {
  readonly steps: readonly Step[];
  readonly written: readonly WrittenSheet[];
  readonly headers: Readonly<Record<string, readonly string[]>>;
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
  const deed: HostDeed = { doing: "writing", sheets: results.map(({ name }) => name) };
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new HostError("cancelled", deed);
  };
  stopIfCancelled();
  const targets = findTargets(workbook, results);
  const names = new Map(targets.map(({ result, name }) => [result.name, name]));
  const prepared = targets.map((target, index) => {
    stopIfCancelled();
    options.onProgress?.({ sheet: target.name, share: index / targets.length });
    return prepareSheet(spreadsheet, workbook, target, names, deed);
  });
  stopIfCancelled();
  applySteps(
    spreadsheet,
    workbook,
    prepared.flatMap(({ steps }) => steps),
    deed,
  );
  const known = writtenHeaders(workbook);
  const headers = Object.assign({}, known, ...prepared.map((preparation) => preparation.headers)) as typeof known;
  writeSettings(spreadsheet, workbook, {
    ...readExtras(workbook.getSnapshot()).settings,
    [headersSetting]: JSON.stringify(headers),
  });
  const lastName = targets.at(-1)?.name;
  if (lastName !== undefined) options.onProgress?.({ sheet: lastName, share: 1 });
  return prepared.flatMap(({ written }) => written);
}

/** Keeps settings with the workbook. They are no step that Undo takes back. */
export function writeSettings(
  { commands }: Spreadsheet,
  workbook: Workbook,
  settings: WorkbookExtras["settings"],
): void {
  commands.syncExecuteCommand(setSettingsMutation.id, { unitId: workbook.getUnitId(), settings });
}

function writtenHeaders(workbook: Workbook): Readonly<Record<string, readonly string[]>> {
  return readWrittenHeaders(readExtras(workbook.getSnapshot()).settings[headersSetting]);
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
  deed: HostDeed,
): Preparation {
  const styleId: StyleId = (style) => workbook.getStyles().setValue(style) ?? "";
  const result = withSheetNames(target.result, names);
  const plan = planSheet(result, existingSheet(spreadsheet, workbook, target.sheet), styleId);
  const ends = plan.written.map(({ endRow, endColumn }) => [endRow, endColumn] as const);
  const usedRows = Math.max(0, ...ends.map(([row]) => row)) + 1;
  const usedColumns = Math.max(0, ...ends.map(([, column]) => column)) + 1;
  if (usedRows > lastRow + 1 || usedColumns > lastColumn + 1) throw new HostError("sheet-full", deed);
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
    headers: Object.fromEntries(
      result.tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)] as const),
    ),
  };
}

function existingSheet(spreadsheet: Spreadsheet, workbook: Workbook, sheet: Worksheet | null): ExistingSheet {
  if (!sheet) return { tables: [], spills: [], moved: () => null };
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const cells = sheetCells(spreadsheet, unitId, sheet);
  const headers = writtenHeaders(workbook);
  const lexer = new LexerTreeBuilder();
  const tables = spreadsheet.tables.getTableList(unitId).filter(({ subUnitId }) => subUnitId === sheetId);
  return {
    tables: tables.map(({ id, name, range }) => ({
      id,
      name,
      range,
      values: readRange(spreadsheet, workbook, sheet, range, cells).cells,
      ours: headersOfTable(headers, name),
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
      return { f: lexer.moveFormulaRefOffset(formula, to.column - from.column, to.row - from.row), ...style };
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
