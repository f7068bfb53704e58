import { mergeWorksheetSnapshotWithDefault, type ICellData, type IMutationInfo, type IRange } from "@univerjs/core";
import type { IWorksheetData, Workbook, Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { AddSheetTableMutation, DeleteSheetTableMutation } from "@univerjs/sheets-table";
import { HostError, type OrphanedNotes, type WriteOptions, type WrittenSheet } from "../../commands/spreadsheetHost";
import type { ResultSheet } from "../../core/report/resultSheet";
import { cellAddress } from "../../core/sheet/sheetRange";
import { bucketRules, isBucketRule } from "./bucketRules";
import type { GridRule } from "./files/conditionalFormat";
import { freeze } from "./files/openWorkbook";
import { gridValue, readRange, sheetCells } from "./gridCells";
import { gridMeasures, plainSheet } from "./gridMeasures";
import { lastColumn, lastRow } from "./rangeText";
import { planSheet, withSheetNames, type ExistingSheet, type PlannedSheet } from "./resultPlan";
import type { StyleId } from "./resultCells";
import { setTableMutation } from "./setTableMutation";
import type { Spreadsheet } from "./spreadsheet";
import { plainTableStyle } from "./tableLook";
import { readExtras, readSheetExtras, type GridTable, type WorkbookExtras } from "./workbookSnapshot";

/** Headers that we wrote, by table, so that columns which are no longer ours are not taken for the user's. */
const headersSetting = "resultColumns";

/** A change of the workbook with the way back. */
interface Step {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

interface Target {
  readonly result: ResultSheet;
  readonly sheet: Worksheet | null;
  readonly sheetId: string;
  readonly name: string;
}

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
  const action = `writing ${results.map(({ name }) => name).join(", ")}`;
  const stopIfCancelled = (): void => {
    if (options.signal?.aborted) throw new HostError("cancelled", action);
  };
  stopIfCancelled();
  const targets = findTargets(workbook, results);
  const names = new Map(targets.map(({ result, name }) => [result.name, name]));
  const prepared = targets.map((target, index) => {
    stopIfCancelled();
    options.onProgress?.({ sheet: target.name, share: index / targets.length });
    return prepareSheet(spreadsheet, workbook, target, names, action);
  });
  stopIfCancelled();
  apply(
    spreadsheet,
    workbook,
    prepared.flatMap(({ steps }) => steps),
    action,
  );
  const known = writtenHeaders(workbook);
  const headers = Object.assign({}, known, ...prepared.map((preparation) => preparation.headers)) as typeof known;
  writeSettings(workbook, {
    ...readExtras(workbook.getSnapshot()).settings,
    [headersSetting]: JSON.stringify(headers),
  });
  const lastName = targets.at(-1)?.name;
  if (lastName !== undefined) options.onProgress?.({ sheet: lastName, share: 1 });
  return prepared.flatMap(({ written }) => written);
}

/** Keeps settings with the workbook. They are no step that Undo takes back. */
export function writeSettings(workbook: Workbook, settings: WorkbookExtras["settings"]): void {
  workbook.setCustomMetadata({ ...workbook.getCustomMetadata(), settings });
}

function writtenHeaders(workbook: Workbook): Readonly<Record<string, readonly string[]>> {
  try {
    const kept: unknown = JSON.parse(readExtras(workbook.getSnapshot()).settings[headersSetting] ?? "{}");
    const entries = Object.entries(typeof kept === "object" && kept !== null ? kept : {});
    return Object.fromEntries(entries.filter((entry): entry is [string, string[]] => Array.isArray(entry[1])));
  } catch {
    // Without the list, what has our headers of today is ours and the rest is the user's.
    return {};
  }
}

function findTargets(workbook: Workbook, results: readonly ResultSheet[]): Target[] {
  const taken = new Set(workbook.getSheets().map((sheet) => sheet.getName().toLowerCase()));
  return results.map((result) => {
    const sheet = workbook.getSheets().find((one) => readSheetExtras(one.getConfig()).resultKey === result.key) ?? null;
    const name = sheet?.getName() ?? unusedName(result.name, taken);
    taken.add(name.toLowerCase());
    return { result, sheet, name, sheetId: sheet?.getSheetId() ?? unusedId(workbook, `cs-${result.key}`) };
  });
}

function unusedName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} (${number})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
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
  action: string,
): Preparation {
  const styleId: StyleId = (style) => workbook.getStyles().setValue(style) ?? "";
  const result = withSheetNames(target.result, names);
  const plan = planSheet(result, existingSheet(spreadsheet, workbook, target.sheet), styleId);
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
    headers: Object.fromEntries(
      result.tables.map(({ name, columns }) => [name, columns.map(({ header }) => header)] as const),
    ),
  };
}

