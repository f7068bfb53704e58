import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { HostError, type WriteOptions, type WrittenSheet } from "../../../commands/spreadsheetHost";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { unusedSheetName, withSheetNames } from "../../../core/report/layout/sheetLayout";
import { headersOfTable, headersSetting, readWrittenHeaders } from "../../../core/report/layout/workbookMarks";
import type { Cell } from "../../../core/sheet/cell";
import { applySteps } from "../workbook/applySteps";
import { rawCell, rawCells, type RawCells } from "../cells/gridCells";
import { lastColumn, lastRow } from "../cells/rangeText";
import { readSpills } from "../cells/readSpills";
import type { StyleId } from "./resultCells";
import { planSheet, type ExistingSheet, type ExistingTable } from "./resultPlan";
import { cellSteps, growSteps, insertStep, ruleSteps, tableSteps, type Step, type Target } from "./resultSteps";
import type { GridRow } from "./setRowsMutation";
import { sheetChanges, type FormulaAt } from "./sheetChanges";
import { setSettingsMutation } from "./setSettingsMutation";
import type { Spreadsheet } from "../grid/spreadsheet";
import { atOnce, inSlices, type SlicedWork } from "../slices/inSlices";
import { changedSheets } from "../workbook/workbookChanges";
import { readExtras, readSheetExtras, type WorkbookExtras } from "../workbook/workbookSnapshot";

/** What is done to one sheet, computed before anything is. */
interface Preparation {
  /** Adds the sheet, where it is a new one. */
  readonly inserts: readonly Step[];
  readonly steps: readonly Step[];
  readonly written: WrittenSheet;
  readonly headers: Readonly<Record<string, readonly string[]>>;
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
  const action = `writing ${results.map(({ name }) => name).join(", ")}`;
  const writing: Writing = { spreadsheet, workbook, results, options, action };
  const changed = watchMutations(spreadsheet, workbook);
  try {
    for (let tries = 1; tries < maxTries; tries++) {
      changed.since = false;
      const prepared = await inSlices(untilChanged(prepareSheets(writing), changed));
      if (prepared === null) continue;
      // Nobody acts between the last slice and this.
      return apply(writing, prepared, applying);
    }
    return apply(writing, atOnce(prepareSheets(writing)), applying);
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
  readonly action: string;
}

/** Notes when somebody changes the workbook. */
function watchMutations({ commands }: Spreadsheet, workbook: Workbook): { since: boolean; readonly stop: () => void } {
  const watch = { since: false, stop: () => heard.dispose() };
  const heard = commands.onCommandExecuted((command, options) => {
    watch.since ||= changedSheets(command, options, workbook.getUnitId()) !== null;
  });
  return watch;
}

/** The same work, given up with `null` once what it looks at has changed. */
function* untilChanged<Result>(
  work: SlicedWork<Result>,
  changed: { readonly since: boolean },
): SlicedWork<Result | null> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    yield;
    if (changed.since) return null;
  }
}

function* prepareSheets(writing: Writing): SlicedWork<readonly Preparation[]> {
  const { workbook, results, options } = writing;
  stopIfCancelled(writing);
  const targets = findTargets(workbook, results);
  const names = new Map(targets.map(({ result, name }) => [result.name, name]));
  const prepared: Preparation[] = [];
  for (const [index, target] of targets.entries()) {
    options.onProgress?.({ sheet: target.name, share: index / targets.length });
    prepared.push(yield* prepareSheet(writing, target, names));
  }
  return prepared;
}

function stopIfCancelled({ options, action }: Writing): void {
  if (options.signal?.aborted) throw new HostError("cancelled", action);
}

function apply(
  { spreadsheet, workbook, options, action }: Writing,
  prepared: readonly Preparation[],
  applying: (apply: () => void) => void,
): readonly WrittenSheet[] {
  applying(() => {
    // Sheets first: the grid looks through all cells that are there for formulas at each that comes.
    const steps = [...prepared.flatMap(({ inserts }) => inserts), ...prepared.flatMap((sheet) => sheet.steps)];
    if (steps.length > 0) applySteps(spreadsheet, workbook, steps, action);
    const known = writtenHeaders(workbook);
    const headers = Object.assign({}, known, ...prepared.map((preparation) => preparation.headers)) as typeof known;
    const { settings } = readExtras(workbook.getSnapshot());
    const text = JSON.stringify(headers);
    if (settings[headersSetting] !== text) {
      writeSettings(spreadsheet, workbook, { ...settings, [headersSetting]: text });
    }
  });
  const written = prepared.map((preparation) => preparation.written);
  const last = written.at(-1);
  if (last) options.onProgress?.({ sheet: last.name, share: 1 });
  return written;
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

function* prepareSheet(writing: Writing, target: Target, names: ReadonlyMap<string, string>): SlicedWork<Preparation> {
  const { spreadsheet, workbook, action } = writing;
  const { sheet, sheetId } = target;
  const styleId: StyleId = (style) => workbook.getStyles().setValue(style) ?? "";
  const result = withSheetNames(target.result, names);
  const plan = planSheet(result, yield* existingSheet(writing, sheet), styleId);
  yield;
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
    headers: Object.fromEntries(
      result.tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)] as const),
    ),
  };
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

function* existingSheet({ spreadsheet, workbook }: Writing, sheet: Worksheet | null): SlicedWork<ExistingSheet> {
  if (!sheet) return { tables: [], spills: [], moved: () => null };
  const unitId = workbook.getUnitId();
  const sheetId = sheet.getSheetId();
  const cells = rawCells(spreadsheet, unitId, sheet);
  const headers = writtenHeaders(workbook);
  const lexer = new LexerTreeBuilder();
  const formula = formulaAt(spreadsheet, workbook, sheetId);
  const tables: ExistingTable[] = [];
  for (const { id, name, range, subUnitId } of spreadsheet.tables.getTableList(unitId)) {
    if (subUnitId !== sheetId) continue;
    tables.push({ id, name, range, values: yield* rowValues(cells, range), ours: headersOfTable(headers, name) });
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
      return { f: lexer.moveFormulaRefOffset(text, to.column - from.column, to.row - from.row), ...style };
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
