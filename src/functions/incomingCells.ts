import type { Cells } from "../core/sheet/cell";
import { plainCell, plainRow } from "../core/sheet/plainCell";

/**
 * The cells of an argument, as the core reads them. Excel hands over a range as rows of cells and a single cell as its
 * value; an omitted argument is a blank. Rows of plain values are passed on without copying.
 */
export function incomingCells(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[plainCell(argument)]];
  const rows: readonly unknown[] = argument;
  if (rows.length === 0) return [[null]];
  return rows.map((row) => (Array.isArray(row) ? plainRow(row) : [plainCell(row)]));
}

/**
 * The cells of a table, which may be a million rows: wider and higher than one, it is passed on as it is, and whoever
 * reads it reads each row as plain cells (`plainRow`) while it is at hand.
 */
export function incomingTable(argument: unknown): Cells {
  const rows: readonly unknown[] = Array.isArray(argument) ? argument : [];
  const [first] = rows;
  return rows.length > 1 && Array.isArray(first) && first.length > 1 ? (rows as Cells) : incomingCells(argument);
}
