import { CommandType, ICommandService, type IAccessor, type IMutation } from "@univerjs/core";
import { AddSheetTableMutation, TableManager } from "@univerjs/sheets-table";
import type { GridTable } from "../workbook/workbookSnapshot";

export interface AddTableParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly table: GridTable;
}

/** Adds a table as a workbook keeps it. The grid's own mutation leaves out what is kept with it, such as the file's look. */
export const addTableMutation: IMutation<AddTableParams> = {
  id: "cs.mutation.add-table",
  type: CommandType.MUTATION,
  handler: (accessor: IAccessor, { unitId, subUnitId, table }: AddTableParams) => {
    const { id: tableId, name, range, columns, options, meta } = table;
    const manager = accessor.get(TableManager);
    const added = accessor.get(ICommandService).syncExecuteCommand(AddSheetTableMutation.id, {
      ...{ unitId, subUnitId, tableId, name },
      range: { ...range },
      header: columns.map(({ displayName }) => displayName),
      options: { ...options, columns: structuredClone(columns) },
    });
    if (meta) manager.getTableById(unitId, tableId)?.setTableMeta({ ...meta });
    return added;
  },
};
