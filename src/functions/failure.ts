import { describeCell, errorCode, type Cell } from "../core/sheet/cell";

/**
 * Why a function has no answer. Thrown anywhere in this room, it becomes a cell's error in one place (`answer.ts`).
 * Codes that Excel shows with a message are `#VALUE!` (an argument is wrong) and `#N/A` (the data has no answer).
 *
 * Not an `Error`: a sheet may have thousands of them, and each would write down how it came about.
 */
export class Failure {
  constructor(
    readonly code: string,
    /** A whole sentence; of `#VALUE!` what follows the function's name. */
    readonly message?: string,
  ) {}
}

/**
 * An argument is wrong: `CHURN needs a start date in row 14, found "soon"`.
 *
 * @param needed what is needed and where, to follow "CHURN needs".
 * @param found what stands there instead.
 */
export function needs(needed: string, found?: string | number): Failure {
  return new Failure("#VALUE!", `needs ${needed}${found === undefined ? "" : `, found ${found}`}`);
}

/** A cell cannot be read: an error value in it is the answer, anything else is not what is needed. */
export function unreadable(cell: Cell, needed: string): Failure {
  const error = errorCode(cell);
  return error === undefined ? needs(needed, describeCell(cell)) : passedOn(error);
}

/** The question has no answer in this data. */
export function unanswerable(sentence: string): Failure {
  return new Failure("#N/A", sentence);
}

/** The denominator is zero; Excel shows no message with this error. */
export function divisionByZero(): Failure {
  return passedOn("#DIV/0!");
}

/** An error value among the arguments is the answer. */
export function passedOn(code: string): Failure {
  return new Failure(code);
}
