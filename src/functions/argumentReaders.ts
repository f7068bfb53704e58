import { describeCell, errorCode, isBlank, readNumber, type Cell, type Cells } from "../core/sheet/cell";
import { readDate, type DateSerial } from "../core/sheet/serialDate";
import { needs, passedOn, unreadable } from "./failure";
import { incomingCells, incomingTable } from "./incomingCells";

/** Reads one argument; `name` is its name, for messages. */
export type ArgumentReader<Value> = (argument: unknown, name: string) => Value;

type Readers = Readonly<Record<string, ArgumentReader<unknown>>>;
type ValuesOf<Declared extends Readers> = { readonly [Name in keyof Declared]: ReturnType<Declared[Name]> };

/**
 * Declares a function's arguments: what each is read as. The answer reads a call's arguments in that order; the first
 * that is wrong is the error.
 *
 * @example const read = declareArguments({ from: dateArgument, ends_inclusive: flagArgument });
 * read({ from: "2026-01-01", ends_inclusive: null }) // { from: 46023, ends_inclusive: false }
 */
export function declareArguments<Declared extends Readers>(
  readers: Declared,
): (given: { readonly [Name in keyof Declared]: unknown }) => ValuesOf<Declared> {
  return (given) =>
    Object.fromEntries(
      Object.entries(readers).map(([name, read]) => [name, read(given[name], name)]),
    ) as ValuesOf<Declared>;
}

/** A range, or a single cell as a range of one. */
export function rangeArgument(argument: unknown): Cells {
  return incomingCells(argument);
}

/** A subscription table or an MRR grid, to be read by `readLedger`. */
export function tableArgument(argument: unknown): Cells {
  return incomingTable(argument);
}

/** A range whose rows are of one length, as Excel hands over every range. */
export function rectangleArgument(argument: unknown, name: string): Cells {
  const cells = incomingCells(argument);
  const width = cells[0]?.length;
  const odd = cells.findIndex((row) => row.length !== width);
  if (odd >= 0) throw needs(`as many cells in every row of ${name}`, `${cells[odd]?.length} in row ${odd + 1}`);
  return cells;
}

/** A list: a row or a column of cells. */
export function listArgument(argument: unknown, name: string): readonly Cell[] {
  const cells = incomingCells(argument);
  const list = listOf(cells);
  if (list === undefined) throw needs(`one row or one column in ${name}`, sizeOf(cells));
  return list;
}

/** A list that may be omitted: `undefined` then. */
export function optionalListArgument(argument: unknown, name: string): readonly Cell[] | undefined {
  return isOmitted(argument) ? undefined : listArgument(argument, name);
}

/** A list of numbers; `NaN` where blank. */
export function numbersArgument(argument: unknown, name: string): readonly number[] {
  return listArgument(argument, name).map((cell, index) => {
    const number = readNumber(cell);
    if (Number.isNaN(number)) throw unreadable(cell, `a number or a blank in row ${index + 1} of ${name}`);
    return number ?? NaN;
  });
}

/** Checks that a list has as many cells as another: `as many cells in mau as in dau, 3`. */
export function checkLength(list: ArrayLike<unknown>, name: string, length: number, likeWhat: string): void {
  if (list.length !== length) throw needs(`as many cells in ${name} as ${likeWhat}, ${length}`, String(list.length));
}

/** Answers to a list in its shape: a row stays a row, a column a column. */
export function shapedAs<Answer>(argument: unknown, answers: Answer[]): Answer[][] {
  return incomingCells(argument).length === 1 ? [answers] : answers.map((cell) => [cell]);
}

/** The cells of a row or a column as a list; `undefined` for anything wider and higher. */
export function listOf(cells: Cells): readonly Cell[] | undefined {
  if (cells.length === 1) return cells[0];
  return cells.every((row) => row.length === 1) ? cells.map((row) => row[0]) : undefined;
}

/** A date that is needed. */
export function dateArgument(argument: unknown, name: string): DateSerial {
  const date = optionalDateArgument(argument, name);
  if (date === undefined) throw needs(`a date for ${name}`, describeCell(singleCell(argument, name)));
  return date;
}

/** A date that may be blank. */
export function optionalDateArgument(argument: unknown, name: string): DateSerial | undefined {
  const cell = singleCell(argument, name);
  const date = readDate(cell);
  if (Number.isNaN(date)) throw needs(`a date for ${name}, such as 2026-01-31`, describeCell(cell));
  return date;
}

/** A number that is needed. */
export function numberArgument(argument: unknown, name: string): number {
  const number = optionalNumberArgument(argument, name);
  if (number === undefined) throw needs(`a number for ${name}`, "a blank cell");
  return number;
}

/** A number that may be blank. */
export function optionalNumberArgument(argument: unknown, name: string): number | undefined {
  const cell = singleCell(argument, name);
  const number = readNumber(cell);
  if (Number.isNaN(number)) throw needs(`a number for ${name}`, describeCell(cell));
  return number;
}

/** TRUE or FALSE, also as 1 or 0 or as text; blank is FALSE. */
export function flagArgument(argument: unknown, name: string): boolean {
  const cell = singleCell(argument, name);
  if (isBlank(cell)) return false;
  const flag = flags.get(typeof cell === "string" ? cell.trim().toLowerCase() : cell);
  if (flag === undefined) throw needs(`TRUE or FALSE for ${name}`, describeCell(cell));
  return flag;
}

const flags: ReadonlyMap<Cell, boolean> = new Map<Cell, boolean>([
  [true, true],
  [1, true],
  ["true", true],
  ["1", true],
  [false, false],
  [0, false],
  ["false", false],
  ["0", false],
]);

/** One of some words, in any case; blank is the first of them. `otherwise` says what else would be right. */
export function wordArgument<Word extends string>(
  words: readonly [Word, ...Word[]],
  otherwise = "",
): ArgumentReader<Word> {
  return (argument, name) => {
    const cell = singleCell(argument, name);
    if (isBlank(cell)) return words[0];
    const wanted = typeof cell === "string" ? cell.trim().toLowerCase().replace(/\s+/g, " ") : undefined;
    const word = words.find((candidate) => candidate === wanted);
    if (word === undefined) throw needs(`one of ${quoted(words)}${otherwise} for ${name}`, describeCell(cell));
    return word;
  };
}

/** An argument that this form of the function does not take. */
export function noArgument(argument: unknown, name: string): void {
  if (!isOmitted(argument))
    throw needs(`no ${name} when it is given plain figures`, describeCell(singleCell(argument, name)));
}

/** The only cell of an argument; an error value in it is the answer. */
export function singleCell(argument: unknown, name: string): Cell {
  const cells = incomingCells(argument);
  if (cells.length !== 1 || cells[0]?.length !== 1) throw needs(`one cell for ${name}`, sizeOf(cells));
  const cell = cells[0][0];
  const error = errorCode(cell);
  if (error !== undefined) throw passedOn(error);
  return cell;
}

/** Words as a sentence lists them: `"rate", "count"`. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(", ");
}

function isOmitted(argument: unknown): boolean {
  const cells = incomingCells(argument);
  return cells.length === 1 && cells[0]?.length === 1 && isBlank(cells[0][0]);
}

function sizeOf(cells: Cells): string {
  return `${cells.length} × ${cells[0]?.length ?? 0} cells`;
}
