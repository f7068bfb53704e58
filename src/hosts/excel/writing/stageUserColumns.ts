/// <reference types="office-js" />
import type { LaidOutTable, PlacedTable } from "../../../core/report/sheetLayout";
import { inTurn } from "../inTurn";
import type { RequestQueue } from "./requestQueue";

/** Cells that lie side by side before and after. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Copies the cells of the user's own columns beside the row that each belongs to now. Excel copies them itself, so that
 * formulas move along, and formats and everything else in them stay as they are.
 */
export async function stageUserColumns(
  queue: RequestQueue,
  staging: Excel.Worksheet,
  target: Excel.Worksheet,
  { table, earlier, carried, range }: LaidOutTable<PlacedTable>,
): Promise<void> {
  if (!earlier || carried.columns.length === 0) return;
  const rows = runsOf(carried.rows);
  const columns = runsOf(carried.columns);
  const blocks = rows.flatMap((row) => columns.map((column) => [row, column] as const));
  await inTurn(blocks, ([row, column]) =>
    queue.add(() => {
      const [top, left] = [range.startRow + 1 + row.to, table.columns.length + column.to];
      const from = target.getRangeByIndexes(
        earlier.range.startRow + 1 + row.from,
        earlier.range.startColumn + column.from,
        row.count,
        column.count,
      );
      staging.getRangeByIndexes(top, left, row.count, column.count).copyFrom(from, Excel.RangeCopyType.all);
    }),
  );
}

/** Places that follow one another, for each new place the old one. */
function runsOf(places: readonly (number | null)[]): Run[] {
  const runs: Run[] = [];
  places.forEach((from, to) => {
    if (from === null) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.to + last.count === to) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ from, to, count: 1 });
    }
  });
  return runs;
}
