import type { CellRange } from "./cellRange";
import { between, lastColumn, lastRow, type Rectangle } from "./rectangle";

export type SpecialCells = "Visible" | "Formulas" | "Constants";

/** The cells of a range that can be seen, that hold a formula, or that hold a value, as few rectangles as rows and columns allow. */
export function specialCells({ sheet, rectangle }: CellRange, kind: SpecialCells): Rectangle[] {
  if (kind === "Visible") {
    const rows = runs(rectangle.row, lastRow(rectangle), (row) => !sheet.hiddenRows.has(row));
    const columns = runs(rectangle.column, lastColumn(rectangle), (column) => !sheet.hiddenColumns.has(column));
    return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => between(top, left, bottom, right)));
  }
  const isMeant = (row: number, column: number): boolean => {
    const isFormula = sheet.cells.formula(row, column) !== null;
    return kind === "Formulas" ? isFormula : !isFormula && sheet.cells.value(row, column) !== null;
  };
  return sheet.cells
    .rowNumbers()
    .filter((row) => row >= rectangle.row && row <= lastRow(rectangle))
    .flatMap((row) => {
      const end = Math.min(lastColumn(rectangle), sheet.cells.filledEnd(row) - 1);
      return runs(rectangle.column, end, (column) => isMeant(row, column)).map(([left, right]) =>
        between(row, left, row, right),
      );
    });
}

/** First and last of each row of neighbours that pass. */
function runs(first: number, last: number, passes: (index: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let index = first; index <= last; index++) {
    if (!passes(index)) continue;
    const open = found.at(-1);
    if (open?.[1] === index - 1) open[1] = index;
    else found.push([index, index]);
  }
  return found;
}
