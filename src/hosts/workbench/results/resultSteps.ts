import { mergeWorksheetSnapshotWithDefault, type ICellData, type IMutationInfo } from "@univerjs/core";
import type { IWorksheetData, Workbook, Worksheet } from "@univerjs/core";
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
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { unusedTableName } from "../../../core/report/layout/sheetLayout";
import { bucketRules, isBucketRule } from "./bucketRules";
import type { GridRule } from "../files/conditionalFormat";
import { freeze } from "../files/openWorkbook";
import { gridMeasures, plainSheet } from "../grid/gridMeasures";
import type { PlannedSheet } from "./resultPlan";
import { setTableMutation } from "./setTableMutation";
import type { Spreadsheet } from "../grid/spreadsheet";
import { plainTableStyle } from "../grid/tableLook";
import type { GridTable } from "../workbook/workbookSnapshot";

/** A change of the workbook with the way back. */
export interface Step {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

/** A result sheet with the sheet that it is written to; `null` for a new one. */
export interface Target {
  readonly result: ResultSheet;
  readonly sheet: Worksheet | null;
  readonly sheetId: string;
  readonly name: string;
  /** Its place among the tabs, if it is new: behind all others, in the order of the result. */
  readonly index: number;
}

/** Adds a new sheet with all its cells. */
export function insertStep(
  workbook: Workbook,
  target: Target,
  plan: PlannedSheet,
  rows: number,
  columns: number,
): Step {
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
    redo: { id: InsertSheetMutation.id, params: { unitId, index: target.index, sheet } },
    undo: { id: RemoveSheetMutation.id, params: { unitId, subUnitId: target.sheetId, subUnitName: target.name } },
  };
}

/** Changes the cells of a sheet that is there, which grows where it must. */
export function updateSteps(
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

/** Adds, changes and removes the tables of a sheet. */
export function tableSteps(workbook: Workbook, sheetId: string, plan: PlannedSheet, taken: Set<string>): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const removed = plan.removed.map((old): Step => {
    const again = addTable(old.id, old.name, old.range, headersOf(old.values));
    return { redo: { id: DeleteSheetTableMutation.id, params: { ...place, tableId: old.id } }, undo: again };
  });
  const written = plan.tables.map(({ table: { name: wantedName }, earlier, range, headers }, index): Step => {
    if (earlier) {
      const { id: tableId } = earlier;
      const set = (table: Pick<GridTable, "range">, names: readonly string[]): IMutationInfo => ({
        id: setTableMutation.id,
        params: { ...place, tableId, range: table.range, headers: names },
      });
      return { redo: set({ range }, headers), undo: set(earlier, headersOf(earlier.values)) };
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

/** Puts the bucket colours of a sheet where its buckets are now. */
export function ruleSteps(spreadsheet: Spreadsheet, workbook: Workbook, sheetId: string, plan: PlannedSheet): Step[] {
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
