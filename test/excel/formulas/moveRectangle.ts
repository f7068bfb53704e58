import { sameName, type Rectangle } from "./reference";
import type { ReferenceChange } from "../model/formulaContext";

export type CellsMoved = Extract<ReferenceChange, { kind: "cellsMoved" }>;

export interface Place {
  readonly sheet: string;
  readonly rectangle: Rectangle;
}

/**
 * Where cells are after others, or they themselves, were cut and pasted; `null` when they were pasted over. A range whose
 * whole edge is moved along its own line follows with that edge; one whose whole edge is pasted over loses it.
 */
export function moveRectangle(sheet: string, cells: Rectangle, change: CellsMoved): Place | null {
  const { range, rows, columns } = change;
  const from = {
    ...{ firstRow: range.row, firstColumn: range.column },
    ...{ lastRow: range.row + range.rows - 1, lastColumn: range.column + range.columns - 1 },
  };
  const to = translate(from, rows, columns);
  const isFrom = sameName(sheet, change.sheet);
  if (isFrom && holds(from, cells)) {
    return { sheet: change.toSheet, rectangle: translate(cells, rows, columns) };
  }
  const isTo = sameName(sheet, change.toSheet);
  const followed = isFrom && isTo ? followEdge(cells, from, to) : null;
  if (followed) return { sheet, rectangle: followed };
  if (!isTo) return { sheet, rectangle: cells };
  const rest = holds(to, cells) ? null : withoutEdge(cells, to);
  return rest && { sheet, rectangle: rest };
}

function translate(cells: Rectangle, rows: number, columns: number): Rectangle {
  return {
    firstRow: cells.firstRow + rows,
    firstColumn: cells.firstColumn + columns,
    lastRow: cells.lastRow + rows,
    lastColumn: cells.lastColumn + columns,
  };
}

function holds(outer: Rectangle, inner: Rectangle): boolean {
  return coversRows(outer, inner) && coversColumns(outer, inner);
}

function coversRows(outer: Rectangle, inner: Rectangle): boolean {
  return outer.firstRow <= inner.firstRow && outer.lastRow >= inner.lastRow;
}

function coversColumns(outer: Rectangle, inner: Rectangle): boolean {
  return outer.firstColumn <= inner.firstColumn && outer.lastColumn >= inner.lastColumn;
}

/** `null` when no whole edge moves, or not along its line. */
function followEdge(cells: Rectangle, from: Rectangle, to: Rectangle): Rectangle | null {
  const [rows, columns] = [to.firstRow - from.firstRow, to.firstColumn - from.firstColumn];
  if (columns === 0 && coversColumns(from, cells)) {
    const firstRow = cells.firstRow + (isWithin(cells.firstRow, from.firstRow, from.lastRow) ? rows : 0);
    const lastRow = cells.lastRow + (isWithin(cells.lastRow, from.firstRow, from.lastRow) ? rows : 0);
    const isChanged = firstRow !== cells.firstRow || lastRow !== cells.lastRow;
    return isChanged && firstRow <= lastRow ? { ...cells, firstRow, lastRow } : null;
  }
  if (rows === 0 && coversRows(from, cells)) {
    const firstColumn =
      cells.firstColumn + (isWithin(cells.firstColumn, from.firstColumn, from.lastColumn) ? columns : 0);
    const lastColumn = cells.lastColumn + (isWithin(cells.lastColumn, from.firstColumn, from.lastColumn) ? columns : 0);
    const isChanged = firstColumn !== cells.firstColumn || lastColumn !== cells.lastColumn;
    return isChanged && firstColumn <= lastColumn ? { ...cells, firstColumn, lastColumn } : null;
  }
  return null;
}

function isWithin(index: number, first: number, last: number): boolean {
  return index >= first && index <= last;
}

/** What is left of a range when a block is pasted over one end of it; a block in its middle takes nothing. */
function withoutEdge(cells: Rectangle, over: Rectangle): Rectangle {
  if (coversColumns(over, cells)) {
    if (isWithin(cells.lastRow, over.firstRow, over.lastRow)) return { ...cells, lastRow: over.firstRow - 1 };
    if (isWithin(cells.firstRow, over.firstRow, over.lastRow)) return { ...cells, firstRow: over.lastRow + 1 };
  }
  if (coversRows(over, cells)) {
    if (isWithin(cells.lastColumn, over.firstColumn, over.lastColumn))
      return { ...cells, lastColumn: over.firstColumn - 1 };
    if (isWithin(cells.firstColumn, over.firstColumn, over.lastColumn))
      return { ...cells, firstColumn: over.lastColumn + 1 };
  }
  return cells;
}
