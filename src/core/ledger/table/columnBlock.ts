import { isBlank, type Cells } from "../../sheet/cell";
import { readHeader } from "../../vocabulary/header";
import { readGridDate } from "../reading/gridDate";
import { readLedger } from "../reading/readLedger";
import { namesSubscriptionRows } from "../reading/subscriptionColumns";

/** Columns side by side, zero-based; `end` is one behind the last. */
export interface ColumnSpan {
  readonly first: number;
  readonly end: number;
}

/**
 * The columns of a sheet that belong to its subscription table or MRR grid: those around its headers up to the first
 * column on either side that is blank, as Excel bounds a region. What stands further away is something else, such as a
 * schedule that reads the table. Of several blocks that could serve, subscription rows come before a grid, then the left
 * one.
 *
 * All columns belong to it where no block can serve alone, since a column that is needed stands beyond a gap, and where
 * a grid's dates go on beyond one.
 *
 * @param rows the first rows, from the header row on; a column counts as blank when it is so in all of them.
 * @example columnBlock([["Customer", "MRR", "Start", null, "Period"]]) // { first: 0, end: 3 }
 */
export function columnBlock(rows: Cells): ColumnSpan {
  const header = rows[0] ?? [];
  const blocks = filledBlocks(rows);
  const readable = blocks.flatMap((span) => {
    const { ledger, columns } = readLedger(rows.map((row) => row.slice(span.first, span.end)));
    return ledger === null ? [] : [{ span, isGrid: columns === null }];
  });
  const found = readable.find(({ isGrid }) => !isGrid) ?? readable[0];
  const isWhole =
    found === undefined ||
    // Rows whose columns stand on both sides of a gap are no grid.
    (found.isGrid && (namesSubscriptionRows(header.map(readHeader)) || goesOn(found.span)));
  return isWhole ? { first: 0, end: widthOf(rows) } : found.span;

  function goesOn(grid: ColumnSpan): boolean {
    const next = blocks.find(({ first }) => first > grid.end);
    return next !== undefined && readGridDate(header[next.first]) > readGridDate(header[grid.end - 1]);
  }
}

/** The columns between those that are blank from top to bottom. */
function filledBlocks(rows: Cells): readonly ColumnSpan[] {
  const blocks: ColumnSpan[] = [];
  const width = widthOf(rows);
  for (let first = 0, column = 0; column <= width; column++) {
    if (column < width && rows.some((row) => !isBlank(row[column]))) continue;
    if (column > first) blocks.push({ first, end: column });
    first = column + 1;
  }
  return blocks;
}

function widthOf(rows: Cells): number {
  return rows.reduce((width, row) => Math.max(width, row.length), 0);
}
