import type { Workbook } from "@univerjs/core";
import type { TableManager } from "@univerjs/sheets-table";
import type { GridTable } from "../workbook/workbookSnapshot";
import type { TotalledTable } from "./engineFormula";

/** The tables of a workbook that have a total row by their file; the grid keeps it as the row under the table. */
export function totalledTables(workbook: Workbook, tables: TableManager): readonly TotalledTable[] {
  const unitId = workbook.getUnitId();
  return tables.getTableList(unitId).flatMap(({ id, subUnitId, name, range }) => {
    const table = tables.getTableById(unitId, id);
    const meta = table?.getTableMeta() as GridTable["meta"];
    const sheet = workbook.getSheetBySheetId(subUnitId)?.getName();
    if (!table || !meta?.file?.hasTotals || sheet === undefined) return [];
    const columns = Array.from({ length: table.getColumnsCount() }, (_, index) => table.getColumnNameByIndex(index));
    return [
      { name, sheet, firstRow: range.startRow, totalRow: range.endRow + 1, firstColumn: range.startColumn, columns },
    ];
  });
}
