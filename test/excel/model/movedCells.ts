import type { Cells, CellContent } from "./cells";
import { lastColumn, lastRow, type Rectangle } from "./rectangle";

interface PlacedContent {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

const nothing: CellContent = { value: null, formula: null, look: null };

/** Everything that stands in a rectangle. */
export function contentsOf(cells: Cells, range: Rectangle): PlacedContent[] {
  const contents: PlacedContent[] = [];
  for (const row of cells.rowNumbers()) {
    if (row < range.row || row > lastRow(range)) continue;
    const end = Math.min(lastColumn(range) + 1, cells.rowEnd(row));
    for (let column = range.column; column < end; column++) {
      const content = cells.content(row, column);
      if (content.value !== null || content.formula !== null || content.look !== null) {
        contents.push({ row, column, content });
      }
    }
  }
  return contents;
}

export function eraseCells(cells: Cells, range: Rectangle): void {
  for (const { row, column } of contentsOf(cells, range)) cells.setContent(row, column, nothing);
}

/** Moves everything of a rectangle; what stood where it goes is gone. */
export function moveCellContents(
  cells: Cells,
  range: Rectangle,
  rows: number,
  columns: number,
  to: Cells = cells,
): void {
  const contents = contentsOf(cells, range);
  for (const { row, column } of contents) cells.setContent(row, column, nothing);
  eraseCells(to, { ...range, row: range.row + rows, column: range.column + columns });
  for (const { row, column, content } of contents) to.setContent(row + rows, column + columns, content);
}
