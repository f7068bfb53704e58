import type { IRange } from "@univerjs/core";
import { cellAddress } from "../../../core/sheet/sheetRange";

const address = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** Excel's own limits, which a file's addresses keep to. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Zero-based range of an A1 text such as `B2:D9` or `$C$4`; `null` for anything else. */
export function parseRange(text: string): IRange | null {
  const [first = "", last = first] = text.split(":");
  const start = parseCell(first);
  const end = parseCell(last);
  return start && end && { startRow: start.row, startColumn: start.column, endRow: end.row, endColumn: end.column };
}

function parseCell(text: string): { row: number; column: number } | null {
  const parts = address.exec(text);
  if (!parts) return null;
  const column =
    [...(parts[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(parts[2]) - 1;
  return row >= 0 && row <= lastRow && column <= lastColumn ? { row, column } : null;
}

/** `B2:D9`, or `C4` of a single cell. */
export function rangeText({ startRow, startColumn, endRow, endColumn }: IRange): string {
  const start = cellAddress(startRow, startColumn);
  return startRow === endRow && startColumn === endColumn ? start : `${start}:${cellAddress(endRow, endColumn)}`;
}