function existingSheet(spreadsheet: Spreadsheet, workbook: Workbook, sheet: Worksheet | null): ExistingSheet {
  if (!sheet) return { tables: [], moved: () => null };
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
      ours: headers[name] ?? headers[name.replace(/_\d+$/, "")] ?? null,
    })),
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

/** The user's cells beside our tables over which the tables grow, by their address. */
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
        const text = typeof value === "object" ? value.code : String(value);
        notes.push({ key: cellAddress(row, column), values: { [cellAddress(row, column)]: text } });
      }
    }
  }
  return notes;
}

function contains(range: IRange, row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}

function insertStep(workbook: Workbook, target: Target, plan: PlannedSheet, rows: number, columns: number): Step {
  const unitId = workbook.getUnitId();
  const config: Partial<IWorksheetData> = {
    id: target.sheetId,
    name: target.name,
    ...plainSheet(rows, columns),
    cellData: plan.cells,
    columnData: Object.fromEntries(
      plan.widths.map((width, column) => [column, { w: gridMeasures.columnPixels(width) }]),
    ),
    freeze: freeze(target.result.frozenRows, 0),
    custom: { resultKey: target.result.key },
  };
  const sheet = mergeWorksheetSnapshotWithDefault(config);
  return {
    redo: { id: InsertSheetMutation.id, params: { unitId, index: workbook.getSheetSize(), sheet } },
    undo: { id: RemoveSheetMutation.id, params: { unitId, subUnitId: target.sheetId, subUnitName: target.name } },
  };
}

function updateSteps(
  workbook: Workbook,
  sheet: Worksheet,
  plan: PlannedSheet,
  usedRows: number,
  usedColumns: number,
): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const size = plainSheet(usedRows, usedColumns);
  const grow = [
    [SetWorksheetRowCountMutation.id, "rowCount", size.rowCount, sheet.getRowCount()],
    [SetWorksheetColumnCountMutation.id, "columnCount", size.columnCount, sheet.getColumnCount()],
  ] as const;
  const own = sheet.getCellMatrix().getMatrix();
  const cleared: CellChanges = {};
  const restored: CellChanges = {};
  const written: CellChanges = {};
  const taken: CellChanges = {};
  for (const range of [...plan.cleared, ...plan.written]) {
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) {
        const old = own[row]?.[column];
        const next = plan.cells[row]?.[column];
        if (old && next && old.s === next.s) {
          note(written, row, column, contentOf(next));
          note(taken, row, column, contentOf(old));
          continue;
        }
        // The grid merges a style that is set into the one that is there, so that cells of another look are cleared first.
        if (old) note(cleared, row, column, null);
        if (old) note(restored, row, column, { ...old });
        if (next) note(written, row, column, { ...next });
        if (next) note(taken, row, column, null);
      }
    }
  }
  const set = (cellValue: object): IMutationInfo => ({
    id: SetRangeValuesMutation.id,
    params: { ...place, cellValue },
  });
  return [
    ...grow.flatMap(([id, key, wanted, present]) =>
      wanted > present
        ? [{ redo: { id, params: { ...place, [key]: wanted } }, undo: { id, params: { ...place, [key]: present } } }]
        : [],
    ),
    { redo: set(cleared), undo: set(restored) },
    { redo: set(written), undo: set(taken) },
  ];
}

