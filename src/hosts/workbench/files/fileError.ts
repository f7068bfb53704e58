export type FileErrorCode =
  | "empty"
  | "too-large"
  | "protected"
  | "not-a-workbook"
  | "old-format"
  | "damaged"
  | "expands"
  | "too-many-cells"
  | "wrong-type"
  | "no-cells";

/** Why a file could not be opened. The catalogue turns the code into words; the open workbook is untouched. */
export class FileError extends Error {
  readonly code: FileErrorCode;

  constructor(code: FileErrorCode, options: { cause?: unknown } = {}) {
    super(code, options);
    this.name = "FileError";
    this.code = code;
  }
}
