import { Area } from "./area";
import { broadcast, isMatrix, type Values } from "./broadcast";
import { isError, type CellError, type CellValue, type Matrix } from "./cellValue";
import { toNumber, toText } from "./conversions";
import type { Argument, SheetFunction } from "./functionTable";

export function valuesOf(argument: Argument): Values {
  return argument instanceof Area ? argument.values() : argument;
}

export function matrixOf(argument: Argument): Matrix {
  const values = argument instanceof Area ? argument.matrix() : argument;
  return isMatrix(values) ? values : [[values]];
}

/** A function of single values, worked out for each cell where an argument has many. */
export function perCell(
  [least, most]: readonly [number, number],
  work: (...values: readonly CellValue[]) => CellValue,
): SheetFunction {
  return {
    least,
    most,
    answer: (args) =>
      broadcast(
        args.map((argument) => valuesOf(argument())),
        (each) => work(...each),
      ),
  };
}

/** A function of numbers: an error in, or a text that is none, is its answer. */
export function perNumber(
  count: readonly [number, number],
  work: (...numbers: readonly number[]) => CellValue,
): SheetFunction {
  return perCell(count, (...values) => allOf(values.map(toNumber), (numbers) => work(...numbers)));
}

/** The same for texts. */
export function perText(
  count: readonly [number, number],
  work: (...texts: readonly string[]) => CellValue,
): SheetFunction {
  return perCell(count, (...values) => allOf(values.map(toText), (texts) => work(...texts)));
}

function allOf<T>(values: readonly (T | CellError)[], work: (values: readonly T[]) => CellValue): CellValue {
  return values.find(isError) ?? work(values as readonly T[]);
}
