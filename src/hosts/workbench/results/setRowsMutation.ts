import { CommandType, ICommandService, IUniverInstanceService } from "@univerjs/core";
import type { IAccessor, ICellData, IMutation, IUnitRange, Nullable, Workbook } from "@univerjs/core";
import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";

/** A row of the grid's cell matrix, by column. */
export type GridRow = Record<number, Nullable<ICellData>>;

export interface SetRowsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  /** Which rows are set, in ascending order. A list: to name a hundred thousand keys of an object takes a task of its own. */
  readonly rows: readonly number[];
  /** Those rows, cells that stay included; `null` for one without cells. Formulas in them are those that are there already. */
  readonly lines: readonly (GridRow | null)[];
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
  handler: (accessor: IAccessor, { unitId, subUnitId, rows, lines, columns }: SetRowsParams) => {
    const sheet = accessor.get(IUniverInstanceService).getUnit<Workbook>(unitId)?.getSheetBySheetId(subUnitId);
    if (!sheet) return false;
    const matrix = sheet.getCellMatrix().getMatrix() as Record<number, GridRow>;
    for (let index = 0; index < rows.length; index++) {
      const [row, line] = [rows[index]!, lines[index]];
      if (line) matrix[row] = line;
      else delete matrix[row];
    }
    // What was drawn, coloured and filtered by the cells is looked at anew: a cell of each column stands for all of it.
    const cellValue = firstCells(rows, lines, columns);
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
function firstCells(
  rows: SetRowsParams["rows"],
  lines: SetRowsParams["lines"],
  columns: readonly number[],
): Record<number, GridRow> {
  const found: Record<number, GridRow> = {};
  for (const column of columns) {
    const isFilled = (index: number): boolean => Boolean(lines[index]?.[column]);
    let [first, last] = [0, lines.length - 1];
    while (first < lines.length && !isFilled(first)) first++;
    while (last > first && !isFilled(last)) last--;
    for (const index of [first, last]) {
      const [row, cell] = [rows[index], lines[index]?.[column]];
      if (row !== undefined && cell) (found[row] ??= {})[column] = { ...cell };
    }
  }
  return found;
}

/** The rectangle of the rows that change, without the columns between that do not. */
function changedRanges({ unitId, subUnitId, rows, columns }: SetRowsParams): IUnitRange[] {
  const [startRow, endRow] = [rows[0] ?? 0, rows.at(-1) ?? -1];
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
