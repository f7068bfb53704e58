import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import { continuesTable, type CellRectangle, type PlacedTable } from "../../../core/report/layout/sheetLayout";
import { columnsOfTable, type WrittenColumns } from "../../../core/report/layout/workbookMarks";
import type { PresentTable } from "./presentTables";

export interface TablesOfSheet {
  /** Tables that an earlier run of ours wrote, their headers only: their rows may be others by the time that is written. */
  readonly ours: readonly PlacedTable[];
  /** Where tables are that the user put on the sheet. */
  readonly foreign: readonly CellRectangle[];
}

/** Which of the tables on a result's sheet are ours. */
export function earlierTables(
  result: ResultSheet,
  present: readonly PresentTable[],
  written: WrittenColumns,
): TablesOfSheet {
  const isOurs = ({ name }: PresentTable): boolean =>
    columnsOfTable(written, name) !== null || result.tables.some((table) => continuesTable(name, table.name));
  return {
    ours: present.filter(isOurs).map(({ name, range, headers }) => ({
      name,
      range,
      values: [headers],
      ours: columnsOfTable(written, name),
    })),
    foreign: present.filter((one) => !isOurs(one)).map(({ range }) => range),
  };
}
