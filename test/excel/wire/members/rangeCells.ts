import { relativeNotation } from "../../formulas/relativeNotation";
import { answeredValue, valueType } from "../../model/cellValue";
import type { CellRange } from "../../model/cellRange";
import { ExcelError } from "../../model/excelError";
import { numberFormatOf } from "../../model/look";
import { cellCount } from "../../model/rectangle";
import { shownText } from "../../model/shownText";
import { writeCells } from "../../model/writing";
import { changeLooks } from "../../model/writing";
import { isScalar } from "../argumentReaders";
import type { Member } from "../wireObject";

/** What a range holds, cell by cell. */
export const rangeCells: Readonly<Record<string, Member<CellRange>>> = {
  Values: {
    get: (range) => cells(range, (row, column) => answeredValue(range.workbook.value(range.sheet, row, column))),
    set: (range, value) => write(range, value),
  },
  Formulas: {
    get: (range) => cells(range, (row, column) => formulaOrValue(range, row, column)),
    set: (range, value) => write(range, value),
  },
  FormulasR1C1: {
    get: (range) =>
      cells(range, (row, column) => {
        const formula = range.sheet.cells.formula(row, column);
        if (formula !== null) return relativeNotation(formula, row, column);
        return answeredValue(range.workbook.value(range.sheet, row, column));
      }),
  },
  ValueTypes: {
    get: (range) => cells(range, (row, column) => valueType(range.workbook.value(range.sheet, row, column))),
  },
  Text: {
    get: (range) =>
      cells(range, (row, column) =>
        shownText(range.workbook.value(range.sheet, row, column), numberFormatOf(range.sheet.look(row, column))),
      ),
  },
  NumberFormat: {
    get: (range) => cells(range, (row, column) => numberFormatOf(range.sheet.look(row, column))),
    set: (range, value) => {
      const block = blockOf(range, value);
      changeLooks(range.workbook, range.sheet, range.rectangle, (row, column) => {
        const format = block(row - range.rectangle.row, column - range.rectangle.column);
        if (format === null) return {};
        if (typeof format !== "string") throw new ExcelError("InvalidArgument");
        return { numberFormat: format === "General" || format === "" ? undefined : format };
      });
    },
  },
};

function cells<Cell>(range: CellRange, read: (row: number, column: number) => Cell): Cell[][] {
  checkSize(range);
  const { row, column, rows, columns } = range.rectangle;
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, right) => read(row + down, column + right)),
  );
}

function formulaOrValue(range: CellRange, row: number, column: number): string | number | boolean {
  return range.sheet.cells.formula(row, column) ?? answeredValue(range.workbook.value(range.sheet, row, column));
}

function write(range: CellRange, value: unknown): void {
  writeCells(range.workbook, range.sheet, range.rectangle, blockOf(range, value));
}

/** What is written into each cell: one value for all of them, or rows of exactly the range's size. */
function blockOf(range: CellRange, value: unknown): (row: number, column: number) => string | number | boolean | null {
  checkSize(range);
  if (isScalar(value)) return () => value;
  const { rows, columns } = range.rectangle;
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === columns && row.every(isScalar);
  if (!Array.isArray(value) || value.length !== rows || !value.every(isRow)) {
    throw new ExcelError(
      "InvalidArgument",
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  const block = value as (string | number | boolean | null)[][];
  return (row, column) => block[row]?.[column] ?? null;
}

function checkSize(range: CellRange): void {
  if (cellCount(range.rectangle) > range.workbook.behaviour.mostCells) throw new ExcelError("RangeExceedsLimit");
}
