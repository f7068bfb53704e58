/// <reference types="office-js" />
import type { SourceInfo } from "../../../commands/spreadsheetHost";
import { settingsSheetName } from "../../../core/report/layout/workbookMarks";
import { loadMarkedSheets } from "../sheetMarks";

const size = "rowIndex, columnIndex, rowCount, columnCount";

/** All sheets and tables in the order of the workbook; a sheet that is one table once, as the table. */
export async function listSources(context: Excel.RequestContext): Promise<readonly SourceInfo[]> {
  const sheets = (await loadMarkedSheets(context)).filter(
    ({ isVeryHidden, stagedKey, name }) => !isVeryHidden && stagedKey === null && name !== settingsSheetName,
  );
  for (const { sheet } of sheets) sheet.tables.load("items/name");
  await context.sync();
  const measured = sheets.map(({ sheet, ...known }) => ({
    ...known,
    used: sheet.getUsedRangeOrNullObject(true).load(size),
    tables: sheet.tables.items.map((table) => ({ table: table.name, range: table.getRange().load(size) })),
  }));
  await context.sync();
  return measured.flatMap(({ name, resultKey, used, tables }): SourceInfo[] => {
    const listed = tables.map(({ table, range }) => ({ sheet: name, table, ...sizeOf(range), resultKey }));
    const [only] = tables;
    if (tables.length === 1 && only && !used.isNullObject && covers(only.range, used)) return listed;
    const rowsAndColumns = used.isNullObject ? { rows: 0, columns: 0 } : sizeOf(used);
    return [{ sheet: name, ...rowsAndColumns, resultKey }, ...listed];
  });
}

function sizeOf({ rowCount, columnCount }: Excel.Range): Pick<SourceInfo, "rows" | "columns"> {
  return { rows: rowCount, columns: columnCount };
}

function covers(outer: Excel.Range, used: Excel.Range): boolean {
  return (
    outer.rowIndex <= used.rowIndex &&
    outer.columnIndex <= used.columnIndex &&
    outer.rowIndex + outer.rowCount >= used.rowIndex + used.rowCount &&
    outer.columnIndex + outer.columnCount >= used.columnIndex + used.columnCount
  );
}
