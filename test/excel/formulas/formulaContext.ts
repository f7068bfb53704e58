import type { CellValue, Matrix } from "./cellValue";

/** A table as formulas see it. */
export interface FormulaTable {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Header included. */
  readonly rows: number;
  readonly headers: readonly string[];
}

/** The workbook around a formula. Rows and columns are zero-based; names of sheets and tables come as they were typed. */
export interface FormulaContext {
  /** Where the formula stands. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  cell(sheet: string, row: number, column: number): CellValue;
  /** How many rows of a sheet hold anything: what lies below is not read. */
  usedRows(sheet: string): number;
  sheetExists(name: string): boolean;
  table(name: string): FormulaTable | null;
  /** The name of the table in which the formula stands: `[@Column]` means that one. */
  ownTable(): string | null;
  /** The size of what the formula in a cell fills; `null` where no formula spills from that cell. */
  spill(sheet: string, row: number, column: number): { readonly rows: number; readonly columns: number } | null;
  /** The formula behind a defined name, the one of the sheet first; the sheet is given where the formula names it. */
  name(name: string, sheet?: string): string | null;
  /** An add-in's function, name in capitals. An omitted argument is `null`, one cell its value, an area a matrix. */
  call(functionName: string, args: readonly (CellValue | Matrix)[]): CellValue | CellValue[][];
}
