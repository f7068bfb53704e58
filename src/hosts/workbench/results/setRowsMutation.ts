import { CommandType, ICommandService, IUniverInstanceService } from "@univerjs/core";
import type { IAccessor, ICellData, IMutation, IUnitRange, Nullable, Workbook } from "@univerjs/core";
import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** A row of the grid's cell matrix, by column. */
export type GridRow = Record<number, Nullable<ICellData>>;

export interface SetRowsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  /** Whole rows, cells that stay included; `null` for a row without cells. Formulas in them are those that are there already. */
  readonly rows: Readonly<Record<number, GridRow | null>>;
  /** The columns in which cells change, in ascending order. */
  readonly columns: readonly number[];
}

/**
 * Puts whole rows in place of those that are there. The grid's own mutation merges cell by cell and lets each part of the
 * grid look at each of them: a second for two hundred thousand, during which nothing can be cancelled, while rows that were
 * made beforehand are put in their place in milliseconds, and taken out again as fast. It does not know formulas: cells that
 * have one, or had one, are set by the grid's own.
 */
export const setRowsMutation: IMutation<SetRowsParams> = {
  id: "cs.mutation.set-rows",
  type: CommandType.MUTATION,
  handler: (accessor: IAccessor, { unitId, subUnitId, rows, columns }: SetRowsParams) => {
    const sheet = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const matrix = sheet.getCellMatrix().getMatrix() as Record<number, GridRow>;
    for (const key in rows) {
      const row = rows[key];
      if (row) matrix[key] = row;
      else delete matrix[key];
    }
    // What was drawn, coloured and filtered by the cells is looked at anew: a cell of each column stands for all of it.
    const cellValue = firstCells(rows, columns);
    return accessor
      .get(ICommandService)
      .syncExecuteCommand(
        SetRangeValuesMutation.id,
        { unitId, subUnitId, cellValue },
        { onlyLocal: true, fromFormula: true },
      );
  },
};

/** Lets formulas that read such rows be calculated again. */
export function calculateAfterSetRows(dirty: IActiveDirtyManagerService): void {
  if (dirty.has(setRowsMutation.id)) return;
  dirty.register(setRowsMutation.id, {
    commandId: setRowsMutation.id,
    getDirtyData: ({ params }) => ({ dirtyRanges: changedRanges(params as SetRowsParams) }),
  });
}

/** The first and the last filled cell of each column, as they are. */
function firstCells(rows: SetRowsParams["rows"], columns: readonly number[]): Record<number, GridRow> {
  const found: Record<number, GridRow> = {};
  const keys = Object.keys(rows);
  for (const order of [keys, [...keys].reverse()]) {
    for (const column of columns) {
      const key = order.find((row) => rows[Number(row)]?.[column]);
      const cell = key === undefined ? null : rows[Number(key)]?.[column];
      if (key !== undefined && cell) (found[Number(key)] ??= {})[column] = { ...cell };
    }
  }
  return found;
}

/** The rectangle of the rows that change, without the columns between that do not. */
function changedRanges({ unitId, subUnitId, rows, columns }: SetRowsParams): IUnitRange[] {
  const numbers = Object.keys(rows);
  const [startRow, endRow] = [Number(numbers[0] ?? 0), Number(numbers.at(-1) ?? -1)];
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && last[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs.map(([startColumn, endColumn]) => ({
    unitId,
    sheetId: subUnitId,
    range: { startRow, endRow, startColumn, endColumn },
  }));
}
