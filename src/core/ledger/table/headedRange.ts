import type { Cell, Cells } from "../../sheet/cell";
import { days1904 } from "../../sheet/serialDate";
import type { SheetRange } from "../../sheet/sheetRange";
import { readLedger } from "../reading/readLedger";
import { dateColumns } from "../reading/subscriptionColumns";
import { tablePlace, type TablePlace } from "./tablePlace";

/**
 * A sheet's range cut down to its subscription table or grid: from the header row on, and to the columns around it.
 *
 * @param place where that is. Default: where `tablePlace` finds it.
 * @returns the range as it is when no row can head one, so that what is wrong with its first row can be said.
 */
export function headedRange(range: SheetRange, { headerRow, columns }: TablePlace = tablePlace(range)): SheetRange {
  const { first, end } = columns;
  const cells = range.cells.slice(headerRow);
  const isCut = first > 0 || cells.some((row) => row.length > end);
  return {
    ...range,
    firstRow: range.firstRow + headerRow,
    firstColumn: range.firstColumn + first,
    cells: isCut ? cells.map((row) => row.slice(first, end)) : cells,
    ...(range.numberFormats && { numberFormats: range.numberFormats.slice(first, end) }),
  };
}

/**
 * The range of a file that counts days from 1904 with its dates as serials of the 1900 system; any other as it is.
 *
 * @param range its header row first.
 * @param headers that row as it is read.
 */
export function datesFrom1900(range: SheetRange, headers: readonly Cell[] = range.cells[0] ?? []): SheetRange {
  if (range.date1904 !== true) return range;
  const header = range.cells[0] ?? [];
  const rows = range.cells.slice(1);
  const { columns, grid } = readLedger([headers]);
  const dates = new Set(columns === null ? [] : dateColumns(columns));
  const cells: Cells =
    columns === null
      ? [header.map((cell, column) => (column < (grid?.firstDate ?? 1) ? cell : from1900(cell))), ...rows]
      : [header, ...rows.map((row) => row.map((cell, column) => (dates.has(column) ? from1900(cell) : cell)))];
  return { ...range, cells, date1904: false };
}

/** Day 0 is how older desktop Excel hands over a blank. */
function from1900(cell: Cell): Cell {
  return typeof cell === "number" && cell !== 0 ? cell + days1904 : cell;
}
