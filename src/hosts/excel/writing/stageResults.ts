/// <reference types="office-js" />
import type { ResultCell, ResultColumn } from "../../../core/report/layout/resultSheet";
import type { LaidOutTable, PlacedTable } from "../../../core/report/layout/sheetLayout";
import { blocksOf, valueBytes } from "../blocks";
import { inTurn } from "../inTurn";
import { formatRuns, isTextRun, type FormatRun } from "./cellRuns";
import type { PlannedSheet } from "./planWriting";
import { rangeOf, titleCellOf } from "./rectangles";
import type { RequestQueue } from "./requestQueue";
import type { TextEntry } from "./textEntry";

/** Excel measures columns in points: a digit of the default font is 7 pixels wide, the room at a cell's sides is 5. */
const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const titlePoints = 12;

/** So few cells are formatted faster together than column by column. */
const cellsOfSmallTable = 500;

/** A sheet to be staged. */
export interface StagedSheet {
  readonly planned: PlannedSheet;
  readonly staging: Excel.Worksheet;
}

/**
 * Fills the staging sheets, cell by cell where the result will have them. Text columns are made so before the values come,
 * and all other formats after them, which would turn text into figures.
 *
 * @param onCells told how many cells were handed over, before they are sent
 */
export async function stageResults(
  queue: RequestQueue,
  sheets: readonly StagedSheet[],
  textEntry: TextEntry,
  onCells: (sheet: string, cells: number) => void,
): Promise<void> {
  const tables = sheets.flatMap(({ planned, staging }) =>
    planned.layout.tables.map((laidOut) => ({ planned, staging, laidOut, runs: columnRuns(laidOut) })),
  );
  await inTurn(tables, async ({ staging, laidOut, runs }) => {
    await queue.add(() => stageHeader(staging, laidOut, textEntry));
    await setFormats(queue, staging, laidOut.range.startRow + 1, runs, isTextRun);
  });
  await inTurn(tables, ({ planned, staging, laidOut }) =>
    stageRows(queue, staging, laidOut, textEntry, (cells) => onCells(planned.result.name, cells)),
  );
  await inTurn(tables, ({ staging, laidOut, runs }) =>
    setFormats(queue, staging, laidOut.range.startRow + 1, runs, (run) => !isTextRun(run)),
  );
  await inTurn(sheets, async ({ planned, staging }) => {
    await stageSpill(queue, staging, planned);
    if (!planned.target) await queue.add(() => setSheetLook(staging, planned));
  });
  await queue.send();
}

async function stageSpill(queue: RequestQueue, staging: Excel.Worksheet, { layout }: PlannedSheet): Promise<void> {
  if (!layout.spill) return;
  const { spill, range } = layout.spill;
  const runs = spill.columns.map(({ numberFormat }) => [{ firstRow: 0, count: spill.rows, format: numberFormat }]);
  await setFormats(queue, staging, range.startRow + 1, runs, () => true);
  await queue.add(() => {
    styleHeader(staging, range.startRow, spill.columns);
    // The formula is tried where nobody sees it: one that Excel refuses must not stop what comes later.
    staging.getCell(range.startRow, 0).formulas = [[spill.formula]];
  });
}

function setSheetLook(staging: Excel.Worksheet, { result, layout }: PlannedSheet): void {
  layout.widths.forEach((width, column) => {
    staging.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnPoints(width);
  });
  if (result.frozenRows > 0) staging.freezePanes.freezeRows(result.frozenRows);
}

function stageHeader(
  staging: Excel.Worksheet,
  { table, titleRow, range }: LaidOutTable<PlacedTable>,
  textEntry: TextEntry,
): void {
  const headers = table.columns.map(({ header }) => header);
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
  styleHeader(staging, range.startRow, table.columns);
}

function styleHeader(staging: Excel.Worksheet, row: number, columns: readonly ResultColumn[]): void {
  staging.getRangeByIndexes(row, 0, 1, columns.length).format.font.bold = true;
  let first = 0;
  for (let end = 1; end <= columns.length; end++) {
    const isText = columns[first]?.kind === "text";
    if (end < columns.length && (columns[end]?.kind === "text") === isText) continue;
    const cells = staging.getRangeByIndexes(row, first, 1, end - first);
    if (!isText) cells.format.horizontalAlignment = Excel.HorizontalAlignment.right;
    first = end;
  }
}

function columnRuns({ table: { rows, columns } }: LaidOutTable<PlacedTable>): FormatRun[][] {
  return columns.map((column, index) =>
    formatRuns(
      column,
      rows.map((row) => row[index]),
    ),
  );
}

async function stageRows(
  queue: RequestQueue,
  staging: Excel.Worksheet,
  { table: { rows, columns }, range }: LaidOutTable<PlacedTable>,
  textEntry: TextEntry,
  onCells: (cells: number) => void,
): Promise<void> {
  const values = rows.map((row) => columns.map((_, index) => enteredCell(row[index] ?? null, textEntry)));
  const bytes = values.map((row) => row.reduce<number>((sum, value) => sum + valueBytes(value), 2));
  await inTurn(blocksOf(bytes, columns.length), async (block) => {
    onCells(block.count * columns.length);
    await queue.addRows(block, block.bytes, ({ first, count }) => {
      const cells = staging.getRangeByIndexes(range.startRow + 1 + first, 0, count, columns.length);
      cells.values = values.slice(first, first + count);
    });
  });
}

/** The formats of a small table go cell by cell in one action, those of a large one run by run. */
async function setFormats(
  queue: RequestQueue,
  staging: Excel.Worksheet,
  firstRow: number,
  columns: readonly (readonly FormatRun[])[],
  wanted: (run: FormatRun) => boolean,
): Promise<void> {
  const runs = columns.flatMap((ofColumn, column) =>
    ofColumn.filter((run) => run.count > 0 && wanted(run)).map((run) => ({ ...run, column })),
  );
  const rows = Math.max(0, ...runs.map(({ firstRow: offset, count }) => offset + count));
  if (rows * columns.length > cellsOfSmallTable) {
    await inTurn(runs, ({ firstRow: offset, count, column, format }) =>
      queue.add(() => {
        // One format for all cells, which Excel takes though its types do not say so.
        staging.getRangeByIndexes(firstRow + offset, column, count, 1).numberFormat = format as unknown as string[][];
      }),
    );
  } else if (runs.length > 0) {
    // What is null stays as it is.
    const formats = Array.from({ length: rows }, () => new Array<string | null>(columns.length).fill(null));
    for (const { firstRow: offset, count, column, format } of runs) {
      for (const row of formats.slice(offset, offset + count)) row[column] = format;
    }
    await queue.add(() => {
      staging.getRangeByIndexes(firstRow, 0, rows, columns.length).numberFormat = formats;
    });
  }
}

/** What is written into a cell so that it holds the value. Blank cells are written too: `null` would leave what is there. */
function enteredCell(cell: ResultCell, textEntry: TextEntry): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") return textEntry(cell);
  return "formula" in cell ? cell.formula : cell.code;
}
