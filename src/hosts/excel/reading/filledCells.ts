/// <reference types="office-js" />
import { HostError, type CellBlock, type FilledCell, type HostDeed } from "../../../commands/spreadsheetHost";
import { inTurn } from "../inTurn";

const lastRow = 1_048_576;
const lastColumn = 16_384;
const rowsAtOnce = 2_000;

/** The first cells of a block, row by row, that hold a formula or a value, or that another formula spills over. */
export async function filledCells(
  context: Excel.RequestContext,
  { sheet: name, row, column, rows, columns }: CellBlock,
  limit: number,
  deed: HostDeed,
): Promise<readonly FilledCell[]> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("name");
  await context.sync();
  if (sheet.isNullObject) throw new HostError("sheet-missing", deed);
  if (row >= lastRow || column >= lastColumn) return [];
  const block = sheet.getRangeByIndexes(
    row,
    column,
    Math.min(rows, lastRow - row),
    Math.min(columns, lastColumn - column),
  );
  const used = block.getUsedRangeOrNullObject(true).load("rowIndex, columnIndex, rowCount, columnCount");
  await context.sync();
  if (used.isNullObject) return [];
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const found: FilledCell[] = [];
  const starts = Array.from({ length: Math.ceil(rowCount / rowsAtOnce) }, (_, index) => index * rowsAtOnce);
  await inTurn(starts, async (start) => {
    if (found.length >= limit) return;
    const count = Math.min(rowsAtOnce, rowCount - start);
    const part = sheet.getRangeByIndexes(rowIndex + start, columnIndex, count, columnCount).load("formulas, values");
    await context.sync();
    part.formulas.forEach((line: unknown[], index) =>
      line.forEach((formula, offset) => {
        const value = (part.values as (string | number | boolean)[][])[index]?.[offset] ?? "";
        const content = typeof formula === "string" && formula.startsWith("=") ? formula : String(value);
        if (content === "") return;
        found.push({ sheet: sheet.name, row: rowIndex + start + index, column: columnIndex + offset, content });
      }),
    );
  });
  return found.slice(0, limit);
}
