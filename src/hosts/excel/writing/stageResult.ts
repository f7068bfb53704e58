/// <reference types="office-js" />
import type { ResultCell, ResultColumn } from "../../../core/report/resultSheet";
import type { LaidOutTable, PlacedTable } from "../../../core/report/sheetLayout";
import { actOnBlock, blocksOf, valueBytes } from "../blocks";
import { inTurn } from "../inTurn";
import { formatRuns, isTextRun, type FormatRun } from "./cellRuns";
import type { PlannedSheet } from "./planWriting";
import { rangeOf, titleCellOf } from "./rectangles";
import { stageUserColumns } from "./stageUserColumns";
import type { TextEntry } from "./textEntry";

/** Excel measures columns in points: a digit of the default font is 7 pixels wide, the room at a cell's sides is 5. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const titlePoints = 12;

export interface StagingOptions {
  readonly textEntry: TextEntry;
  /** Called before every request, with the cells that are done. */
  readonly onCells: (cells: number) => void;
}

/** Fills a staging sheet with a result, cell by cell where the result will have them. */
export async function stageResult(
  context: Excel.RequestContext,
  staging: Excel.Worksheet,
  { result, target, layout }: PlannedSheet,
  options: StagingOptions,
): Promise<void> {
  for (const laidOut of layout.tables) stageHeader(staging, laidOut, options.textEntry);
  await context.sync();
  await inTurn(layout.tables, async (laidOut) => {
    await stageRows(context, staging, laidOut, options);
    if (target) await stageUserColumns(context, staging, target, laidOut);
  });
  if (layout.spill) {
    const { spill, range } = layout.spill;
    setFormats(
      staging,
      range.startRow + 1,
      spill.columns.map((column) => [{ firstRow: 0, count: spill.rows, format: column.numberFormat }]),
      () => true,
    );
    spill.columns.forEach((column, index) => styleHeader(staging.getCell(range.startRow, index), column));
    // The formula is tried where nobody sees it: one that Excel refuses must not stop what comes later.
    staging.getCell(range.startRow, 0).formulas = [[spill.formula]];
  }
  if (!target) {
    layout.widths.forEach((width, column) => {
      staging.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(width);
    });
    if (result.frozenRows > 0) staging.freezePanes.freezeRows(result.frozenRows);
  }
  await context.sync();
}

function stageHeader(
  staging: Excel.Worksheet,
  { table, titleRow, range, headers }: LaidOutTable<PlacedTable>,
  textEntry: TextEntry,
): void {
  if (titleRow !== null && table.title !== undefined) {
    const title = rangeOf(staging, titleCellOf(range));
    title.numberFormat = [["@"]];
    title.values = [[textEntry(table.title)]];
    title.format.font.bold = true;
    title.format.font.size = titlePoints;
  }
  const header = staging.getRangeByIndexes(range.startRow, 0, 1, headers.length);
  header.numberFormat = [headers.map(() => "@")];
  header.values = [headers.map(textEntry)];
  table.columns.forEach((column, index) => styleHeader(staging.getCell(range.startRow, index), column));
}

function styleHeader(cell: Excel.Range, { kind }: ResultColumn): void {
  cell.format.font.bold = true;
  if (kind !== "text") cell.format.horizontalAlignment = Excel.HorizontalAlignment.right;
}

/** Text columns are made so before the values come, and all other formats after them, which would turn text into figures. */
async function stageRows(
  context: Excel.RequestContext,
  staging: Excel.Worksheet,
  { table: { rows, columns }, range }: LaidOutTable<PlacedTable>,
  { textEntry, onCells }: StagingOptions,
): Promise<void> {
  const firstRow = range.startRow + 1;
  const runs = columns.map((column, index) =>
    formatRuns(
      column,
      rows.map((row) => row[index]),
    ),
  );
  setFormats(staging, firstRow, runs, isTextRun);
  await context.sync();
  const values = rows.map((row) => columns.map((_, index) => enteredCell(row[index] ?? null, textEntry)));
  const bytes = values.map((row) => row.reduce<number>((sum, value) => sum + valueBytes(value), 2));
  await inTurn(blocksOf(bytes, columns.length), (block) =>
    actOnBlock(block, async ({ first, count }) => {
      const cells = staging.getRangeByIndexes(firstRow + first, 0, count, columns.length);
      cells.values = values.slice(first, first + count);
      await context.sync();
      cells.untrack();
      onCells(count * columns.length);
    }),
  );
  setFormats(staging, firstRow, runs, (run) => !isTextRun(run));
  await context.sync();
}

function setFormats(
  staging: Excel.Worksheet,
  firstRow: number,
  columns: readonly (readonly FormatRun[])[],
  wanted: (run: FormatRun) => boolean,
): void {
  columns.forEach((runs, column) => {
    for (const { firstRow: offset, count, format } of runs.filter(wanted)) {
      if (count === 0) continue;
      // One format for all cells, which Excel takes though its types do not say so.
      staging.getRangeByIndexes(firstRow + offset, column, count, 1).numberFormat = format as unknown as string[][];
    }
  });
}

/** What is written into a cell so that it holds the value. Blank cells are written too: `null` would leave what is there. */
function enteredCell(cell: ResultCell, textEntry: TextEntry): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return textEntry(cell);
  return "formula" in cell ? cell.formula : cell.code;
}
