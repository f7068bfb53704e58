import { isBlank, type Cell, type Cells } from "../../sheet/cell";
import { days1904 } from "../../sheet/serialDate";
import type { SheetRange } from "../../sheet/sheetRange";
import { readLedger } from "../reading/readLedger";

/** Exports put titles and notes above their table, but not more than this. */
const rowsSearched = 10;

/**
 * A sheet's range from the header row of its subscription table or grid on: the first of ten rows that can head one. An
 * Excel table has its header on top.
 *
 * @returns the range as it is when no row can, so that what is wrong with its first row can be said.
 */
export function fromHeaderRow(range: SheetRange): SheetRange {
  if (range.table !== undefined) return range;
  const index = headerIndex(range.cells.slice(0, rowsSearched));
  return index === 0 ? range : { ...range, firstRow: range.firstRow + index, cells: range.cells.slice(index) };
}

function headerIndex(rows: Cells): number {
  let onlyTitles = true;
  let faulty: number | undefined;
  for (const [index, row] of rows.entries()) {
    const { ledger, columns, faults } = readLedger([row]);
    // Below other rows, figures under a blank could as well be data.
    const heads = columns !== null || onlyTitles || (typeof row[0] === "string" && !isBlank(row[0]));
    if (ledger !== null && heads) return index;
    if (heads && faults[0]?.code !== "noHeader") faulty ??= index;
    onlyTitles &&= row.filter((cell) => !isBlank(cell)).length <= 1;
  }
  return faulty ?? 0;
}

/**
 * The range of a file that counts days from 1904 with its dates as serials of the 1900 system; any other as it is.
 *
 * @param range its header row first.
 */
export function datesFrom1900(range: SheetRange): SheetRange {
  if (range.date1904 !== true) return range;
  const header = range.cells[0] ?? [];
  const rows = range.cells.slice(1);
  const { columns } = readLedger([header]);
  const cells: Cells =
    columns === null
      ? [header.map((cell, column) => (column === 0 ? cell : from1900(cell))), ...rows]
      : [
          header,
          ...rows.map((row) =>
            row.map((cell, c) => (c === columns.start || c === columns.end ? from1900(cell) : cell)),
          ),
        ];
  return { ...range, cells, date1904: false };
}

/** Day 0 is how older desktop Excel hands over a blank. */
function from1900(cell: Cell): Cell {
  return typeof cell === "number" && cell !== 0 ? cell + days1904 : cell;
}
