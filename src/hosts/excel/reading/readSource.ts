/// <reference types="office-js" />
import { HostError, type ReadOptions, type SourceReference, type HostDeed } from "../../../commands/spreadsheetHost";
import type { RowTaker } from "../../../commands/rowTaker";
import type { Cell } from "../../../core/sheet/cell";
import type { SheetRange } from "../../../core/sheet/sheetRange";
import { ownFormat } from "./readCell";
import { readRows } from "./readCells";

/** A sheet's used range or a whole table as plain data. */
export async function readSource(
  context: Excel.RequestContext,
  source: SourceReference,
  options: ReadOptions,
  deed: HostDeed,
): Promise<SheetRange> {
  const cells: (readonly Cell[])[] = [];
  const taker: RowTaker = {
    start: async () => void (cells.length = 0),
    rows: async (rows) => {
      for (const row of rows) cells.push(row);
    },
  };
  return { ...(await readInBlocks(context, source, taker, deed, options)), cells };
}

/** The same, whose cells are handed over while they are read. */
export async function readInBlocks(
  context: Excel.RequestContext,
  source: SourceReference,
  taker: RowTaker,
  deed: HostDeed,
  { rows }: ReadOptions = {},
): Promise<Omit<SheetRange, "cells">> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(source.sheet).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  const range = await sourceRange(context, sheet, source, deed);
  await taker.start();
  if (range === null) return { sheet: sheet.name, firstRow: 0, firstColumn: 0, numberFormats: [], hiddenRows: [] };
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const wanted = rows === undefined ? rowCount : Math.min(rowCount, Math.max(1, rows));
  const rectangle = {
    startRow: rowIndex,
    endRow: rowIndex + wanted - 1,
    startColumn: columnIndex,
    endColumn: columnIndex + columnCount - 1,
  };
  const filled = new FilledRows(columnCount);
  const hiddenRows = await readRows(context, sheet, rectangle, async (block) => {
    filled.note(block);
    await taker.rows(block);
  });
  const read: Omit<SheetRange, "cells"> = {
    sheet: sheet.name,
    ...(source.table !== undefined && { table: source.table }),
    firstRow: rowIndex,
    firstColumn: columnIndex,
    numberFormats: await columnFormats(context, sheet, rectangle.startRow, columnIndex, filled.rows),
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

/** In which row under the header each column has its first filled cell. */
class FilledRows {
  readonly rows: (number | null)[];
  private seen = 0;

  constructor(columns: number) {
    this.rows = new Array<number | null>(columns).fill(null);
  }

  note(block: readonly (readonly Cell[])[]): void {
    for (let column = 0; column < this.rows.length; column++) {
      if (this.rows[column] !== null) continue;
      const found = block.findIndex((line, index) => this.seen + index > 0 && line[column] !== null);
      if (found >= 0) this.rows[column] = this.seen + found;
    }
    this.seen += block.length;
  }
}

/** The number format of each column's first filled cell under the header row. */
async function columnFormats(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  firstRow: number,
  firstColumn: number,
  filledRows: readonly (number | null)[],
): Promise<(string | null)[]> {
  const found = filledRows.map((row, column) => {
    return row === null ? null : sheet.getCell(firstRow + row, firstColumn + column).load("numberFormat");
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
