import { Failure, wrong } from "./failure";

/** What one cell of a spilled answer may hold. A `Failure` is an error in that cell alone. */
export type AnswerCell = number | string | Failure;

/**
 * Runs a function that answers with one cell. Results and failures turn into what Excel takes here and nowhere else:
 * a finite number, a text, or a `CustomFunctions.Error`.
 *
 * @param name the function's name without namespace, for messages.
 * @throws CustomFunctions.Error where there is no answer.
 */
export function answer(name: string, compute: () => number | string): unknown {
  try {
    return sent(compute());
  } catch (cause) {
    return sentOrThrown(cellError(name, cause));
  }
}

/**
 * Runs a function that spills: as `answer`, for a rectangle of cells, which is handed over as it was made. Cells with the
 * same `Failure` share its error: to make one takes as long as hundreds of numbers.
 */
export function spilledAnswer(name: string, compute: () => AnswerCell[][]): unknown[][] {
  try {
    const rows: unknown[][] = compute();
    const errors = new Map<Failure, CustomFunctions.Error>();
    for (const row of rows) {
      for (let column = 0; column < row.length; column++) {
        const cell = row[column] as AnswerCell;
        // Nearly all are figures that go out as they are, and to write each again would take as long as to make it.
        if (typeof cell === "number" && cell !== 0 && Number.isFinite(cell)) continue;
        if (cell instanceof Failure) {
          const error = errors.get(cell) ?? cellError(name, cell);
          errors.set(cell, error);
          row[column] = error;
        } else row[column] = sent(cell);
      }
    }
    return rows;
  } catch (cause) {
    return [[sentOrThrown(cellError(name, cause))]];
  }
}

function sent(cell: number | string): number | string {
  if (typeof cell === "string") return cell;
  if (!Number.isFinite(cell)) throw wrong("The figures are too large or too small to calculate with");
  // A negative zero would show as -0 in a text.
  return cell === 0 ? 0 : cell;
}

const codesWithMessage: ReadonlySet<string> = new Set(["#VALUE!", "#N/A"]);

function cellError(name: string, cause: unknown): CustomFunctions.Error {
  const failure = cause instanceof Failure ? cause : wrong(`${name} failed: ${String(cause)}`);
  const message = failure.namesFunction ? `${name} ${failure.message}` : failure.message;
  const code = failure.code as CustomFunctions.ErrorCode;
  return message !== "" && codesWithMessage.has(failure.code)
    ? new CustomFunctions.Error(code, message)
    : new CustomFunctions.Error(code);
}

/** Excel turns a thrown `#REF!` or `#NAME?` into `#VALUE!`; a returned one survives. */
function sentOrThrown(error: CustomFunctions.Error): CustomFunctions.Error {
  const code: string = error.code;
  // Excel's own error class is no subclass of Error.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (codesWithMessage.has(code) || code === "#DIV/0!") throw error;
  return error;
}
