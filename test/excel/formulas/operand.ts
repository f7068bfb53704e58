import { badReference, badValue, isError, type CellError, type CellValue, type Matrix } from "./cellValue";
import type { FormulaContext } from "../model/formulaContext";
import { sheetRows, type Rectangle } from "./reference";

/** Cells of a sheet that a formula names: read only when their values are needed. */
export interface Area {
  readonly sheet: string;
  readonly rectangle: Rectangle;
}

/** What a part of a formula comes to. */
export type Operand =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "matrix"; readonly rows: Matrix }
  | { readonly kind: "area"; readonly area: Area }
  | { readonly kind: "omitted" };

export function valueOperand(value: CellValue): Operand {
  return { kind: "value", value };
}

export function matrixOperand(rows: Matrix): Operand {
  return { kind: "matrix", rows };
}

/** The cells of an operand; of whole columns only as many rows as are filled. */
export function rowsOf(operand: Operand, context: FormulaContext): Matrix {
  if (operand.kind === "omitted") return [[null]];
  if (operand.kind === "value") return [[operand.value]];
  if (operand.kind === "matrix") return operand.rows;
  const { sheet, rectangle } = operand.area;
  const { firstRow, firstColumn, lastColumn } = rectangle;
  const isWhole = rectangle.lastRow === sheetRows - 1 && firstRow === 0;
  const lastRow = isWhole ? Math.max(0, context.usedRows(sheet) - 1) : rectangle.lastRow;
  return Array.from({ length: lastRow - firstRow + 1 }, (_, row) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, column) =>
      context.cell(sheet, firstRow + row, firstColumn + column),
    ),
  );
}

/** One value of an operand: its only one, or the first where a function looks no further. */
export function firstValue(operand: Operand, context: FormulaContext): CellValue {
  return rowsOf(operand, context)[0]?.[0] ?? null;
}

/** The number that a value counts as; an error where it is none. */
export function numberOf(value: CellValue): number | CellError {
  if (isError(value)) return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "number") return value;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : badValue;
}

/** The text that a value shows where it is put together with others. */
export function textOf(value: Exclude<CellValue, CellError>): string {
  if (value === null) return "";
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Whether a value counts as true; an error where it is neither. */
export function truthOf(value: CellValue): boolean | CellError {
  if (typeof value === "string") {
    const word = value.toUpperCase();
    return word === "TRUE" ? true : word === "FALSE" ? false : badValue;
  }
  const number = numberOf(value);
  return isError(number) ? number : number !== 0;
}

/** The area that an operand is; an error for a value. */
export function areaOf(operand: Operand): Area | CellError {
  if (operand.kind === "area") return operand.area;
  return operand.kind === "value" && isError(operand.value) ? operand.value : badReference;
}

/** Does something to every value of one or more operands; smaller ones are repeated along the larger, as in Excel. */
export function eachValue(
  operands: readonly Operand[],
  context: FormulaContext,
  act: (values: readonly CellValue[]) => CellValue,
): Operand {
  const matrices = operands.map((operand) => rowsOf(operand, context));
  const rows = Math.max(...matrices.map((matrix) => matrix.length));
  const columns = Math.max(...matrices.map((matrix) => matrix[0]?.length ?? 0));
  const at = (matrix: Matrix, row: number, column: number): CellValue => {
    const line = matrix[matrix.length === 1 ? 0 : row];
    if (!line) return { error: "#N/A" };
    const value = line[line.length === 1 ? 0 : column];
    return value === undefined ? { error: "#N/A" } : value;
  };
  const result = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => act(matrices.map((matrix) => at(matrix, row, column)))),
  );
  return rows === 1 && columns === 1 ? valueOperand(result[0]?.[0] ?? null) : matrixOperand(result);
}
