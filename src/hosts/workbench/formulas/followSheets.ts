import { ObjectMatrix, UniverInstanceType, type ICellData, type IMutationInfo, type Workbook } from "@univerjs/core";
import { SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
  type ISetRangeValuesMutationParams,
  type ISetWorksheetNameCommandParams,
} from "@univerjs/sheets";
import { renamedReferences } from "../adding/renamedReferences";
import type { Spreadsheet } from "../grid/spreadsheet";
import { isOverSheets } from "./engineFormula";

/** Changes after which a reference over several sheets takes in other ones. */
const changesOfSheets: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetOrderMutation.id,
]);

interface PlacedFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Formulas over several sheets follow them, which the grid, to which they are nothing, does not see to: they are calculated
 * again when a sheet comes, goes or moves, and take on the new name of one.
 */
export function followSheets(spreadsheet: Spreadsheet): void {
  const { commands, instances, univer } = spreadsheet;
  const changed = new Set<string>();
  commands.onCommandExecuted(({ id, params }) => {
    if (!changesOfSheets.has(id)) return;
    const { unitId } = params as { readonly unitId: string };
    // Several sheets that come at once are looked at together.
    if (changed.size === 0) queueMicrotask(() => [...changed].forEach(calculateAgain));
    changed.add(unitId);
  });
  const calculateAgain = (unitId: string): void => {
    changed.delete(unitId);
    const workbook = instances.getUnit<Workbook>(unitId);
    const found = workbook ? formulasOverSheets(spreadsheet, workbook) : [];
    if (found.length === 0) return;
    void commands.executeCommand(SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges: found.map(({ sheetId, row, column }) => ({
        unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
      // What each of them reads is found out anew.
      clearDependencyTreeCache: { [unitId]: Object.fromEntries(found.map(({ sheetId }) => [sheetId, "1"])) },
    });
  };
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .interceptCommand({
      getMutations: ({ id, params }) => {
        const workbook = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
        if (id !== SetWorksheetNameCommand.id || !workbook) return { redos: [], undos: [] };
        const { subUnitId, name } = params as ISetWorksheetNameCommandParams;
        return renaming(spreadsheet, workbook, workbook.getSheetBySheetId(subUnitId ?? "")?.getName() ?? "", name);
      },
    });
}

function formulasOverSheets({ formulas }: Spreadsheet, workbook: Workbook): readonly PlacedFormula[] {
  const unitId = workbook.getUnitId();
  const found: PlacedFormula[] = [];
  // Asked once: the model looks through all cells of all sheets for it.
  const formulasOf = formulas.getFormulaData()[unitId] ?? {};
  for (const sheet of workbook.getSheets()) {
    const sheetId = sheet.getSheetId();
    new ObjectMatrix(formulasOf[sheetId] ?? {}).forValue((row, column, item) => {
      if (!item?.f || !isOverSheets(item.f)) return;
      // Where it was filled down, the item has the text of its first cell.
      const formula = formulas.getFormulaStringByCell(row, column, sheetId, unitId);
      if (formula) found.push({ sheetId, row, column, formula });
    });
  }
  return found;
}

/** The steps by which the formulas take on the new name of a sheet, and those that take it back. */
function renaming(
  spreadsheet: Spreadsheet,
  workbook: Workbook,
  earlier: string,
  name: string,
): Record<"redos" | "undos", IMutationInfo[]> {
  const nothing = new Map<string, never>();
  const sheets = new Map([[earlier.toLowerCase(), name]]);
  const renamed = { sheets, tables: nothing, names: nothing, namesOfSheet: nothing };
  const changed = formulasOverSheets(spreadsheet, workbook).flatMap((found) => {
    const formula = renamedReferences(found.formula, "", renamed);
    return formula === found.formula ? [] : [{ ...found, earlier: found.formula, formula }];
  });
  const step = ({ sheetId: subUnitId, row, column }: PlacedFormula, cell: ICellData): IMutationInfo => {
    const params: ISetRangeValuesMutationParams = {
      unitId: workbook.getUnitId(),
      subUnitId,
      cellValue: { [row]: { [column]: cell } },
    };
    return { id: SetRangeValuesMutation.id, params };
  };
  return {
    redos: changed.map((found) => step(found, { f: found.formula })),
    undos: changed.map((found) => step(found, { f: found.earlier })),
  };
}
