import { isBlank } from "../../sheet/cell";
import type { SheetRange } from "../../sheet/sheetRange";
import { gridDaysBelow } from "../reading/gridDays";
import { readLedger } from "../reading/readLedger";
import { columnBlock, type ColumnSpan } from "./columnBlock";

/** Where a subscription table or MRR grid stands within a range. */
export interface TablePlace {
  /** Zero-based row of its header. */
  readonly headerRow: number;
  readonly columns: ColumnSpan;
}

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;
/** One more shows that there is data below the header. */
export const rowsLookedAt = rowsSearched + 1;

/**
 * Finds the subscription table or MRR grid of a sheet by the sheet's first rows alone, so that those who have read no
 * more than them and those who have read all find the same: below the first of ten rows that can head one, in the block
 * of columns around its headers. An Excel table is its own place.
 *
 * @returns the place of the first row that comes near when none can, so that what is wrong with it can be said.
 */
export function tablePlace({ cells, table }: Pick<SheetRange, "cells" | "table">): TablePlace {
  const top = cells.slice(0, rowsLookedAt);
  if (table !== undefined) return { headerRow: 0, columns: { first: 0, end: top[0]?.length ?? 0 } };
  let onlyTitles = true;
  let faulty: TablePlace | undefined;
  for (const [headerRow, row] of top.slice(0, rowsSearched).entries()) {
    const columns = columnBlock(top.slice(headerRow));
    const header = row.slice(columns.first, columns.end);
    const reading = readLedger([header]);
    // Below other rows, figures under a blank could as well be data.
    const heads =
      reading.columns !== null ||
      onlyTitles ||
      (typeof header[0] === "string" && !isBlank(header[0])) ||
      gridDaysBelow(header) !== null;
    if (reading.ledger !== null && heads) return { headerRow, columns };
    if (heads && reading.faults[0]?.code !== "noHeader") faulty ??= { headerRow, columns };
    onlyTitles &&= row.filter((cell) => !isBlank(cell)).length <= 1;
  }
  return faulty ?? { headerRow: 0, columns: columnBlock(top) };
}
