import { describeCell, errorCode, type Cell } from "../core/sheet/cell";
import { readDate, type DateSerial } from "../core/sheet/serialDate";
import { needs, passedOn } from "./failure";

/** The date in one cell of a list; `undefined` where it is blank. */
export function listedDate(cell: Cell, needed: string, place: string): DateSerial | undefined {
  const error = errorCode(cell);
  if (error !== undefined) throw passedOn(error);
  const date = readDate(cell);
  if (Number.isNaN(date)) throw needs(`${needed} ${place}`, describeCell(cell));
  return date;
}

/** The date in one cell of a list where none may be blank. */
export function neededDate(cell: Cell, needed: string, place: string): DateSerial {
  const date = listedDate(cell, needed, place);
  if (date === undefined) throw needs(`${needed} ${place}`, describeCell(cell));
  return date;
}
