/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import { rowsAtATime } from "../../../commands/rowTaker";
import type { Cell } from "../../../core/sheet/cell";
import { actOnBlock, blockBytes, blockCells, valueBytes } from "../blocks";

/** Rows of the first block, before the size of the rows is known. */
const firstCells = 20_000;

export interface ReadCells {
  readonly cells: Cell[][];
  /** Sheet rows that are hidden or filtered out. */
  readonly hiddenRows: number[];
}

/**
 * The values of a rectangle, in blocks under Excel's limits: numbers unformatted, dates as serials, errors by their code,
 * empty cells and empty texts as `null`.
 */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rectangle: CellRectangle,
): Promise<ReadCells> {
  const cells: Cell[][] = [];
  const hiddenRows = await readRows(context, sheet, rectangle, async (rows) => {
    for (const row of rows) cells.push(row);
  });
  return { cells, hiddenRows };
}

/**
 * Reads the same, and hands the rows over while it does: what Excel answers at once is much more than a page can turn into
 * cells without being held up.
 *
 * @returns sheet rows that are hidden or filtered out
 */
export async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { startRow, endRow, startColumn, endColumn }: CellRectangle,
  take: (rows: Cell[][]) => Promise<void>,
): Promise<number[]> {
  const columns = endColumn - startColumn + 1;
  const hiddenRows: number[] = [];
  let nextRows = rowsOf(firstCells, columns);
  let [bytes, rowsRead] = [0, 0];
  for (let row = startRow; row <= endRow; row += nextRows) {
    // What was read tells how long the rows are.
    if (rowsRead > 0) nextRows = rowsOf(blockCells, columns, bytes / rowsRead);
    const block = { first: row, count: Math.min(nextRows, endRow - row + 1) };
    await actOnBlock(block, async ({ first, count }) => {
      const range = sheet.getRangeByIndexes(first, startColumn, count, columns);
      const read = await readBlock(context, range, first);
      hiddenRows.push(...read.hiddenRows);
      for (let from = 0; from < count; from += rowsAtATime(columns)) {
        const rows = plainRows(read, from, rowsAtATime(columns));
        for (const line of rows) for (const cell of line) bytes += valueBytes(cell);
        await take(rows);
      }
      rowsRead += count;
    });
  }
  return hiddenRows;
}

interface BlockOfExcel {
  readonly values: readonly (readonly unknown[])[];
  /** `null` where no value could be taken for an error. */
  readonly kinds: readonly (readonly string[])[] | null;
  readonly hiddenRows: readonly number[];
}

function plainRows({ values, kinds }: BlockOfExcel, from: number, count: number): Cell[][] {
  return values
    .slice(from, from + count)
    .map((row, index) => row.map((value, column) => plainCell(value, kinds?.[from + index]?.[column])));
}

function rowsOf(cells: number, columns: number, rowBytes = 0): number {
  const byBytes = rowBytes > 0 ? Math.floor(blockBytes / rowBytes) : Infinity;
  return Math.max(1, Math.min(Math.floor(cells / columns), byBytes));
}

async function readBlock(context: Excel.RequestContext, range: Excel.Range, firstRow: number): Promise<BlockOfExcel> {
  range.load("values, rowHidden");
  await context.sync();
  const values = range.values as unknown[][];
  // Text such as "#N/A" and an error look the same in the values; the kinds, as large as they, are asked for only then.
  const kinds = values.some((row) => row.some(looksLikeError)) ? await loadKinds(context, range) : null;
  const hiddenRows = await findHiddenRows(context, range, firstRow, values.length);
  range.untrack();
  return { values, kinds, hiddenRows };
}

function looksLikeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

async function loadKinds(context: Excel.RequestContext, range: Excel.Range): Promise<readonly (readonly string[])[]> {
  range.load("valueTypes");
  await context.sync();
  return range.valueTypes;
}

/** A value of Excel as plain data; texts and errors look the same but for their kind. */
export function plainCell(value: unknown, kind: string | undefined): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string" || value === "") return null;
  return kind === "Error" ? { code: value } : value;
}

/** Excel answers `null` where some rows are hidden and others are not; only then it is worth asking which. */
async function findHiddenRows(
  context: Excel.RequestContext,
  range: Excel.Range,
  firstRow: number,
  count: number,
): Promise<number[]> {
  const hidden = range.rowHidden as boolean | null;
  if (hidden === false) return [];
  const all = Array.from({ length: count }, (_, index) => firstRow + index);
  if (hidden === true) return all;
  const visible = range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible);
  visible.load("address");
  await context.sync();
  if (visible.isNullObject) return all;
  visible.areas.load("items/rowIndex, items/rowCount");
  await context.sync();
  const seen = new Set<number>();
  for (const { rowIndex, rowCount } of visible.areas.items) {
    for (let row = rowIndex; row < rowIndex + rowCount; row++) seen.add(row);
  }
  return all.filter((row) => !seen.has(row));
}
