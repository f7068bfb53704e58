import { Area } from "./area";
import { isMatrix } from "./broadcast";
import { badNumber, badReference, badValue, isError, type CellError, type CellValue } from "./cellValue";
import { toNumber } from "./conversions";
import { matrixOf, valuesOf } from "./eachCell";
import type { Argument, FunctionTable } from "./functionTable";

/** More cells than a sheet's worth of results is no answer but a mistake. */
const mostCells = 5_000_000;

type Lazy = (() => Argument) | undefined;

/** Functions that answer areas or matrices, or their sizes. */
export const arrayFunctions: FunctionTable = {
  INDEX: { least: 2, most: 3, answer: ([array, row, column]) => index(array, row, column) },
  ROWS: { least: 1, most: 1, answer: ([array]) => sizeOf(array, "rows") },
  COLUMNS: { least: 1, most: 1, answer: ([array]) => sizeOf(array, "columns") },
  SEQUENCE: { least: 1, most: 4, answer: (args) => sequence(args) },
  TRANSPOSE: { least: 1, most: 1, answer: ([array]) => transpose(array?.() ?? null) },
};

/** One number of an argument; what an omitted one stands for is the caller's matter. */
function oneNumber(argument: Lazy, omitted: number): number | CellError {
  const value = argument ? (matrixOf(argument())[0]?.[0] ?? null) : null;
  return value === null ? omitted : toNumber(value);
}

function sizeOf(argument: Lazy, side: "rows" | "columns"): CellValue {
  const array = argument?.() ?? null;
  if (isError(array)) return array;
  if (array instanceof Area) return array[side];
  if (!isMatrix(array)) return 1;
  return side === "rows" ? array.length : (array[0]?.length ?? 0);
}

/** Of an area the answer is an area; row or column 0 stands for all of them. */
function index(argument: Lazy, rowArgument: Lazy, columnArgument: Lazy): Argument {
  const given = argument?.() ?? null;
  if (isError(given)) return given;
  const array = given instanceof Area ? given : matrixOf(given);
  const [rows, columns] = array instanceof Area ? [array.rows, array.columns] : [array.length, array[0]?.length ?? 0];
  const numbers = [oneNumber(rowArgument, 0), oneNumber(columnArgument, 0)];
  const error = numbers.find(isError);
  if (error) return error;
  let [row = 0, column = 0] = (numbers as number[]).map(Math.trunc);
  // In a single row the one number given counts its columns.
  if (columnArgument === undefined && rows === 1) [row, column] = [1, row];
  if (row < 0 || column < 0) return badValue;
  if (row > rows || column > columns) return badReference;
  const [first, left] = [Math.max(row - 1, 0), Math.max(column - 1, 0)];
  const [height, width] = [row === 0 ? rows : 1, column === 0 ? columns : 1];
  if (array instanceof Area) return array.part(first, left, height, width);
  const part = array.slice(first, first + height).map((line) => line.slice(left, left + width));
  return height === 1 && width === 1 ? (part[0]?.[0] ?? null) : part;
}

function sequence(args: readonly (() => Argument)[]): Argument {
  const numbers = [0, 1, 2, 3].map((at) => oneNumber(args[at], 1));
  const error = numbers.find(isError);
  if (error) return error;
  const [height = 1, width = 1, start = 1, step = 1] = numbers as number[];
  const [rows, columns] = [Math.trunc(height), Math.trunc(width)];
  if (rows < 0 || columns < 0) return badValue;
  if (rows === 0 || columns === 0) return { error: "#CALC!" };
  if (rows * columns > mostCells) return badNumber;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => start + step * (row * columns + column)),
  );
}

function transpose(argument: Argument): Argument {
  const values = valuesOf(argument);
  if (!isMatrix(values)) return values;
  return (values[0] ?? []).map((_, column) => values.map((row) => row[column] ?? null));
}
