import { moveReferences } from "../formulas/moveReferences";
import type { CellContent } from "./cells";
import type { CellValue } from "./cellValue";
import { checkUnprotected } from "./guards";
import type { Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Sorts rows by one of their columns, from the last to the first; blanks come last. Formulas go with their row. */
export function sortRows(workbook: Workbook, sheet: Sheet, range: Rectangle, column: number): void {
  checkUnprotected(sheet);
  const rows = Array.from({ length: range.rows }, (_, index) => ({
    from: range.row + index,
    key: workbook.value(sheet, range.row + index, range.column + column),
    cells: Array.from({ length: range.columns }, (_, place) =>
      sheet.cells.content(range.row + index, range.column + place),
    ),
  }));
  rows.sort((one, other) => compare(other.key, one.key));
  rows.forEach(({ from, cells }, index) => {
    const row = range.row + index;
    cells.forEach((content, place) => sheet.cells.setContent(row, range.column + place, moved(content, row - from)));
  });
  workbook.noteCells(sheet, range);
}

function moved(content: CellContent, rows: number): CellContent {
  return content.formula === null ? content : { ...content, formula: moveReferences(content.formula, rows, 0) };
}

function compare(one: CellValue, other: CellValue): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === "number" && typeof other === "number") return one - other;
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  return first < second ? -1 : Number(first > second);
}
