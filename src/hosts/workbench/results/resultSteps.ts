import { mergeWorksheetSnapshotWithDefault, type IMutationInfo } from "@univerjs/core";
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
import { unusedTableName, type CellRectangle } from "../../../core/report/layout/sheetLayout";
import { bucketRules, isBucketRule } from "./bucketRules";
import type { GridRule } from "../files/conditionalFormat";
import { freeze } from "../files/openWorkbook";
import { gridMeasures, plainSheet } from "../grid/gridMeasures";
import type { ExistingTable, PlannedSheet } from "./resultPlan";
import { setRowsMutation, type SetRowsParams } from "./setRowsMutation";
import { setTableMutation } from "./setTableMutation";
import type { CellChanges, SheetChanges } from "./sheetChanges";
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

/** Adds a new sheet, still without cells: the grid would look at each of them. */
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
    cellData: {},
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

/** Makes room for what is written to a sheet that is there. */
export function growSteps(workbook: Workbook, sheet: Worksheet, usedRows: number, usedColumns: number): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheet.getSheetId() };
  const size = plainSheet(usedRows, usedColumns);
  const grow = [
    [SetWorksheetRowCountMutation.id, "rowCount", size.rowCount, sheet.getRowCount()],
    [SetWorksheetColumnCountMutation.id, "columnCount", size.columnCount, sheet.getColumnCount()],
  ] as const;
  return grow.flatMap(([id, key, wanted, present]) =>
    wanted > present
      ? [{ redo: { id, params: { ...place, [key]: wanted } }, undo: { id, params: { ...place, [key]: present } } }]
      : [],
  );
}

/** Changes the cells of a sheet, those that differ alone. */
export function cellSteps(
  workbook: Workbook,
  sheetId: string,
  { rows, columns, cleared, formulas }: SheetChanges,
): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const setRows = (lines: SetRowsParams["lines"]): IMutationInfo => {
    const params: SetRowsParams = { ...place, rows: rows.numbers, lines, columns };
    return { id: setRowsMutation.id, params };
  };
  const set = (cellValue: CellChanges): IMutationInfo => ({
    id: SetRangeValuesMutation.id,
    params: { ...place, cellValue },
  });
  return [
    ...(columns.length > 0 ? [{ redo: setRows(rows.after), undo: setRows(rows.before) }] : []),
    // After the rows, which hold these cells as they were.
    ...[cleared, formulas].flatMap(({ before, after }) =>
      Object.keys({ ...before, ...after }).length > 0 ? [{ redo: set(after), undo: set(before) }] : [],
    ),
  ];
}

/** Adds, changes and removes the tables of a sheet. */
export function tableSteps(workbook: Workbook, sheetId: string, plan: PlannedSheet, taken: Set<string>): Step[] {
  const place = { unitId: workbook.getUnitId(), subUnitId: sheetId };
  const removed = plan.removed.map((old): Step => {
    const again = addTable(old.id, old.name, old.range, headersOf(old.values));
    return { redo: { id: DeleteSheetTableMutation.id, params: { ...place, tableId: old.id } }, undo: again };
  });
  const written = plan.tables.flatMap(({ table: { name: wantedName }, earlier, range, headers }, index): Step[] => {
    if (earlier && isSameTable(earlier, range, headers)) return [];
    if (earlier) {
      const { id: tableId } = earlier;
      const set = (table: Pick<GridTable, "range">, names: readonly string[]): IMutationInfo => ({
        id: setTableMutation.id,
        params: { ...place, tableId, range: table.range, headers: names },
      });
      return [{ redo: set({ range }, headers), undo: set(earlier, headersOf(earlier.values)) }];
    }
    const name = unusedTableName(wantedName, taken);
    taken.add(name.toLowerCase());
    const tableId = `${sheetId}-${index}-${name}`;
    const undo: IMutationInfo = { id: DeleteSheetTableMutation.id, params: { ...place, tableId } };
    return [{ redo: addTable(tableId, name, range, headers), undo }];
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

function isSameTable(earlier: ExistingTable, range: CellRectangle, headers: readonly string[]): boolean {
  const isSamePlace =
    earlier.range.startRow === range.startRow &&
    earlier.range.endRow === range.endRow &&
    earlier.range.startColumn === range.startColumn &&
    earlier.range.endColumn === range.endColumn;
  return isSamePlace && JSON.stringify(headersOf(earlier.values)) === JSON.stringify(headers);
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
  const old = present.filter(isBucketRule);
  const fresh = bucketRules(plan.bucketRanges, `${sheetId}-bucket`);
  if (lookOf(old) === lookOf(fresh)) return [];
  return [
    ...old.map((rule): Step => ({ redo: remove(rule), undo: add(rule) })),
    ...fresh.map((rule): Step => ({ redo: add(rule), undo: remove(rule) })),
  ];
}

/** What rules colour, and how, whatever they are called. */
function lookOf(rules: readonly GridRule[]): string {
  const places = ({ ranges }: GridRule): CellRectangle[] =>
    ranges.map(({ startRow, endRow, startColumn, endColumn }) => ({ startRow, endRow, startColumn, endColumn }));
  return JSON.stringify(rules.map((rule) => ["value" in rule.rule ? rule.rule.value : null, places(rule)]).sort());
}
