import { rowsAtATime, type RowTaker } from "../../src/commands/rowTaker";
import type { SheetRange } from "../../src/core/sheet/sheetRange";

/** A range that is at hand, read in blocks as a host reads a source. */
export function inBlocks({ cells, ...head }: SheetRange): (taker: RowTaker) => Promise<typeof head> {
  return async (taker) => {
    await taker.start();
    const rows = rowsAtATime(cells[0]?.length ?? 0);
    for (let from = 0; from < cells.length; from += rows) await taker.rows(cells.slice(from, from + rows));
    return head;
  };
}
