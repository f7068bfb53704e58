import type { CellValue } from "./cellValue";
import type { Rectangle } from "./rectangle";

/** What evaluating a formula asks of the workbook. Rows and columns are zero-based. */
export interface FormulaContext {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  cell(sheet: string, row: number, column: number): CellValue;
  usedRows(sheet: string): number;
  sheetExists(name: string): boolean;
  table(name: string): FormulaTable | null;
  ownTable(): string | null;
  spill(sheet: string, row: number, column: number): { readonly rows: number; readonly columns: number } | null;
  name(name: string, sheet?: string): string | null;
  /** An add-in's function, its name in capitals. */
  call(functionName: string, args: readonly FormulaArgument[]): CellValue | CellValue[][];
}

/** One value, also that of a single cell; rows of cells; `undefined` for an argument that is left out, as in `F(1,,2)`. */
export type FormulaArgument = CellValue | Matrix | undefined;

export type Matrix = readonly (readonly CellValue[])[];

export interface FormulaTable {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly headers: readonly string[];
}

/** What happened to cells, sheets and tables that formulas may name. */
export type ReferenceChange =
  | { readonly kind: "sheetRenamed"; readonly from: string; readonly to: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: string }
  | { readonly kind: "tableRenamed"; readonly from: string; readonly to: string }
  | { readonly kind: "tableDeleted"; readonly table: string }
  | { readonly kind: "columnRenamed"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: "columnDeleted"; readonly table: string; readonly column: string }
  | {
      readonly kind: "cellsInserted";
      readonly sheet: string;
      readonly range: Rectangle;
      readonly along: "rows" | "columns";
    }
  | {
      readonly kind: "cellsDeleted";
      readonly sheet: string;
      readonly range: Rectangle;
      readonly along: "rows" | "columns";
    }
  | {
      readonly kind: "cellsMoved";
      readonly sheet: string;
      readonly range: Rectangle;
      readonly toSheet: string;
      readonly rows: number;
      readonly columns: number;
    };
