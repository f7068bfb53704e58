import type { ICellData, IRange } from "@univerjs/core";
import { cellAddress } from "../../../../core/sheet/sheetRange";
import { rangeText } from "../../cells/rangeText";
import { fileArrayIn, isPlainInFile } from "../cellsFromFile";
import type { SheetRows } from "../xlsx/sheetData";

/**
 * The formulas of a sheet that a file keeps as dynamic arrays, with the ranges that they fill, by `row,column` of their
 * cells: those that fill others, and those of one cell that calculate with several. What a file has in a way of its own
 * stays so, unless it fills others here.
 */
export function dynamicArrays(
  cells: SheetRows["cells"],
  filled: readonly IRange[],
  needsArray: (formula: string) => boolean,
): SheetRows["arrays"] {
  const arrays = new Map<string, string>();
  for (const rowKey of Object.keys(cells)) {
    const row = Number(rowKey);
    const line = cells[row] ?? {};
    for (const key in line) {
      const cell = line[key];
      if (!cell?.f || !needsArray(cell.f) || hasFormOfFile(cell)) continue;
      const column = Number(key);
      arrays.set(`${row},${column}`, cellAddress(row, column));
    }
  }
  for (const range of filled) arrays.set(`${range.startRow},${range.startColumn}`, rangeText(range));
  return arrays;
}

function hasFormOfFile(cell: ICellData): boolean {
  return fileArrayIn(cell) !== undefined || isPlainInFile(cell);
}
