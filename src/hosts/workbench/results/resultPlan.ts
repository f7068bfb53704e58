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

export type PlannedRow = Record<number, ICellData>;

export interface PlannedSheet extends SheetLayout<ExistingTable> {
  /** The cells of a row as they are to be, made when they are asked for: a large sheet has millions. */
  readonly cellsOf: (row: number) => PlannedRow;
  /** Where cells are written, title lines included. */
  readonly written: readonly CellRectangle[];
  /** Where cells of the earlier run are cleared. */
  readonly cleared: readonly IRange[];
}

/** Rows that one part of the sheet has to itself. */
interface PlannedPart {
  readonly startRow: number;
  readonly endRow: number;
  readonly cellsOf: (row: number) => PlannedRow;
}

/** Lays out a result sheet over what an earlier run left, as cells of the grid; nothing is changed by it. */
export function planSheet(sheet: ResultSheet, existing: ExistingSheet, styleId: StyleId): PlannedSheet {
  const layout = layOutSheet(sheet, existing.tables);
  const parts = [
    ...layout.tables.map((laidOut) => plannedTable(laidOut, existing, styleId)),
    ...(layout.spill ? [plannedSpill(layout.spill, styleId)] : []),
  ];
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
  const cellsOf = (row: number): PlannedRow =>
    parts.find(({ startRow, endRow }) => row >= startRow && row <= endRow)?.cellsOf(row) ?? {};
  return { ...layout, cellsOf, written, cleared };
}

function plannedTable(
  { table, earlier, carried, titleRow, range }: LaidOutTable<ExistingTable>,
  existing: ExistingSheet,
  styleId: StyleId,
): PlannedPart {
  const ours = table.columns.length;
  const top = range.startRow;
  const styles = table.columns.map((column) => styleId(columnStyle(column)));
  const cellsOf = (target: number): PlannedRow => {
    if (target === titleRow) return table.title === undefined ? {} : { 0: titleCell(table.title, styleId) };
    if (target === top) {
      const own = table.columns.map((column) => headerCell(column.header, column, styleId));
      return { ...[...own, ...carried.headers.map((header) => headerCell(header, undefined, styleId))] };
    }
    const values = table.rows[target - top - 1];
    if (!values) return {};
    const cells: PlannedRow = {};
    styles.forEach((style, index) => (cells[index] = resultCell(values[index] ?? null, style)));
    const oldRow = carried.rows[target - top - 1];
    if (!earlier || oldRow === null || oldRow === undefined) return cells;
    carried.columns.forEach((oldColumn, index) => {
      const from = { row: earlier.range.startRow + 1 + oldRow, column: earlier.range.startColumn + oldColumn };
      const cell = existing.moved(from, { row: target, column: ours + index });
      if (cell) cells[ours + index] = cell;
    });
    return cells;
  };
  return { startRow: titleRow ?? top, endRow: range.endRow, cellsOf };
}

/** The formula in its cell; those that it will fill get their look and nothing else, so that it can fill them. */
function plannedSpill(
  { spill: { formula, columns, rows }, range }: NonNullable<PlannedSheet["spill"]>,
  styleId: StyleId,
): PlannedPart {
  const top = range.startRow;
  const headers = columns.map((column) => styleId(spillHeaderStyle(column)));
  const looks = columns.map((column) => styleId(columnStyle(column)));
  const cellsOf = (row: number): PlannedRow => {
    if (row > top) return { ...looks.map((s) => ({ s })) };
    return { ...headers.map((s, column) => (column === 0 ? { f: formula, s } : { s })) };
  };
  return { startRow: top, endRow: top + rows, cellsOf };
}

function startsWithin({ startRow, startColumn }: IRange, range: CellRectangle): boolean {
  const inRows = startRow >= range.startRow && startRow <= range.endRow;
  return inRows && startColumn >= range.startColumn && startColumn <= range.endColumn;
}

/** The cell above a table, which holds its title. */
function titleOf({ startRow, startColumn }: CellRectangle): CellRectangle {
  return { startRow: startRow - 1, endRow: startRow - 1, startColumn, endColumn: startColumn };
}
