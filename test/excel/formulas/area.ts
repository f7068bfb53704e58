import type { CellValue, Matrix } from "./cellValue";
import type { FormulaContext } from "../model/formulaContext";
import type { Rectangle } from "./reference";

/** Cells that a formula refers to, and that are read only when a value of theirs is wanted. */
export class Area {
  readonly sheet: string;
  readonly rectangle: Rectangle;
  private readonly context: FormulaContext;

  constructor(context: FormulaContext, sheet: string, rectangle: Rectangle) {
    this.context = context;
    this.sheet = sheet;
    this.rectangle = rectangle;
  }

  get rows(): number {
    return this.rectangle.lastRow - this.rectangle.firstRow + 1;
  }

  get columns(): number {
    return this.rectangle.lastColumn - this.rectangle.firstColumn + 1;
  }

  /** A cell of the area by its place in it. */
  value(row: number, column: number): CellValue {
    return this.context.cell(this.sheet, this.rectangle.firstRow + row, this.rectangle.firstColumn + column);
  }

  /** The value of one cell, else the values of all; of whole columns, those of the rows in use. */
  values(): CellValue | Matrix {
    return this.rows === 1 && this.columns === 1 ? this.value(0, 0) : this.matrix();
  }

  matrix(): Matrix {
    const columns = Array.from({ length: this.columns }, (_, column) => column);
    return Array.from({ length: this.rowsToRead() }, (_, row) => columns.map((column) => this.value(row, column)));
  }

  /** A part of the area, by places in it. */
  part(row: number, column: number, rows: number, columns: number): Area {
    const [firstRow, firstColumn] = [this.rectangle.firstRow + row, this.rectangle.firstColumn + column];
    return new Area(this.context, this.sheet, {
      ...{ firstRow, firstColumn },
      ...{ lastRow: firstRow + rows - 1, lastColumn: firstColumn + columns - 1 },
    });
  }

  /** A million rows are whole columns: below the last row in use they are blank. */
  private rowsToRead(): number {
    if (this.rows < wholeColumn) return this.rows;
    const used = this.context.usedRows(this.sheet) - this.rectangle.firstRow;
    return Math.max(1, Math.min(this.rows, used));
  }
}

/** Whole columns, and what formulas write in their place: `A2:A1048576`. */
const wholeColumn = 1_000_000;
