import { isError, type CellError, type CellValue } from "../formulas/cellValue";
import type { FormulaArgument, Matrix } from "../model/formulaContext";
import type { DeclaredFunction, DeclaredParameter } from "./registration";

/** As what a version of Excel hands over a blank cell: `null` today, `0` in older desktop builds, `""` for the result of `=""`. */
export type BlankPolicy = null | 0 | "";

/** A value as it goes over the wire. */
export type PassedValue = string | number | boolean | null | PassedError;

/** An error value; the runtime makes a `CustomFunctions.Error` of it. */
export interface PassedError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

export type PassedArgument = PassedValue | readonly (readonly PassedValue[])[];

export interface Passing {
  readonly blank: BlankPolicy;
  readonly takesErrors: boolean;
}

/**
 * The arguments of a call as Excel hands them over: one for each declared parameter, ranges as rows of cells, an omitted one as
 * `null`, dates as the numbers that they are in cells. A parameter of type `string` takes numbers and logical values as text.
 *
 * @returns an error value where Excel does not make the call, but takes the error for its answer
 * @throws where Excel would not take the formula, or where nobody knows what it does
 *
 * @example passedArguments(nps, [[[9], [null]]], { blank: 0, takesErrors: true }) // [[[9], [0]]]
 */
export function passedArguments(
  { name, parameters }: DeclaredFunction,
  args: readonly FormulaArgument[],
  passing: Passing,
): readonly PassedArgument[] | CellError {
  if (args.length > parameters.length)
    throw new Error(`${name} takes ${parameters.length} arguments, not ${args.length}.`);
  const needed = parameters.filter(({ optional }) => optional !== true).length;
  if (args.length < needed) throw new Error(`${name} needs ${needed} arguments, not ${args.length}.`);
  const passed: PassedArgument[] = [];
  for (const [position, parameter] of parameters.entries()) {
    const argument = args[position];
    const error = argument === undefined ? null : stoppingError(argument, parameter, passing);
    if (error) return error;
    passed.push(argument === undefined ? null : passedArgument(argument, parameter, passing, name));
  }
  return passed;
}

/** The error among the cells of an argument that keeps Excel from making the call. */
function stoppingError(argument: CellValue | Matrix, { type }: DeclaredParameter, passing: Passing): CellError | null {
  const cells: readonly CellValue[] = isMatrix(argument) ? argument.flat() : [argument];
  // What is still being calculated is waited for.
  const busy = cells.find((cell) => isError(cell) && cell.error === "#BUSY!");
  const error = type === "any" && passing.takesErrors ? busy : (busy ?? cells.find(isError));
  return error !== undefined && isError(error) ? error : null;
}

function passedArgument(
  argument: CellValue | Matrix,
  { name, type, dimensionality }: DeclaredParameter,
  { blank }: Passing,
  functionName: string,
): PassedArgument {
  const rows = isMatrix(argument) ? argument : [[argument]];
  const pass = (cell: CellValue): PassedValue => passedValue(cell, type, blank);
  if (dimensionality === "matrix") return rows.map((row) => row.map(pass));
  if (rows.length !== 1 || rows[0]?.length !== 1) {
    throw new Error(`${functionName} takes one cell as ${name}; what Excel does with a range there is not known.`);
  }
  return pass(rows[0][0] ?? null);
}

function passedValue(cell: CellValue, type: DeclaredParameter["type"], blank: BlankPolicy): PassedValue {
  if (isError(cell)) return { type: "CustomFunctionError", code: cell.error };
  const value = cell ?? blank;
  if (type === "any" || value === null || typeof value === "string") return value;
  return String(value).toUpperCase();
}

function isMatrix(argument: CellValue | Matrix): argument is Matrix {
  return Array.isArray(argument);
}
