import { packRows, type PackedRows, type SheetRows } from "./packedRows";

/** The rows of a sheet in pieces that cost either thread a few milliseconds each, however wide the sheet is. */
const cellsInBlock = 10_000;

/** Packs the rows of a sheet block by block, each when it is asked for. */
export function* rowBlocks(cells: SheetRows): Generator<PackedRows, void, void> {
  let rows: number[] = [];
  let count = 0;
  for (const key in cells) {
    const row = Number(key);
    rows.push(row);
    count += Object.keys(cells[row] ?? {}).length;
    if (count < cellsInBlock) continue;
    yield packRows(cells, rows);
    rows = [];
    count = 0;
  }
  if (rows.length > 0) yield packRows(cells, rows);
}
