import type { FunctionError, FunctionResult } from "./sheetFunction";

/**
 * The words that go with error values. The grid shows the code alone, so they are kept here, by sheet and cell of the
 * formula; `offset` counts from that cell into what it spilled.
 */
export class FormulaMessages {
  private readonly sheets = new Map<string, Map<string, ReadonlyMap<string, FunctionError>>>();

  /** Keeps the errors of a formula's latest result, and forgets those of the one before. */
  record(sheetId: string, row: number, column: number, result: FunctionResult): void {
    const errors = new Map<string, FunctionError>();
    const note = (value: unknown, rowOffset: number, columnOffset: number): void => {
      if (typeof value === "object" && value !== null)
        errors.set(`${rowOffset},${columnOffset}`, value as FunctionError);
    };
    if (Array.isArray(result)) {
      result.forEach((line: unknown[], rowOffset) => line.forEach((value, offset) => note(value, rowOffset, offset)));
    } else {
      note(result, 0, 0);
    }
    const cells = this.sheets.get(sheetId) ?? new Map<string, ReadonlyMap<string, FunctionError>>();
    this.sheets.set(sheetId, cells);
    if (errors.size > 0) cells.set(`${row},${column}`, errors);
    else cells.delete(`${row},${column}`);
  }

  /** The words for the error that a cell shows; `null` when there are none, or they belong to another error. */
  at(
    sheetId: string,
    formula: { readonly row: number; readonly column: number },
    offset: { readonly row: number; readonly column: number },
    code: string,
  ): string | null {
    const errors = this.sheets.get(sheetId)?.get(`${formula.row},${formula.column}`);
    const error = errors?.get(`${offset.row},${offset.column}`);
    return error?.code === code && error.message !== "" ? error.message : null;
  }
}
