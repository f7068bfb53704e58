import { errorCode, isBlank, readNumber, readText, type Cell } from "../sheet/cell";
import { saysNothing } from "../vocabulary/missing";
import { days1904, firstSerial, lastSerial, readDate } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";

/** The rows of a range that hold accounts. */
export interface DataRows {
  readonly range: SheetRange;
  /** Zero-based row of the header within the range. */
  readonly headerIndex: number;
  /** Zero-based rows within the range, ascending. */
  readonly indices: Int32Array;
}

/** A column of numbers or dates, read once. */
export interface NumberColumn {
  /** One per data row, `NaN` where blank or unreadable. */
  readonly values: Float64Array;
  /** Positions, in the data rows, of the cells that could not be read. */
  readonly unreadable: readonly number[];
  /** Cells that say something, readable or not. */
  readonly filled: number;
}

/** A column of texts, read once. */
export interface TextColumn {
  /** One per data row: trimmed, but for names; `""` where the cell says nothing or holds an error value. */
  readonly texts: readonly string[];
  /** Positions, in the data rows, of the cells that hold an error value. */
  readonly errors: readonly number[];
}

/** The cell of a data row; rows may be ragged. */
export function cellAt({ range, indices }: DataRows, position: number, column: number): Cell {
  return range.cells[indices[position] ?? -1]?.[column];
}

/**
 * Reads a column of numbers. Words such as `n/a` count as blank.
 *
 * @param naIsBlank whether `#N/A` means missing, as in a health metric, or is an error like all others.
 */
export function readNumberColumn(rows: DataRows, column: number, naIsBlank: boolean): NumberColumn {
  return readColumn(rows, column, naIsBlank, (cell) => readNumber(cell) ?? NaN);
}

/** Reads a column of dates as serials of the 1900 system, whichever system the file counts in; 0 is a blank. */
export function readDateColumn(rows: DataRows, column: number, naIsBlank: boolean): NumberColumn {
  const shift = rows.range.date1904 === true ? days1904 : 0;
  return readColumn(rows, column, naIsBlank, (cell) => {
    if (typeof cell !== "number") return readDate(cell) ?? NaN;
    if (cell === 0) return undefined;
    const serial = Math.floor(cell + shift);
    return serial >= firstSerial && serial <= lastSerial ? serial : NaN;
  });
}

/** @param read answers `undefined` for a cell that turns out to be blank, and no finite number for an unreadable one. */
function readColumn(
  rows: DataRows,
  column: number,
  naIsBlank: boolean,
  read: (cell: Cell) => number | undefined,
): NumberColumn {
  const { range, indices } = rows;
  const values = new Float64Array(indices.length).fill(NaN);
  const unreadable: number[] = [];
  let filled = 0;
  for (let position = 0; position < indices.length; position++) {
    const cell = range.cells[indices[position] ?? -1]?.[column];
    // Most cells are numbers or blank: they are settled before any text is looked at.
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== "number" && (saysNothing(cell) || (naIsBlank && errorCode(cell) === "#N/A"))) continue;
    const value = read(cell);
    if (value === undefined) continue;
    filled++;
    if (Number.isFinite(value)) values[position] = value;
    else unreadable.push(position);
  }
  return { values, unreadable, filled };
}

/** Reads a column of texts; without a column all are blank. */
export function readTextColumn(rows: DataRows, column: number | undefined): TextColumn {
  const { range, indices } = rows;
  const texts = new Array<string>(indices.length).fill("");
  const errors: number[] = [];
  if (column === undefined) return { texts, errors };
  for (let position = 0; position < indices.length; position++) {
    const cell = range.cells[indices[position] ?? -1]?.[column];
    if (cell === null || cell === undefined || saysNothing(cell)) continue;
    if (errorCode(cell) === undefined) texts[position] = readText(cell);
    else errors.push(position);
  }
  return { texts, errors };
}

/** Reads the column of names as they are written, spaces around them included; `None` and `Unknown` may be somebody. */
export function readNameColumn(rows: DataRows, column: number): TextColumn {
  const { range, indices } = rows;
  const errors: number[] = [];
  const texts = Array.from(indices, (row, position) => {
    const cell = range.cells[row]?.[column];
    if (errorCode(cell) !== undefined) errors.push(position);
    return typeof cell === "string" && !isBlank(cell) ? cell : readText(cell);
  });
  return { texts, errors };
}
