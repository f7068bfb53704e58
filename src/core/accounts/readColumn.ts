import { errorCode, isBlank, isPlainNumber, maxNumber, readText, type Cell } from "../sheet/cell";
import type { WayOfWriting } from "../settings/table/columnSettings";
import { dateOrder, type DateOrder } from "../sheet/dateOrder";
import { decimalMark, decimalText, type DecimalMark } from "../sheet/decimalText";
import { days1904, firstSerial, lastSerial, readDate, serialOf, type DateSerial } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";
import { readFlag } from "../vocabulary/flag";
import { saysNothing } from "../vocabulary/missing";
import { writtenDate, type WrittenDate } from "../vocabulary/writtenDate";
import { writtenNumber, type WrittenNumber } from "../vocabulary/writtenNumber";

/** The rows of a range that hold accounts. */
export interface DataRows {
  readonly range: SheetRange;
  /** Zero-based row of the header within the range. */
  readonly headerIndex: number;
  /** Zero-based rows within the range, ascending. */
  readonly indices: Int32Array;
}

/**
 * What only a person can say about a column: until then the cells concerned stay blank. Where they are no more than half of
 * its cells, each is a slip of its row instead.
 */
export type ColumnQuestion =
  /** `1,234` is 1234 or 1.234. */
  | {
      readonly ask: "decimalMark";
      readonly position: number;
      readonly point: number;
      readonly comma: number;
      readonly answer: DecimalMark | null;
    }
  /** `3/4/2026` is a day in March or in April. */
  | {
      readonly ask: "dateOrder";
      readonly position: number;
      readonly dayFirst: DateSerial;
      readonly monthFirst: DateSerial;
      readonly answer: DateOrder | null;
    }
  /** Two dates of one column that fit no order together. */
  | {
      readonly ask: "dateOrders";
      readonly position: number;
      readonly other: number;
      readonly answer: DateOrder | null;
    };

/** A column of numbers or dates, read once. */
export interface NumberColumn {
  /** One per data row, `NaN` where blank or unreadable. */
  readonly values: Float64Array;
  /** Positions, in the data rows, of the cells that could not be read. */
  readonly unreadable: readonly number[];
  /** Cells that say something, readable or not. */
  readonly filled: number;
  /** The currency beside a number, by position, where one stands there. */
  readonly currencies: ReadonlyMap<number, string>;
  /** True where the numbers are written with `%`: they are read as shares. */
  readonly isPercent: boolean;
  readonly question: ColumnQuestion | null;
  /** Cells that read in two ways; with an answer they are read. */
  readonly concerned: number;
  /** Positions of those that wait for the answer: neither readable nor wrong. */
  readonly waiting: readonly number[];
}

/** A column of texts, read once. */
export interface TextColumn {
  /** One per data row: trimmed, but for names; `""` where the cell says nothing or holds an error value. */
  readonly texts: readonly string[];
  /** Positions, in the data rows, of the cells that hold an error value. */
  readonly errors: readonly number[];
}

/** What may stand beside the figures of a column. */
export interface NumberWays {
  /** `#N/A` means missing, as in a health metric, and is no error like all others. */
  readonly naIsBlank?: boolean;
  readonly currency?: boolean;
  readonly percent?: boolean;
  /** *No* says that there is no such day, as among the dates of a column headed *Churned*. */
  readonly noIsBlank?: boolean;
  /** What a person said of how the column is written. */
  readonly writing?: WayOfWriting;
  /** Days before 1990 are none: such numbers count something else. */
  readonly isRecent?: boolean;
}

const firstRecentDay = serialOf(1990, 1, 1);

/** The cell of a data row; rows may be ragged. */
export function cellAt({ range, indices }: DataRows, position: number, column: number): Cell {
  return range.cells[indices[position] ?? -1]?.[column];
}

/**
 * Reads a column of numbers. Words such as `n/a` count as blank. Texts are read where all of the column's read one way:
 * with a decimal point or a decimal comma, a currency or brackets beside them, and `%` in all or in none.
 */
