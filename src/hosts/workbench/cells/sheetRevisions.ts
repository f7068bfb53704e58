import type { ICommandInfo, ICommandService } from "@univerjs/core";
import { SetArrayFormulaDataMutation, SetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { InsertSheetMutation, RemoveSheetMutation } from "@univerjs/sheets";

/** Mutations that change what a sheet holds, beyond its look. */
const contentMutations: ReadonlySet<string> = new Set([
  "sheet.mutation.set-range-values",
  "sheet.mutation.insert-row",
  "sheet.mutation.remove-rows",
  "sheet.mutation.insert-col",
  "sheet.mutation.remove-col",
  "sheet.mutation.move-rows",
  "sheet.mutation.move-columns",
  "sheet.mutation.move-range",
  "sheet.mutation.reorder-range",
  "sheet.mutation.set-row-hidden",
  "sheet.mutation.set-row-visible",
  "sheet.mutation.add-table",
  "sheet.mutation.delete-table",
  "sheet.mutation.set-sheet-table",
]);
/** Ids of the sheets whose cells a command changed. */
export function sheetsWithChangedCells({ id, params }: ICommandInfo, unitId: string): readonly string[] {
  const given = (params ?? {}) as {
    unitId?: string;
    subUnitId?: string;
    unitData?: Record<string, Record<string, unknown>>;
  };
  if (id === SetFormulaCalculationResultMutation.id) return Object.keys(given.unitData?.[unitId] ?? {});
  if (!contentMutations.has(id) || given.unitId !== unitId) return [];
  return given.subUnitId === undefined ? [] : [given.subUnitId];
}

/** Changes after which any sheet may hold something else: one that was taken out comes back. */
const changesOfAny: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  "sheet.mutation.set-worksheet-name",
]);

/** Counts what changes the cells of sheets, by a person or by a calculation. */
export class SheetRevisions {
  private all = 0;
  private readonly ofSheet = new Map<string, number>();

  /** A number that differs whenever the cells of a sheet changed in between. */
  of(unitId: string, sheetId: string): number {
    return this.all + (this.ofSheet.get(keyOf(unitId, sheetId)) ?? 0);
  }

  follow(commands: ICommandService): void {
    commands.onCommandExecuted((command) => {
      if (changesOfAny.has(command.id)) this.all++;
      for (const [unitId, sheetId] of changedCells(command)) {
        const key = keyOf(unitId, sheetId);
        this.ofSheet.set(key, (this.ofSheet.get(key) ?? 0) + 1);
      }
    });
  }
}

/** Workbooks and sheets whose cells a command changed, or what formulas spill over them. */
function changedCells(command: ICommandInfo): readonly (readonly [unitId: string, sheetId: string])[] {
  const given = (command.params ?? {}) as {
    unitId?: string;
    unitData?: object;
    arrayFormulaCellData?: Record<string, object | null | undefined>;
  };
  if (command.id === SetArrayFormulaDataMutation.id) {
    return Object.entries(given.arrayFormulaCellData ?? {}).flatMap(([unitId, sheets]) =>
      Object.keys(sheets ?? {}).map((sheetId) => [unitId, sheetId] as const),
    );
  }
  const units = given.unitId === undefined ? Object.keys(given.unitData ?? {}) : [given.unitId];
  return units.flatMap((unitId) =>
    sheetsWithChangedCells(command, unitId).map((sheetId) => [unitId, sheetId] as const),
  );
}

function keyOf(unitId: string, sheetId: string): string {
  return `${unitId}/${sheetId}`;
}
