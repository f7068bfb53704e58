import type { Answer } from "../../golden/call";
import { isRange, type GoldenCase, type VectorArgument, type VectorCell } from "../../golden/goldenCase";
import { columnLetters } from "../model/address";
import { isError, type CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import { addSheet } from "../model/sheets";
import { Workbook } from "../model/workbook";

/** Where the formula of a vector stands. */
export interface VectorPlace {
  readonly sheet: string;
  readonly column: number;
}

/**
 * Enters vectors into a workbook, each on a sheet of its own: ranges as cells, everything else into the formula as a person would
 * type it, to the right of the cells.
 *
 * @returns the workbook, and the places of the formulas in the order of the vectors
 *
 * @example A vector of STICKINESS with two ranges becomes `=CS.STICKINESS(A1:A3,C1:C3)` in E1.
 */
export function vectorWorkbook(vectors: readonly GoldenCase[]): {
  readonly workbook: Workbook;
  readonly places: readonly VectorPlace[];
} {
  const workbook = new Workbook();
  const places = vectors.map((vector, index) => {
    const sheet = addSheet(workbook, `Vector ${index + 1}`);
    let column = 0;
    const args = vector.args.map((arg) => {
      if (!isRange(arg)) return typed(arg);
      const first = column;
      enterCells(sheet, arg, first);
      column += (arg[0]?.length ?? 0) + 1;
      return `${columnLetters(first)}1:${columnLetters(column - 2)}${arg.length}`;
    });
    sheet.cells.setFormula(0, column, `=CS.${vector.function}(${args.join(",")})`);
    return { sheet: sheet.name, column };
  });
  workbook.takeEvents();
  return { workbook, places };
}

function enterCells({ cells }: Sheet, range: readonly (readonly VectorCell[])[], column: number): void {
  for (const [row, values] of range.entries()) {
    for (const [offset, value] of values.entries()) {
      // A text without characters is what a formula answers; nobody can type it.
      if (value === "") cells.setFormula(row, column + offset, '=""');
      else cells.setValue(row, column + offset, value);
    }
  }
}

/** A value in a formula; nothing where the argument is left out. */
function typed(argument: Exclude<VectorArgument, readonly unknown[]>): string {
  if (argument === null) return "";
  if (typeof argument === "object") return argument.error;
  if (typeof argument === "string") return `"${argument.replaceAll('"', '""')}"`;
  return String(argument).toUpperCase();
}

/** What the formula of a vector shows, with all that it spills. */
export function shownAnswer(workbook: Workbook, { sheet: name, column }: VectorPlace): Answer {
  const sheet = workbook.sheetNamed(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  const { rows, columns } = workbook.calculation.spillFrom(sheet, 0, column) ?? { rows: 1, columns: 1 };
  const only = workbook.value(sheet, 0, column);
  if (rows === 1 && columns === 1 && isError(only)) return { error: only.error, message: only.message ?? "" };
  return {
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, offset) => shownCell(workbook.value(sheet, row, column + offset))),
    ),
  };
}

function shownCell(value: CellValue): VectorCell {
  return isError(value) ? { error: value.error } : value;
}
