import type { Cells } from "./cell";

/** A rectangle of a sheet as plain data, with enough of its place to lead a person back to a cell. */
export interface SheetRange {
  readonly sheet: string;
  /** Name of the Excel table the range is, when it is one. */
  readonly table?: string;
  /** Zero-based sheet row and column of `cells[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: Cells;
  /** Number format of each column's first filled data cell, where the host knows it (`#,##0.00 [$€-407]`). */
  readonly numberFormats?: readonly (string | null)[];
  /** Zero-based sheet rows within the range that are hidden or filtered out. They are read all the same. */
  readonly hiddenRows?: readonly number[];
  /** True when the file counts days from 1904. */
  readonly date1904?: boolean;
}

/** Where a range stands and how far it reaches, without its cells. */
export interface RangePlace extends Pick<SheetRange, "sheet" | "table" | "firstRow" | "firstColumn"> {
  /** Its header row counts. */
  readonly rows: number;
  readonly columns: number;
}

export function rangePlace({ sheet, table, firstRow, firstColumn, cells }: SheetRange): RangePlace {
  const place = { sheet, firstRow, firstColumn, rows: cells.length, columns: cells[0]?.length ?? 0 };
  return table === undefined ? place : { ...place, table };
}

/**
 * A1 address of a cell from its zero-based row and column.
 *
 * @example cellAddress(25, 4) // "E26"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `A`, `Z`, `AA` … of a zero-based column. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * A1 address of a whole range; with `$` it stays where it is when the formula that holds it is copied.
 *
 * @example rangeAddress(range) // "A1:H262"
 * @example rangeAddress(range, "$") // "$A$1:$H$262"
 */
export function rangeAddress(range: SheetRange | RangePlace, fixed: "$" | "" = ""): string {
  const { firstRow, firstColumn, rows, columns } = "cells" in range ? rangePlace(range) : range;
  const lastRow = firstRow + Math.max(1, rows) - 1;
  const lastColumn = firstColumn + Math.max(1, columns) - 1;
  const corner = (row: number, column: number): string => `${fixed}${columnLetters(column)}${fixed}${row + 1}`;
  return `${corner(firstRow, firstColumn)}:${corner(lastRow, lastColumn)}`;
}
