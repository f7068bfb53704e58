import { checkCells } from "./answerLimits";
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

/** What is left to change where an answer is no longer than what was given. */
const fewerRows = "fewer rows";

/** Runs a function that spills: as `answer`, for a rectangle of cells, which is handed over as it was made. */
export function spilledAnswer(name: string, compute: () => AnswerCell[][]): unknown[][] {
  return guarded(name, (shown) => {
    const rows: unknown[][] = compute();
    checkCells(rows.length, rows[0]?.length ?? 0, fewerRows);
    for (const row of rows) {
      for (let column = 0; column < row.length; column++) row[column] = shown(row[column] as AnswerCell);
    }
    return rows;
  });
}

/** A column of figures; `NaN` where there is none, and `failureOf` tells why. */
export interface AnswerColumn {
  readonly figures: Float64Array;
  readonly failureOf: (row: number) => Failure;
}

/** As `spilledAnswer`, for a column of figures: without an object for each of them on the way. */
export function spilledColumn(name: string, compute: () => AnswerColumn): unknown[][] {
  return guarded(name, (shown) => {
    const { figures, failureOf } = compute();
    checkCells(figures.length, 1, fewerRows);
    const rows = new Array<unknown[]>(figures.length);
    for (let row = 0; row < rows.length; row++) {
      // A negative zero becomes 0.
      const figure = figures[row]! + 0;
      rows[row] = Number.isFinite(figure) ? [figure] : [shown(Number.isNaN(figure) ? failureOf(row) : figure)];
    }
    return rows;
  });
}

/**
 * Results and failures turn into what Excel takes. Cells with the same message share an error: to make one takes as long
 * as hundreds of numbers.
 */
function guarded(name: string, run: (shown: (cell: AnswerCell) => unknown) => unknown[][]): unknown[][] {
  const errors = new Map<string, CustomFunctions.Error>();
  try {
    return run((cell) => {
      if (typeof cell === "number") {
        if (!Number.isFinite(cell)) throw needs("figures that are not too large or too small to calculate with");
        // A negative zero would show as -0 in a text.
        return cell === 0 ? 0 : cell;
      }
      if (!(cell instanceof Failure)) return cell;
      const key = cell.message ?? cell.code;
      if (!errors.has(key)) errors.set(key, cellError(name, cell));
      return errors.get(key);
    });
  } catch (cause) {
    const error = cellError(
      name,
      cause instanceof Failure ? cause : new Failure("#VALUE!", `failed: ${String(cause)}`),
    );
    // Excel turns a thrown `#REF!` or `#NAME?` into `#VALUE!`; a returned one survives.
    if (thrownCodes.includes(error.code)) throw error;
    return [[error]];
  }
}

const thrownCodes: readonly string[] = ["#VALUE!", "#N/A", "#DIV/0!"];

function cellError(name: string, { code, message }: Failure): CustomFunctions.Error {
  return new CustomFunctions.Error(
    code as CustomFunctions.ErrorCode,
    message && code === "#VALUE!" ? `${name} ${message}` : message,
  );
}
