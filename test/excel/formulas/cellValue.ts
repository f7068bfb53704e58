/** What a cell holds or a formula answers: a blank is `null`, an error its code. */
export type CellValue = string | number | boolean | null | CellError;

export interface CellError {
  /** As Excel shows it: `#DIV/0!`. */
  readonly error: string;
  /** Why, in the words of an add-in's function. */
  readonly message?: string;
}

/** Rows of cells, all of one length. */
export type Matrix = readonly (readonly CellValue[])[];

export const divisionByZero: CellError = { error: "#DIV/0!" };
export const notAvailable: CellError = { error: "#N/A" };
export const unknownName: CellError = { error: "#NAME?" };
export const badNumber: CellError = { error: "#NUM!" };
export const badReference: CellError = { error: "#REF!" };
export const badValue: CellError = { error: "#VALUE!" };

/** Every error that a formula can name. */
export const errorCodes = [
  ...["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"],
  ...["#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!"],
];

export function isError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
