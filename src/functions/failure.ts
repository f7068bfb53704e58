import { describeCell, errorCode, type Cell } from "../core/sheet/cell";

/**
 * Why a function has no answer. Thrown anywhere in this room, it becomes a cell's error in one place (`answer.ts`).
 * Codes that Excel shows with a message are `#VALUE!` (an argument is wrong) and `#N/A` (the data has no answer).
 */
export class Failure extends Error {
  constructor(
    readonly code: string,
    /** A whole sentence, or what follows the function's name when `namesFunction` is true. */
    message = "",
    readonly namesFunction = false,
  ) {
    super(message);
  }
}

/**
 * An argument is wrong: `CHURN needs a start date in row 14, found "soon"`.
 *
 * @param needed what is needed and where, to follow "CHURN needs".
 * @param found what stands there instead.
 */
export function needs(needed: string, found?: string): Failure {
  return new Failure("#VALUE!", `needs ${needed}${found === undefined ? "" : `, found ${found}`}`, true);
}

/** A cell cannot be read: an error value in it is the answer, anything else is not what is needed. */
export function unreadable(cell: Cell, needed: string): Failure {
  const error = errorCode(cell);
  return error === undefined ? needs(needed, describeCell(cell)) : passedOn(error);
}

/** An argument is wrong, in a whole sentence. */
export function wrong(sentence: string): Failure {
  return new Failure("#VALUE!", sentence);
}

/** The question has no answer in this data. */
export function unanswerable(sentence: string): Failure {
  return new Failure("#N/A", sentence);
}

/** The denominator is zero; Excel shows no message with this error. */
export function divisionByZero(): Failure {
  return new Failure("#DIV/0!");
}

/** An error value among the arguments is the answer. */
export function passedOn(code: string): Failure {
  return new Failure(code);
}
