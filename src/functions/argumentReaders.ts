import { errorCode, isBlank, readNumber, readText, type Cell, type Cells } from "../core/sheet/cell";
import { readDate } from "../core/sheet/serialDate";
import { neededValue, optionalValue, type CellReading } from "./cellValue";
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

/** A subscription table or an MRR grid, to be read by `readLedger`. */
export const tableArgument = incomingTable;

/** A range whose rows are of one length, as Excel hands over every range. Its cells are still as the host has them. */
export function rectangleArgument(argument: unknown, name: string): readonly (readonly unknown[])[] {
  const rows = incomingTable(argument);
  const width = rows[0]?.length;
  const odd = rows.findIndex((row) => !Array.isArray(row) || row.length !== width);
  if (odd >= 0) throw needs(`as many cells in every row of ${name}`, `${rows[odd]?.length} in row ${odd + 1}`);
  return rows;
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
  const list = listArgument(argument, name);
  return list.length === 1 && isBlank(list[0]) ? undefined : list;
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
  if (list.length !== length) throw needs(`as many cells in ${name} as ${likeWhat}, ${length}`, list.length);
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

const [aDate, aNumber] = ["a date such as 2026-01-31", "a number"];

export const dateArgument = neededCell(readDate, aDate);
export const optionalDateArgument = optionalCell(readDate, aDate);
export const numberArgument = neededCell(readNumber, aNumber);
export const optionalNumberArgument = optionalCell(readNumber, aNumber);

/**
 * The figure where an argument is no table: then the function is asked about plain figures. What is a single column cannot
 * be a table.
 */
export function figureInsteadOfTable(argument: unknown, name: string): number | undefined {
  const [first] = incomingTable(argument);
  return first!.length > 1 ? undefined : numberArgument(argument, `${name}, or a table with its header row`);
}

const flags: readonly string[] = ["", "false", "0", "true", "1"];

/** TRUE or FALSE, also as 1 or 0 or as text; blank is FALSE. */
export const flagArgument = neededCell((cell) => {
  const place = flags.indexOf(wordIn(cell));
  return place < 0 ? undefined : place > 2;
}, "TRUE or FALSE");

/** One of some words, in any case; blank is the first of them. `otherwise` says what else would be right. */
export function wordArgument<Word extends string>(
  words: readonly [Word, ...Word[]],
  otherwise = "",
): ArgumentReader<Word> {
  return neededCell(
    (cell) => words.find((word) => word === (wordIn(cell) || words[0])),
    `one of ${words.map((word) => `"${word}"`).join(", ")}${otherwise}`,
  );
}

/** An argument that this form of the function does not take. */
export const noArgument = neededCell((cell) => (isBlank(cell) ? null : undefined), "a blank beside plain figures");

function neededCell<Value>(read: CellReading<Value>, needed: string): ArgumentReader<Value> {
  return (argument, name) => neededValue(singleCell(argument, name), read, `${needed} for ${name}`);
}

function optionalCell<Value>(read: CellReading<Value>, needed: string): ArgumentReader<Value | undefined> {
  return (argument, name) => optionalValue(singleCell(argument, name), read, `${needed} for ${name}`);
}

/** The only cell of an argument; an error value in it is the answer. */
export function singleCell(argument: unknown, name: string): Cell {
  const cells = incomingCells(argument);
  if (cells.flat().length !== 1) throw needs(`one cell for ${name}`, sizeOf(cells));
  const cell = cells[0]![0];
  const error = errorCode(cell);
  if (error !== undefined) throw passedOn(error);
  return cell;
}

/** The text of a cell without what does not matter in a word: case and the width of spaces. */
function wordIn(cell: Cell): string {
  return readText(cell).toLowerCase().replace(/\s+/g, " ");
}

function sizeOf(cells: Cells): string {
  return `${cells.length} × ${cells[0]?.length ?? 0} cells`;
}
