import { CommandType, ICommandService, type IAccessor, type IMutation } from "@univerjs/core";
import { SetSuperTableMutation } from "@univerjs/engine-formula";
import { TableManager } from "@univerjs/sheets-table";
import type { GridTable } from "../workbook/workbookSnapshot";

export interface SetTableParams {
  readonly unitId: string;
  readonly tableId: string;
  readonly range: GridTable["range"];
  /** Headers from left to right. */
  readonly headers: readonly string[];
}

/**
 * Gives a table another range and other columns. The grid's own mutation moves the range alone and invents names for
 * columns that come with it, so that `Table[MRR]` would lead nowhere.
 */
export const setTableMutation: IMutation<SetTableParams> = {
  id: "cs.mutation.set-table",
  type: CommandType.MUTATION,
  handler: (accessor: IAccessor, params: SetTableParams) => {
    const { unitId, tableId, range, headers } = params;
    const manager = accessor.get(TableManager);
    const table = manager.getTableById(unitId, tableId);
    if (!table) return false;
    manager.updateTableRange(unitId, tableId, { newRange: { ...range } });
    table.setColumns(headers.map((header, index) => ({ ...plainColumn(`${tableId}-${index}`, header) })));
    const titleMap = new Map(headers.map((header, index) => [header, index]));
    return accessor.get(ICommandService).syncExecuteCommand(SetSuperTableMutation.id, {
      unitId,
      tableName: table.getDisplayName(),
      reference: { range: { ...range }, sheetId: table.getSubunitId(), titleMap },
    });
  },
};

type ColumnJson = Parameters<ReturnType<TableManager["getTablesBySubunitId"]>[number]["setColumns"]>[0][number];

function plainColumn(id: string, displayName: string): ColumnJson {
  return { id, displayName, dataType: "string" as ColumnJson["dataType"], formula: "", meta: {}, style: {} };
}
