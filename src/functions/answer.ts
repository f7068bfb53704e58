import { Failure, wrong } from "./failure";

/** What one cell of an answer may hold. A `Failure` is an error in that cell alone. */
export type AnswerCell = number | string | Failure;

/**
 * Runs a function that answers with one cell. Results and failures turn into what Excel takes here and nowhere else:
 * a finite number, a text, or a `CustomFunctions.Error`.
 *
 * @param name the function's name without namespace, for messages.
 * @throws CustomFunctions.Error where there is no answer.
 */
export function answer(name: string, compute: () => AnswerCell): unknown {
  try {
    return sent(name, compute());
  } catch (cause) {
    return sentOrThrown(cellError(name, cause));
  }
}

/** Runs a function that spills: as `answer`, for a rectangle of cells, which is handed over as it was made. */
export function spilledAnswer(name: string, compute: () => AnswerCell[][]): unknown[][] {
  try {
    const rows: unknown[][] = compute();
    for (const row of rows) {
      for (let column = 0; column < row.length; column++) row[column] = sent(name, row[column] as AnswerCell);
    }
    return rows;
  } catch (cause) {
    return [[sentOrThrown(cellError(name, cause))]];
  }
}

function sent(name: string, cell: AnswerCell): unknown {
  if (typeof cell === "string") return cell;
  if (typeof cell !== "number") return cellError(name, cell);
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
