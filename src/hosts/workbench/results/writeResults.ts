import type { IMutationInfo, IRange, Workbook, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { HostError, type WriteOptions, type WrittenSheet, type HostDeed } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { carryUserColumns } from "../../../core/report/layout/carryUserColumns";
import { continuesTable, unusedSheetName, withSheetNames } from "../../../core/report/layout/sheetLayout";
import {
  columnsOfTable,
  columnsSetting,
  columnsToWrite,
  readWrittenColumns,
  writtenColumnsText,
  type WrittenColumns,
} from "../../../core/report/layout/workbookMarks";
import type { Cell } from "../../../core/sheet/cell";
import { applySteps } from "../workbook/applySteps";
import { rawCell, rawCells, readRange, type RawCells } from "../cells/gridCells";
import { lastColumn, lastRow } from "../cells/rangeText";
import { readSpills } from "../cells/readSpills";
import { followHeaders, type RewrittenCells } from "./followHeaders";
import { withColumnNames, type RenamedColumns } from "./renamedColumns";
import type { StyleId } from "./resultCells";
import { planSheet, type ExistingSheet, type ExistingTable } from "./resultPlan";
import { cellSteps, growSteps, insertStep, ruleSteps, tableSteps, type Step, type Target } from "./resultSteps";
import type { GridRow } from "./setRowsMutation";
import { sheetChanges, type FormulaAt } from "./sheetChanges";
import { setSettingsMutation, type SetSettingsParams, type SettingTexts } from "./setSettingsMutation";
import type { Spreadsheet } from "../grid/spreadsheet";
import { atOnce, inSlices, type SlicedWork } from "../slices/inSlices";
import { changedMeanwhile, untilChanged } from "../slices/untilChanged";
import { changedSheets } from "../workbook/workbookChanges";
import { readExtras, readSheetExtras } from "../workbook/workbookSnapshot";

/** What is done to one sheet, computed before anything is. */
interface Preparation {
  /** Adds the sheet, where it is a new one. */
  readonly inserts: readonly Step[];
  readonly steps: readonly Step[];
  readonly written: WrittenSheet;
  readonly rewritten: RewrittenCells;
}

/** What is done to the workbook. */
interface PreparedResult {
  readonly steps: readonly Step[];
  readonly written: readonly WrittenSheet[];
}

/** Somebody who changes the workbook meanwhile has it looked at again; after so many times it is done in one go. */
const maxTries = 3;

/**
 * Writes result sheets: all of it is computed first, in slices that leave the page its breath, then what differs is applied
 * in one go as one undo step. When a step fails, those before it are taken back.
 *
 * @throws {HostError} with nothing written
 */
export async function writeResults(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  results: readonly ResultSheet[],
  options: WriteOptions = {},
  applying: (apply: () => void) => void = (apply) => apply(),
): Promise<readonly WrittenSheet[]> {
  const deed: HostDeed = { doing: "writing", sheets: results.map(({ name }) => name) };
  const writing: Writing = { spreadsheet, workbook, results, options, deed };
  const changed = watchMutations(spreadsheet, workbook);
  try {
    for (let tries = 1; tries < maxTries; tries++) {
      changed.since = false;
      const prepared = await inSlices(untilChanged(prepareResult(writing), () => changed.since));
      if (prepared === changedMeanwhile) continue;
      // Nobody acts between the last slice and this.
      return apply(writing, prepared, applying);
    }
    return apply(writing, atOnce(prepareResult(writing)), applying);
  } finally {
    changed.stop();
  }
}

interface Writing {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
  readonly results: readonly ResultSheet[];
  readonly options: WriteOptions;
  /** What is being done, for errors. */
  readonly deed: HostDeed;
}

/** Notes when somebody changes the workbook. */
function watchMutations({ commands }: Spreadsheet, workbook: Workbook): { since: boolean; readonly stop: () => void } {
  const watch = { since: false, stop: () => heard.dispose() };
  const heard = commands.onCommandExecuted((command, options) => {
    watch.since ||= changedSheets(command, options, workbook.getUnitId()) !== null;
  });
  return watch;
}

function* prepareResult(writing: Writing): SlicedWork<PreparedResult> {
  const { spreadsheet, workbook, results, options } = writing;
  stopIfCancelled(writing);
  const targets = findTargets(workbook, results);
  const names = new Map(targets.map(({ result, name }) => [result.name, name]));
  const renamed = targets.flatMap(({ result, sheet }) => renamedColumns(writing, result, sheet));
  const prepared: Preparation[] = [];
  for (const [index, target] of targets.entries()) {
    options.onProgress?.({ sheet: target.name, share: index / targets.length });
    prepared.push(yield* prepareSheet(writing, target, names, renamed));
  }
  const rewritten = prepared.map((preparation) => preparation.rewritten);
  return {
    steps: [
      // Sheets first: the grid looks through all cells that are there for formulas at each that comes.
      ...prepared.flatMap(({ inserts }) => inserts),
      ...prepared.flatMap(({ steps }) => steps),
      ...followHeaders(spreadsheet, workbook, renamed, rewritten),
      ...settingsSteps(writing),
    ],
    written: prepared.map(({ written }) => written),
  };
}

function stopIfCancelled({ options, deed }: Writing): void {
  if (options.signal?.aborted) throw new HostError("cancelled", deed);
}

function apply(
  { spreadsheet, workbook, options, deed }: Writing,
  { steps, written }: PreparedResult,
  applying: (apply: () => void) => void,
): readonly WrittenSheet[] {
  applying(() => {
    if (steps.length > 0) applySteps(spreadsheet, workbook, steps, deed);
  });
  const last = written.at(-1);
  if (last) options.onProgress?.({ sheet: last.name, share: 1 });
  return written;
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

/** Keeps what goes with the result, the ids of its columns beside their headers among it. */
function settingsSteps({ workbook, results, options }: Writing): readonly Step[] {
  const columns = { ...writtenColumns(workbook), ...columnsToWrite(results.flatMap(({ tables }) => tables)) };
  const known = readExtras(workbook.getSnapshot()).settings;
  const changed = Object.entries({ ...options.settings, [columnsSetting]: writtenColumnsText(columns) }).filter(
    ([key, text]) => known[key] !== text,
  );
  return changed.length === 0 ? [] : [settingsStep(workbook, Object.fromEntries(changed))];
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

function* prepareSheet(
  writing: Writing,
  target: Target,
  names: ReadonlyMap<string, string>,
  renamed: readonly RenamedColumns[],
): SlicedWork<Preparation> {
  const { spreadsheet, workbook, deed } = writing;
  const { sheet, sheetId } = target;
  const styleId: StyleId = (style) => workbook.getStyles().setValue(style) ?? "";
  const result = withSheetNames(target.result, names);
  const plan = planSheet(result, yield* existingSheet(writing, sheet, renamed), styleId);
  yield;
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
  const own = (sheet?.getCellMatrix().getMatrix() ?? {}) as Record<number, GridRow>;
  const changes = yield* stoppable(sheetChanges(own, plan, formulaAt(spreadsheet, workbook, sheetId)), writing);
  const orphans = [...plan.orphans, ...changes.covered];
  const steps = [
    ...(sheet ? growSteps(workbook, sheet, usedRows, usedColumns) : []),
    ...cellSteps(workbook, sheetId, changes),
    ...tableSteps(workbook, sheetId, plan, tableNames),
    ...ruleSteps(spreadsheet, workbook, sheetId, plan),
  ];
  return {
    inserts: sheet ? [] : [insertStep(workbook, target, plan, usedRows, usedColumns)],
    steps,
    written: { key: result.key, name: target.name, rows: plan.rows, orphans },
    rewritten: { sheetId, ranges: [...plan.written, ...plan.cleared] },
  };
}

/** Columns of the tables on a sheet of ours that get another name. */
function renamedColumns(
  { spreadsheet, workbook }: Writing,
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

/** The same work, which ends when it is cancelled. */
function* stoppable<Result>(work: SlicedWork<Result>, writing: Writing): SlicedWork<Result> {
  for (;;) {
    stopIfCancelled(writing);
    const { done, value } = work.next();
    if (done) return value;
    yield;
  }
}

function formulaAt({ formulas }: Spreadsheet, workbook: Workbook, sheetId: string): FormulaAt {
  return (row, column) => formulas.getFormulaStringByCell(row, column, sheetId, workbook.getUnitId()) ?? null;
}

function* existingSheet(
  { spreadsheet, workbook }: Writing,
  sheet: Worksheet | null,
  renamed: readonly RenamedColumns[],
): SlicedWork<ExistingSheet> {
  if (!sheet) return { tables: [], spills: [], moved: () => null };
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const cells = rawCells(spreadsheet, unitId, sheet);
  const columns = writtenColumns(workbook);
  const lexer = new LexerTreeBuilder();
  const formula = formulaAt(spreadsheet, workbook, sheetId);
  const tables: ExistingTable[] = [];
  for (const { id, name, range } of tablesOn(spreadsheet, workbook, sheet)) {
    tables.push({ id, name, range, values: yield* rowValues(cells, range), ours: columnsOfTable(columns, name) });
  }
  return {
    tables,
    spills: spillRanges(spreadsheet, workbook, sheetId, cells),
    moved: (from, to) => {
      const cell = cells.own[from.row]?.[from.column];
      if (!cell) return null;
      const { s, v, t, p } = cell;
      const style = s === undefined || s === null ? {} : { s };
      const text = formula(from.row, from.column);
      if (!text) return { v, t, ...(p && { p }), ...style };
      const moved = lexer.moveFormulaRefOffset(text, to.column - from.column, to.row - from.row);
      return { f: withColumnNames(moved, renamed), ...style };
    },
  };
}

function* rowValues(cells: RawCells, range: IRange): SlicedWork<readonly (readonly Cell[])[]> {
  const rows: Cell[][] = [];
  for (let row = range.startRow; row <= range.endRow; row++) {
    const line: Cell[] = [];
    for (let column = range.startColumn; column <= range.endColumn; column++) line.push(rawCell(cells, row, column));
    rows.push(line);
    yield;
  }
  return rows;
}

/** What the formulas of a sheet fill; the one in A1, even where it fails or is blocked and fills nothing, is one of ours. */
function spillRanges(spreadsheet: Spreadsheet, workbook: Workbook, sheetId: string, { own }: RawCells): IRange[] {
  const filled = (readSpills(spreadsheet, workbook)[sheetId] ?? []).map(({ range }) => range);
  return own[0]?.[0]?.f ? [...filled, { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }] : filled;
}
