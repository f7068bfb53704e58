import { Area } from "./area";
import { isMatrix } from "./broadcast";
import { badValue, divisionByZero, isError, type CellError, type CellValue } from "./cellValue";
import { toNumber } from "./conversions";
import { meets } from "./criterion";
import { matrixOf } from "./eachCell";
import type { Argument, FunctionTable, SheetFunction } from "./functionTable";
import { finite } from "./operators";

/** Functions that make one value of many. */
export const aggregateFunctions: FunctionTable = {
  SUM: ofNumbers((numbers) => finite(total(numbers))),
  MIN: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? divisionByZero : finite(total(numbers) / numbers.length))),
  COUNT: {
    least: 1,
    most: 255,
    answer: (args) => total(args.map((argument) => numbersOf(argument()).filter((each) => !isError(each)).length)),
  },
  COUNTA: {
    least: 1,
    most: 255,
    answer: (args) => total(args.map((argument) => filledIn(argument()))),
  },
  SUMIF: { least: 2, most: 3, answer: ([range, criterion, sum]) => sumIf(range, criterion, sum) },
  SUMPRODUCT: { least: 1, most: 255, answer: (args) => sumProduct(args.map((argument) => argument())) },
};

function ofNumbers(work: (numbers: readonly number[]) => CellValue): SheetFunction {
  return {
    least: 1,
    most: 255,
    answer: (args) => {
      const numbers = args.flatMap((argument) => numbersOf(argument()));
      return numbers.find(isError) ?? work(numbers as number[]);
    },
  };
}

/** A value written into the formula is made a number; of cells and arrays only the numbers count. */
function numbersOf(argument: Argument): (number | CellError)[] {
  if (!(argument instanceof Area) && !isMatrix(argument)) return [toNumber(argument)];
  return matrixOf(argument).flatMap((row) =>
    row.filter((value): value is number | CellError => typeof value === "number" || isError(value)),
  );
}

function filledIn(argument: Argument): number {
  if (!(argument instanceof Area) && !isMatrix(argument)) return 1;
  return matrixOf(argument).reduce((count, row) => count + row.filter((value) => value !== null).length, 0);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

type Lazy = (() => Argument) | undefined;

/** The cells summed are as many as those looked at, from the upper left one of the third argument on. */
function sumIf(range: Lazy, criterion: Lazy, sum: Lazy): CellValue {
  const looked = range?.();
  const wanted = matrixOf(criterion?.() ?? null)[0]?.[0] ?? null;
  const summed = sum?.() ?? looked;
  if (isError(looked)) return looked;
  if (isError(summed)) return summed;
  if (!(looked instanceof Area) || !(summed instanceof Area)) return badValue;
  const values = looked
    .matrix()
    .flatMap((row, at) => row.flatMap((value, column) => (meets(value, wanted) ? [summed.value(at, column)] : [])));
  const numbers = values.filter((value) => typeof value === "number");
  return values.find(isError) ?? finite(total(numbers));
}

function sumProduct(args: readonly Argument[]): CellValue {
  const matrices = args.map(matrixOf);
  const [first = []] = matrices;
  const isSameSize = matrices.every(
    (matrix) => matrix.length === first.length && matrix[0]?.length === first[0]?.length,
  );
  if (!isSameSize) return badValue;
  const products = first.flatMap((row, at) =>
    row.map((_, column) => product(matrices.map((matrix) => matrix[at]?.[column] ?? null))),
  );
  return products.find(isError) ?? finite(total(products as number[]));
}

/** Whatever is no number counts as 0. */
function product(values: readonly CellValue[]): number | CellError {
  const error = values.find(isError);
  return error ?? values.reduce<number>((so, value) => so * (typeof value === "number" ? value : 0), 1);
}
