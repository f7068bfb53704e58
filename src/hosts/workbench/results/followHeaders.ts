import { ObjectMatrix, type ICellData, type IMutationInfo, type IRange, type Workbook } from "@univerjs/core";
import { IDefinedNamesService, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Spreadsheet } from "../grid/spreadsheet";
import { withColumnNames, type RenamedColumns } from "./renamedColumns";
import type { Step } from "./resultSteps";

/** Cells of a sheet that are written anew, where no formula has to follow. */
export interface RewrittenCells {
  readonly sheetId: string;
  readonly ranges: readonly Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">[];
}

/** Formulas and names of the workbook take on the new names of our columns, which the grid does not see to. */
export function followHeaders(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  renamed: readonly RenamedColumns[],
  rewritten: readonly RewrittenCells[],
): Step[] {
  if (renamed.length === 0) return [];
  const cells = workbook.getSheets().flatMap((sheet) => {
    const sheetId = sheet.getSheetId();
    return formulaSteps(
      spreadsheet,
      workbook,
      sheetId,
      renamed,
      rewritten.find((one) => one.sheetId === sheetId)?.ranges ?? [],
    );
  });
  return [...cells, ...nameSteps(spreadsheet, workbook.getUnitId(), renamed)];
}

function formulaSteps(
  { formulas }: Spreadsheet,
  workbook: Workbook,
  sheetId: string,
  renamed: readonly RenamedColumns[],
  rewritten: RewrittenCells["ranges"],
): Step[] {
  const unitId = workbook.getUnitId();
  const [next, before]: Record<number, Record<number, ICellData>>[] = [{}, {}];
  let isChanged = false;
  new ObjectMatrix(formulas.getFormulaData()[unitId]?.[sheetId] ?? {}).forValue((row, column, item) => {
    if (!item?.f?.includes("[") || rewritten.some((range) => contains(range, row, column))) return;
    // Where it was filled down, the item has the text of its first cell.
    const earlier = formulas.getFormulaStringByCell(row, column, sheetId, unitId);
    const formula = earlier ? withColumnNames(earlier, renamed) : earlier;
    if (!earlier || !formula || formula === earlier) return;
    isChanged = true;
    (next![row] ??= {})[column] = { f: formula, si: null };
    (before![row] ??= {})[column] = { f: earlier, si: null };
  });
  const set = (cellValue: object | undefined): IMutationInfo => ({
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId: sheetId, cellValue },
  });
  return isChanged ? [{ redo: set(next), undo: set(before) }] : [];
}

function nameSteps({ univer }: Spreadsheet, unitId: string, renamed: readonly RenamedColumns[]): Step[] {
  const names = univer.__getInjector().get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
  return Object.values(names).flatMap((name): Step[] => {
    const formula = withColumnNames(name.formulaOrRefString, renamed);
    if (formula === name.formulaOrRefString) return [];
    const set = (formulaOrRefString: string): IMutationInfo => ({
      id: SetDefinedNameMutation.id,
      params: { unitId, ...name, formulaOrRefString },
    });
    return [{ redo: set(formula), undo: set(name.formulaOrRefString) }];
  });
}

function contains(range: RewrittenCells["ranges"][number], row: number, column: number): boolean {
  return row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn;
}
