/// <reference types="office-js" />
import { HostError, type ReadOptions, type SourceReference, type HostDeed } from "../../../commands/spreadsheetHost";
import type { Cell } from "../../../core/sheet/cell";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { ownFormat } from "./readCell";
import { readCells } from "./readCells";

/** A sheet's used range or a whole table as plain data. */
export async function readSource(
  context: Excel.RequestContext,
  source: SourceReference,
  { rows }: ReadOptions,
  deed: HostDeed,
): Promise<SheetRange> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  const range = await sourceRange(context, sheet, source, deed);
  if (range === null) {
    return { sheet: sheet.name, firstRow: 0, firstColumn: 0, cells: [], numberFormats: [], hiddenRows: [] };
  }
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const wanted = rows === undefined ? rowCount : Math.min(rowCount, Math.max(1, rows));
  const rectangle = {
    startRow: rowIndex,
    endRow: rowIndex + wanted - 1,
    startColumn: columnIndex,
    endColumn: columnIndex + columnCount - 1,
  };
  const { cells, hiddenRows } = await readCells(context, sheet, rectangle);
  const read: SheetRange = {
    sheet: sheet.name,
    ...(source.table !== undefined && { table: source.table }),
    firstRow: rowIndex,
    firstColumn: columnIndex,
    cells,
    numberFormats: await columnFormats(context, sheet, rectangle.startRow, columnIndex, cells),
    hiddenRows,
  };
  return (await countsFrom1904(context)) ? { ...read, date1904: true } : read;
}

async function sourceRange(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { table: name }: SourceReference,
  deed: HostDeed,
): Promise<Excel.Range | null> {
  if (name !== undefined) {
    const table = sheet.tables.getItemOrNullObject(name).load("name");
    await context.sync();
    if (table.isNullObject) throw new HostError("table-missing", deed);
  }
  const range = name === undefined ? sheet.getUsedRangeOrNullObject(true) : sheet.tables.getItem(name).getRange();
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  return range.isNullObject ? null : range;
}

/** The number format of each column's first filled cell under the header row. */
async function columnFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  cells: readonly (readonly Cell[])[],
): Promise<(string | null)[]> {
  const found = Array.from({ length: cells[0]?.length ?? 0 }, (_, column) => {
    const row = cells.findIndex((line, index) => index > 0 && line[column] !== null);
    return row < 0 ? null : sheet.getCell(firstRow + row, firstColumn + column).load("numberFormat");
  });
  await context.sync();
  return found.map((cell) => cell && ownFormat(cell));
}

/** Day 0 of the workbook by its own reckoning. Excel has a property for it, in versions newer than we ask for. */
async function countsFrom1904(context: Excel.RequestContext): Promise<boolean> {
  const date = context.workbook.functions.date(2000, 1, 1).load("value");
  await context.sync();
  return date.value === serialOfMillenniumFrom1904;
}

const serialOfMillenniumFrom1904 = 35_064;
