import type { Cell } from "../core/sheet/cell";
import { unreadable } from "./failure";

/** Reads a cell: `undefined` where it is blank, `NaN` where it holds anything else than it should. */
export type CellReading<Value> = (cell: Cell) => Value | undefined;

/**
 * What one cell holds; `undefined` where it is blank.
 *
 * @param needed what would be right, for the message: `a start date in row 3`.
 */
export function optionalValue<Value>(cell: Cell, read: CellReading<Value>, needed: string): Value | undefined {
  const value = read(cell);
  if (Number.isNaN(value)) throw unreadable(cell, needed);
  return value;
}

/** What one cell holds that may not be blank. */
export function neededValue<Value>(cell: Cell, read: CellReading<Value>, needed: string): Value {
  const value = optionalValue(cell, read, needed);
  if (value === undefined) throw unreadable(cell, needed);
  return value;
}
