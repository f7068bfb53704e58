import { readDate, type DateSerial } from "../core/sheet/serialDate";
import type { Cell } from "../core/sheet/cell";
import { needs, unreadable } from "./failure";

/**
 * The date in one cell of a list; `undefined` where it is blank.
 *
 * @param needed what is needed and where: `a start date in row 3`.
 */
export function listedDate(cell: Cell, needed: string): DateSerial | undefined {
  const date = readDate(cell);
  if (Number.isNaN(date)) throw unreadable(cell, needed);
  return date;
}

/** The date in one cell of a list where none may be blank. */
export function neededDate(cell: Cell, needed: string): DateSerial {
  const date = listedDate(cell, needed);
  if (date === undefined) throw needs(needed, "a blank cell");
  return date;
}