export function readNumberColumn(rows: DataRows, column: number, ways: NumberWays = {}): NumberColumn {
  const texts = new TextCells<WrittenNumber>();
  const read = readColumn(rows, column, ways.naIsBlank === true, (cell, position) => {
    if (isPlainNumber(cell)) return cell;
    const written = typeof cell === "string" ? writtenNumber(cell) : null;
    if (written === null || (written.currency !== null && ways.currency !== true)) return NaN;
    if (written.isPercent && ways.percent !== true) return NaN;
    return texts.add(position, written);
  });
  if (texts.isEmpty) return withoutTexts(read);

  const isPercent =
    texts.every(({ isPercent: stands }) => stands) && texts.size === read.filled - read.unreadable.length;
  const told = decimalMark(texts.map(({ digits }) => digits));
  const answer = ways.writing?.decimalMark ?? null;
  const mark = answer ?? told;
  const currencies = new Map<number, string>();
  let question: ColumnQuestion | null = null;
  let twofold = 0;
  const waiting: number[] = [];
  texts.forEach((position, { digits, currency, isPercent: hasPercent }) => {
    const [point, comma] = [decimalText(digits, "point"), decimalText(digits, "comma")];
    // A plain decimal reads in one way only, whatever others do.
    const isPlain = mark === "mixed" && Number.isNaN(comma) && !digits.includes(",");
    const value = mark === "point" || isPlain ? point : mark === "comma" ? comma : point === comma ? point : NaN;
    const isTwofold = told === "either" && point !== comma && !Number.isNaN(point) && !Number.isNaN(comma);
    if (isTwofold) twofold++;
    if (isTwofold) question ??= { ask: "decimalMark", position, point, comma, answer };
    if (isTwofold && answer === null) waiting.push(position);
    else if (!(Math.abs(value) <= maxNumber) || hasPercent !== isPercent) {
      read.unreadable.push(position);
    } else {
      read.values[position] = isPercent ? Number((value / 100).toPrecision(15)) : value;
      if (currency !== null) currencies.set(position, currency);
    }
  });
  return { ...asked(read, question, twofold, waiting), currencies, isPercent };
}

/**
 * Reads a column of dates as serials of the 1900 system, whichever system the file counts in; 0 is a blank. Texts such as
 * `3/4/2026` are read in the one order that fits all of the column's.
 */
export function readDateColumn(
  rows: DataRows,
  column: number,
  { naIsBlank = false, noIsBlank = false, isRecent = false, writing = {} }: NumberWays = {},
): NumberColumn {
  const earliest = isRecent ? firstRecentDay : firstSerial;
  const shift = rows.range.date1904 === true ? days1904 : 0;
  const texts = new TextCells<Exclude<WrittenDate, { readonly serial: DateSerial }>>();
  const read = readColumn(rows, column, naIsBlank, (cell, position) => {
    if (typeof cell === "number") {
      if (cell === 0) return undefined;
      const serial = Math.floor(cell + shift);
      return serial >= earliest && serial <= lastSerial ? serial : NaN;
    }
    const written = typeof cell === "string" ? writtenDate(cell) : null;
    if (written === null) return noIsBlank && readFlag(cell) === false ? undefined : (readDate(cell) ?? NaN);
    return "serial" in written ? written.serial : texts.add(position, written);
  });
  if (texts.isEmpty) return withoutTexts(read);

  const told = dateOrder(texts.map(({ first, second }) => [first, second] as const));
  const answer = writing.dateOrder ?? null;
  let question: ColumnQuestion | null = null;
  if (told === "mixed") {
    const isDayFirst = texts.positionsOf(({ first }) => first > 12);
    const isMonthFirst = texts.positionsOf(({ second }) => second > 12);
    const [position, other] = [isDayFirst[0] ?? 0, isMonthFirst[0] ?? 0].sort((a, b) => a - b) as [number, number];
    question = { ask: "dateOrders", position, other, answer };
    if (answer === null) {
      return { ...withoutTexts(read), question, concerned: texts.size, waiting: texts.positionsOf(() => true) };
    }
  }
  const order = answer ?? told;
  let twofold = 0;
  const waiting: number[] = [];
  texts.forEach((position, { first, second, year }) => {
    const [dayFirst, monthFirst] = [serialOf(year, second, first), serialOf(year, first, second)];
    const serial = order === "monthFirst" || first === second ? monthFirst : dayFirst;
    const isTwofold = told === "either" && first !== second && !Number.isNaN(dayFirst) && !Number.isNaN(monthFirst);
    if (isTwofold) twofold++;
    if (isTwofold) question ??= { ask: "dateOrder", position, dayFirst, monthFirst, answer };
    if (isTwofold && answer === null) waiting.push(position);
    else if (Number.isNaN(serial) || (order === "either" && first !== second)) read.unreadable.push(position);
    else read.values[position] = serial;
  });
  return asked(read, question, told === "mixed" ? texts.size : twofold, waiting);
}

