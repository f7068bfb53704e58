import type { Cell } from "../../../core/sheet/cell";

/** What functions.json says of a function, as far as a spreadsheet needs it. */
export interface SheetFunctionMetadata {
  readonly id: string;
  /** Name after the namespace and its dot. */
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly SheetFunctionParameter[];
}

export interface SheetFunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  /** `matrix` takes rows of cells, anything else a single value. */
  readonly dimensionality?: string;
}

/** A custom function as its bundle hands it to `CustomFunctions.associate`. */
export type SheetFunctionCode = (...values: unknown[]) => unknown;

export interface SheetFunction {
  readonly metadata: SheetFunctionMetadata;
  readonly code: SheetFunctionCode;
}

/** An argument as Excel would pass it: a value, rows of values, or `null` where it was left out. */
export type Argument = Cell | readonly (readonly Cell[])[];

/** An error with the words that go with it. */
export interface FunctionError {
  readonly code: string;
  readonly message: string;
}

export type FunctionValue = string | number | boolean | FunctionError;
export type FunctionResult = FunctionValue | readonly (readonly FunctionValue[])[];

/**
 * Calls a function as Excel does: arguments that were left out are `null`, a single value for a range argument is a range
 * of one cell, and a range for a single-value argument calculates once per cell and spills.
 */
export function callSheetFunction({ metadata, code }: SheetFunction, given: readonly Argument[]): FunctionResult {
  const { parameters } = metadata;
  if (given.length > parameters.length) {
    return { code: "#VALUE!", message: `${metadata.name} takes ${parameters.length} arguments at most` };
  }
  const values = parameters.map((parameter, index) => {
    const value = given[index] ?? null;
    return parameter.dimensionality === "matrix" && value !== null && !isRows(value) ? [[value]] : value;
  });
  const lifted = values.filter((value, index): value is readonly (readonly Cell[])[] => {
    return isRows(value) && parameters[index]?.dimensionality !== "matrix";
  });
  if (lifted.length === 0) return callOnce(code, values);
  const rows = Math.max(...lifted.map((value) => value.length));
  const columns = Math.max(...lifted.map((value) => value[0]?.length ?? 0));
  const cell = (row: number, column: number): FunctionValue => {
    const result = callOnce(
      code,
      values.map((value, index) =>
        isRows(value) && parameters[index]?.dimensionality !== "matrix" ? pick(value, row, column) : value,
      ),
    );
    return isRows(result) ? (result[0]?.[0] ?? "") : result;
  };
  if (rows * columns === 1) return cell(0, 0);
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => cell(row, column)));
}

function isRows<Value>(value: Value | readonly (readonly Value[])[]): value is readonly (readonly Value[])[] {
  return Array.isArray(value);
}

/** A single row or column serves all rows or columns; cells beyond a range are not available. */
function pick(rows: readonly (readonly Cell[])[], row: number, column: number): Cell {
  const line = rows.length === 1 ? rows[0] : rows[row];
  const cell = line?.length === 1 ? line[0] : line?.[column];
  return cell === undefined ? { code: "#N/A" } : cell;
}

function callOnce(code: SheetFunctionCode, values: readonly Argument[]): FunctionResult {
  try {
    // Excel passes an invocation object after the last argument.
    const result = code(...values, {});
    return Array.isArray(result)
      ? (result as unknown[]).map((row) => (Array.isArray(row) ? row.map(functionValue) : [functionValue(row)]))
      : functionValue(result);
  } catch (error) {
    return thrownError(error);
  }
}

function functionValue(value: unknown): FunctionValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : { code: "#NUM!", message: "" };
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (value === null || value === undefined) return 0;
  return thrownError(value);
}

/** Only a typed error says what it is; anything else is a failure of the function. */
function thrownError(error: unknown): FunctionError {
  const { code, message } = (typeof error === "object" && error !== null ? error : {}) as Partial<FunctionError>;
  return typeof code === "string" && code.startsWith("#")
    ? { code, message: typeof message === "string" ? message : "" }
    : { code: "#VALUE!", message: "" };
}