type CellChanges = Record<number, Record<number, ICellData | null>>;

function note(changes: CellChanges, row: number, column: number, cell: ICellData | null): void {
  (changes[row] ??= {})[column] = cell;
}

/** All of a cell but its look, with `null` for what it has not, since what is left unsaid stays as it was. */
function contentOf({ v = null, t, f = null, si = null, p = null, xf = null, custom = null }: ICellData): ICellData {
  return { v, t, f, si, p, xf, custom };
}

function tableSteps(workbook: Workbook, sheetId: string, plan: PlannedSheet, taken: Set<string>): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const removed = plan.removed.map((old): Step => {
    const again = addTable(old.id, old.name, old.range, headersOf(old.values));
    return { redo: { id: DeleteSheetTableMutation.id, params: { ...place, tableId: old.id } }, undo: again };
  });
  const written = plan.tables.map(({ existing, wantedName, range, headers }, index): Step => {
    if (existing) {
      const { id: tableId } = existing;
      const set = (table: Pick<GridTable, "range">, names: readonly string[]): IMutationInfo => ({
        id: setTableMutation.id,
        params: { ...place, tableId, range: table.range, headers: names },
      });
      return { redo: set({ range }, headers), undo: set(existing, headersOf(existing.values)) };
    }
    const name = unusedTableName(wantedName, taken);
    taken.add(name.toLowerCase());
    const tableId = `${sheetId}-${index}-${name}`;
    return {
      redo: addTable(tableId, name, range, headers),
      undo: { id: DeleteSheetTableMutation.id, params: { ...place, tableId } },
    };
  });
  return [...removed, ...written];

  function addTable(
    tableId: string,
    name: string,
    range: GridTable["range"],
    header: readonly string[],
  ): IMutationInfo {
    const options = { showHeader: true, tableStyleId: plainTableStyle };
    return { id: AddSheetTableMutation.id, params: { ...place, tableId, name, range: { ...range }, header, options } };
  }
}

function headersOf(values: readonly (readonly unknown[])[]): string[] {
  return (values[0] ?? []).map((value) =>
    typeof value === "string" || typeof value === "number" ? String(value) : "",
  );
}

function unusedTableName(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

function ruleSteps(spreadsheet: Spreadsheet, workbook: Workbook, sheetId: string, plan: PlannedSheet): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const model = spreadsheet.univer.__getInjector().get(ConditionalFormattingRuleModel);
  const present = (model.getSubunitRules(place.unitId, sheetId) ?? []) as unknown as readonly GridRule[];
  const add = (rule: GridRule): IMutationInfo => ({ id: AddConditionalRuleMutation.id, params: { ...place, rule } });
  const remove = ({ cfId }: GridRule): IMutationInfo => ({
    id: DeleteConditionalRuleMutation.id,
    params: { ...place, cfId },
  });
  // Rules of our own look stand for the whole sheet; those that the user made look otherwise and stay.
  const old = present.filter(isBucketRule).map((rule): Step => ({ redo: remove(rule), undo: add(rule) }));
  const fresh = bucketRules(plan.bucketRanges, `${sheetId}-bucket`);
  return [...old, ...fresh.map((rule): Step => ({ redo: add(rule), undo: remove(rule) }))];
}

function apply({ commands, undoRedo }: Spreadsheet, workbook: Workbook, steps: readonly Step[], action: string): void {
  const done: Step[] = [];
  try {
    for (const step of steps) {
      done.push(step);
      if (!commands.syncExecuteCommand(step.redo.id, step.redo.params)) throw new Error(`${step.redo.id} was refused`);
    }
  } catch (cause) {
    for (const step of done.reverse()) commands.syncExecuteCommand(step.undo.id, step.undo.params);
    throw new HostError("unexpected", action, { cause });
  }
  undoRedo.pushUndoRedo({
    unitID: workbook.getUnitId(),
    undoMutations: steps.map(({ undo }) => undo).reverse(),
    redoMutations: steps.map(({ redo }) => redo),
  });
}