/** Texts of a column that wait until it is known how all of them read. */
class TextCells<Written> {
  private readonly positions: number[] = [];
  private readonly cells: Written[] = [];

  get size(): number {
    return this.cells.length;
  }

  get isEmpty(): boolean {
    return this.cells.length === 0;
  }

  /** @returns `later`, for `readColumn` */
  add(position: number, cell: Written): typeof later {
    this.positions.push(position);
    this.cells.push(cell);
    return later;
  }

  every(is: (cell: Written) => boolean): boolean {
    return this.cells.every(is);
  }

  map<Value>(valueOf: (cell: Written) => Value): readonly Value[] {
    return this.cells.map(valueOf);
  }

  positionsOf(is: (cell: Written) => boolean): readonly number[] {
    return this.positions.filter((_, index) => is(this.cells[index]!));
  }

  forEach(visit: (position: number, cell: Written) => void): void {
    for (const [index, cell] of this.cells.entries()) visit(this.positions[index]!, cell);
  }
}

/** For a cell that says something and is read when the whole column is known. */
const later = "later";

interface ReadCells {
  readonly values: Float64Array;
  readonly unreadable: number[];
  readonly filled: number;
}

/**
 * A column of which some cells read in two ways, answered or not; where they are a few among many that are read, and
 * nobody answered, they are unreadable instead.
 */
function asked(
  read: ReadCells,
  question: ColumnQuestion | null,
  concerned: number,
  waiting: readonly number[],
): NumberColumn {
  const isColumns = concerned * 2 > read.filled;
  if (!isColumns) read.unreadable.push(...waiting);
  read.unreadable.sort((a, b) => a - b);
  if (!isColumns) return withoutTexts(read);
  return { ...withoutTexts(read), question, concerned, waiting };
}

function withoutTexts(read: ReadCells): NumberColumn {
  return { ...read, currencies: new Map(), isPercent: false, question: null, concerned: 0, waiting: [] };
}

/** @param read answers `undefined` for a cell that turns out to be blank, and no finite number for an unreadable one. */
function readColumn(
  rows: DataRows,
  column: number,
  naIsBlank: boolean,
  read: (cell: Cell, position: number) => number | undefined | typeof later,
): ReadCells {
  const { range, indices } = rows;
  const values = new Float64Array(indices.length).fill(NaN);
  const unreadable: number[] = [];
  let filled = 0;
  for (let position = 0; position < indices.length; position++) {
    const cell = range.cells[indices[position] ?? -1]?.[column];
    // Most cells are numbers or blank: they are settled before any text is looked at.
    if (cell === null || cell === undefined) continue;
    if (typeof cell !== "number" && (saysNothing(cell) || (naIsBlank && errorCode(cell) === "#N/A"))) continue;
    const value = read(cell, position);
    if (value === undefined) continue;
    filled++;
    if (value === later) continue;
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
