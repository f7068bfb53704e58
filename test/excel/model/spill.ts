import type { CellValue } from "./cellValue";
import { lastColumn, lastRow, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";

/** What a formula fills, its own cell included. */
export interface Spill {
  readonly range: Rectangle;
  readonly values: CellValue[][];
}

/** What a cell shows of the spills of its sheet; `null` when none covers it. */
export function spilledValue(spills: readonly Spill[], row: number, column: number): CellValue {
  for (const { range, values } of spills) {
    if (row < range.row || row > lastRow(range) || column < range.column || column > lastColumn(range)) continue;
    return values[row - range.row]?.[column - range.column] ?? null;
  }
  return null;
}

/** Whether something stands in the cells that a formula in the first of them would fill. */
export function isBlocked({ cells }: Sheet, range: Rectangle): boolean {
  for (let row = range.row; row <= lastRow(range); row++) {
    if (cells.filledEnd(row) <= range.column) continue;
    for (let column = range.column; column <= lastColumn(range); column++) {
      if (row === range.row && column === range.column) continue;
      if (cells.value(row, column) !== null || cells.formula(row, column) !== null) return true;
    }
  }
  return false;
}
