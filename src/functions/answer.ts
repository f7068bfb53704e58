import { Failure, needs } from "./failure";

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
  return spilledAnswer(name, () => [[compute()]])[0]![0];
}

/**
 * Runs a function that spills: as `answer`, for a rectangle of cells, which is handed over as it was made. Cells with the
 * same message share an error: to make one takes as long as hundreds of numbers.
 */
export function spilledAnswer(name: string, compute: () => AnswerCell[][]): unknown[][] {
  try {
    const rows: unknown[][] = compute();
    const errors = new Map<string, CustomFunctions.Error>();
    for (const row of rows) {
      for (let column = 0; column < row.length; column++) {
        const cell = row[column] as AnswerCell;
        if (typeof cell === "number") {
          if (!Number.isFinite(cell)) throw needs("figures that are not too large or too small to calculate with");
          // A negative zero would show as -0 in a text.
          if (cell === 0) row[column] = 0;
        } else if (cell instanceof Failure) {
          const key = cell.message ?? cell.code;
          if (!errors.has(key)) errors.set(key, cellError(name, cell));
          row[column] = errors.get(key);
        }
      }
    }
    return rows;
  } catch (cause) {
    const error = cellError(
      name,
      cause instanceof Failure ? cause : new Failure("#VALUE!", `failed: ${String(cause)}`),
    );
    // Excel turns a thrown `#REF!` or `#NAME?` into `#VALUE!`; a returned one survives.
    if (thrownCodes.has(error.code)) throw error;
    return [[error]];
  }
}

const thrownCodes: ReadonlySet<string> = new Set(["#VALUE!", "#N/A", "#DIV/0!"]);

function cellError(name: string, { code, message }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(
    code as CustomFunctions.ErrorCode,
    message && code === "#VALUE!" ? `${name} ${message}` : message,
  );
}
