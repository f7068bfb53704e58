import type { ICellData, IRange } from "@univerjs/core";
import type { ResultSheet } from "../../../core/report/layout/resultSheet";
import {
  layOutSheet,
  type CellRectangle,
  type LaidOutTable,
  type PlacedTable,
  type SheetLayout,
} from "../../../core/report/layout/sheetLayout";
import { columnStyle, headerCell, resultCell, spillHeaderStyle, titleCell, type StyleId } from "./resultCells";

/** A table of an earlier run, as the grid knows it. */
export interface ExistingTable extends PlacedTable {
  readonly id: string;
}

/** What the plan needs from the sheet that is there. */
export interface ExistingSheet {
  readonly tables: readonly ExistingTable[];
  /** What formulas on it fill, each from its formula's own cell on. */
  readonly spills: readonly IRange[];
  /** The user's cell with its formula moved to another place; `null` for a blank one. */
  readonly moved: (from: Place, to: Place) => ICellData | null;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

export type PlannedCells = Record<number, Record<number, ICellData>>;

export interface PlannedSheet extends SheetLayout<ExistingTable> {
  readonly cells: PlannedCells;
  /** Where cells are written, title lines included. */
  readonly written: readonly CellRectangle[];
  /** Where cells of the earlier run are cleared. */
  readonly cleared: readonly IRange[];
}

type Put = (row: number, column: number, cell: ICellData) => void;

/** Lays out a result sheet over what an earlier run left, as cells of the grid; nothing is changed by it. */
export function planSheet(sheet: ResultSheet, existing: ExistingSheet, styleId: StyleId): PlannedSheet {
  const layout = layOutSheet(sheet, existing.tables);
  const cells: PlannedCells = {};
  const put: Put = (row, column, cell) => {
    (cells[row] ??= {})[column] = cell;
  };
  for (const laidOut of layout.tables) putTable(laidOut, existing, styleId, put);
  if (layout.spill) putSpill(layout.spill, styleId, put);
  const written = [
    ...layout.tables.flatMap(({ titleRow, range }) => [...(titleRow === null ? [] : [titleOf(range)]), range]),
    ...(layout.spill ? [layout.spill.range] : []),
  ];
  const cleared = [
    ...layout.tables.flatMap(({ earlier, titleRow }) => {
      if (!earlier) return [];
      return titleRow !== null && earlier.range.startRow > 0
        ? [earlier.range, titleOf(earlier.range)]
        : [earlier.range];
    }),
    // A formula whose cell is written over fills nothing any more; the look of what it filled goes with it.
    ...existing.spills.filter((spill) => written.some((range) => startsWithin(spill, range))),
    ...layout.removed.flatMap(({ range }) => (range.startRow > 0 ? [range, titleOf(range)] : [range])),
  ];
  return { ...layout, cells, written, cleared };
}

function putTable(
  { table, earlier, carried, titleRow, range }: LaidOutTable<ExistingTable>,
  existing: ExistingSheet,
  styleId: StyleId,
  put: Put,
): void {
  const ours = table.columns.length;
  const top = range.startRow;
  if (titleRow !== null && table.title !== undefined) put(titleRow, 0, titleCell(table.title, styleId));
  table.columns.forEach((column, index) => put(top, index, headerCell(column.header, column, styleId)));
  carried.headers.forEach((header, index) => put(top, ours + index, headerCell(header, undefined, styleId)));
  const styles = table.columns.map((column) => styleId(columnStyle(column)));
  table.rows.forEach((row, rowIndex) => {
    const target = top + 1 + rowIndex;
    styles.forEach((style, index) => put(target, index, resultCell(row[index] ?? null, style)));
    const oldRow = carried.rows[rowIndex];
    if (!earlier || oldRow === null || oldRow === undefined) return;
    carried.columns.forEach((oldColumn, index) => {
      const from = { row: earlier.range.startRow + 1 + oldRow, column: earlier.range.startColumn + oldColumn };
      const cell = existing.moved(from, { row: target, column: ours + index });
      if (cell) put(target, ours + index, cell);
    });
  });
}

/** The formula in its cell; those that it will fill get their look and nothing else, so that it can fill them. */
function putSpill(
  { spill: { formula, columns, rows }, range }: NonNullable<PlannedSheet["spill"]>,
  styleId: StyleId,
  put: Put,
): void {
  const top = range.startRow;
  columns.forEach((column, index) => {
    put(top, index, { s: styleId(spillHeaderStyle(column)) });
    const style = styleId(columnStyle(column));
    for (let row = 1; row <= rows; row++) put(top + row, index, { s: style });
  });
  put(top, 0, { f: formula, ...(columns[0] && { s: styleId(spillHeaderStyle(columns[0])) }) });
}

function startsWithin({ startRow, startColumn }: IRange, range: CellRectangle): boolean {
  const inRows = startRow >= range.startRow && startRow <= range.endRow;
  return inRows && startColumn >= range.startColumn && startColumn <= range.endColumn;
}

/** The cell above a table, which holds its title. */
function titleOf({ startRow, startColumn }: CellRectangle): CellRectangle {
  return { startRow: startRow - 1, endRow: startRow - 1, startColumn, endColumn: startColumn };
}
