import {
  badNumber,
  badValue,
  divisionByZero,
  notAvailable,
  type CellError,
  type CellValue,
} from "../formulas/cellValue";

/** What a function came to: one value, or rows of values that spill. */
export type FunctionAnswer = CellValue | CellValue[][];

/** A result as the runtime hands it over: whose it is, whether all went well, the value, and of a failure which one. */
export interface InvocationResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  /** Absent where the runtime names no failure, as of NaN. */
  readonly errorCode?: number;
}

/** Failures by the numbers that the runtime gives them; all others are `#VALUE!`, without the words that came with them. */
const failures = { notAvailable: 1, divisionByZero: 5, invalidNumber: 6, invalidValue: 7, nullReference: 8 } as const;

/** Most characters of one cell. */
const maxTextLength = 32_767;

/**
 * The answer that a result puts into cells, by the table of what Excel does with results: `null` shows as 0 (and so does what JSON
 * makes a `null` of: `undefined`, and NaN or an infinity inside an array), NaN alone fails the call, an infinity alone is `#NUM!`.
 * Only `#VALUE!` and `#N/A` carry messages, and a thrown error of any other kind than `#N/A`, `#DIV/0!`, `#NUM!` and `#NULL!` is
 * `#VALUE!` by the time that it comes here.
 *
 * @throws for results of which nobody knows what Excel shows: rows of different lengths, a row instead of rows, objects
 *
 * @example functionAnswer({ id: 1, failed: true, value: "No score at all", errorCode: 1 }) // { error: "#N/A", message: "No score at all" }
 */
export function functionAnswer({ failed, value, errorCode }: InvocationResult): FunctionAnswer {
  if (failed) return failure(errorCode, value);
  if (!Array.isArray(value)) return cellValue(value);
  const rows: readonly unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  return rows.map((row) => {
    if (!Array.isArray(row)) throw new Error("A function answered a list of values instead of a list of rows.");
    if (row.length !== width) throw new Error("A function answered rows of different lengths.");
    return row.map(cellValue);
  });
}

function failure(code: number | undefined, words: unknown): CellError {
  switch (code) {
    case failures.notAvailable:
      return withMessage(notAvailable, words);
    case failures.invalidValue:
      return withMessage(badValue, words);
    case failures.divisionByZero:
      return divisionByZero;
    case failures.invalidNumber:
      return badNumber;
    case failures.nullReference:
      return { error: "#NULL!" };
    default:
      return badValue;
  }
}

function cellValue(value: unknown): CellValue {
  switch (typeof value) {
    case "string":
      return value.length > maxTextLength ? badValue : value;
    case "number":
    case "boolean":
      return value;
    default:
  }
  if (value === null) return 0;
  const { valueType, code, message } = value as { valueType?: unknown; code?: unknown; message?: unknown };
  if (valueType !== "CustomFunctionError" || typeof code !== "string") {
    throw new Error(`A function answered ${JSON.stringify(value)}, which is no value of a cell.`);
  }
  return withMessage({ error: code }, message);
}

function withMessage(error: CellError, message: unknown): CellError {
  return typeof message === "string" && message !== "" ? { ...error, message } : error;
}
