import type { ICellData, IRange } from "@univerjs/core";
import type { OrphanedNotes } from "../../commands/spreadsheetHost";
import { carryUserColumns, type CarriedColumns } from "../../core/report/carryUserColumns";
import type { ResultCell, ResultSheet, ResultSpill, ResultTable } from "../../core/report/resultSheet";
import type { Cell } from "../../core/sheet/cell";
import { columnStyle, headerCell, resultCell, spillHeaderStyle, titleCell, type StyleId } from "./resultCells";

/** A table of an earlier run, as it stands in the sheet now. */
export interface ExistingTable {
  readonly id: string;
  readonly name: string;
  readonly range: Required<Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">>;
  /** Values, the header row first. */
  readonly values: readonly (readonly Cell[])[];
  /** Headers that we wrote, when that is known. */
  readonly ours: readonly string[] | null;
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

export interface PlannedTable {
  /** The table of the earlier run that it continues. */
  readonly existing: ExistingTable | null;
  readonly wantedName: string;
  readonly range: ExistingTable["range"];
  readonly headers: readonly string[];
}

export type PlannedCells = Record<number, Record<number, ICellData>>;

export interface PlannedSheet {
  readonly cells: PlannedCells;
  /** Where cells are written, title lines included. */
  readonly written: readonly IRange[];
  /** Where cells of the earlier run are cleared. */
  readonly cleared: readonly IRange[];
  readonly tables: readonly PlannedTable[];
  /** Tables of the earlier run that this one has not. */
  readonly removed: readonly ExistingTable[];
  readonly bucketRanges: readonly IRange[];
  readonly widths: readonly number[];
  readonly rows: number;
  readonly orphans: readonly OrphanedNotes[];
}

/** Lays out a result sheet, from A1 on, over what an earlier run left; nothing is changed by it. */
export function planSheet(sheet: ResultSheet, existing: ExistingSheet, styleId: StyleId): PlannedSheet {
  const cells: PlannedCells = {};
  const written: IRange[] = [];
  const cleared: IRange[] = [];
  const tables: PlannedTable[] = [];
  const bucketRanges: IRange[] = [];
  const orphans: OrphanedNotes[] = [];
  const widths: number[] = [];
  const put = (row: number, column: number, cell: ICellData): void => {
    (cells[row] ??= {})[column] = cell;
  };
  let top = 0;
  for (const table of sheet.tables) {
    const old = existing.tables.find(({ name }) => isNameOf(name, table.name)) ?? null;
    const carried = carryUserColumns(old, table);
    if (old) {
      cleared.push(old.range);
      if (table.title !== undefined && old.range.startRow > 0) cleared.push(titleRange(old.range));
      orphans.push(...orphanedNotes(old, table.keyColumns, carried));
    }
    if (table.title !== undefined) {
      put(top, 0, titleCell(table.title, styleId));
      written.push({ startRow: top, endRow: top, startColumn: 0, endColumn: 0 });
      top++;
    }
    const range = putTable({ table, old, carried, top, existing, styleId, put });
    written.push(range);
    const headers = [...table.columns.map(({ header }) => header), ...carried.headers];
    tables.push({ existing: old, wantedName: table.name, range, headers });
    table.columns.forEach(({ bucketColours, width }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, width);
      if (!bucketColours || table.rows.length === 0) return;
      bucketRanges.push({ startRow: top + 1, endRow: range.endRow, startColumn: column, endColumn: column });
    });
    top = range.endRow + 2;
  }
  if (sheet.spill) {
    written.push(putSpill(sheet.spill, top, styleId, put));
    sheet.spill.columns.forEach(({ width }, column) => (widths[column] = Math.max(widths[column] ?? 0, width)));
  }
  // A formula whose cell is written over fills nothing any more; the look of what it filled goes with it.
  cleared.push(...existing.spills.filter((spill) => written.some((range) => startsWithin(spill, range))));
  const removed = existing.tables.filter((old) => tables.every((table) => table.existing !== old));
  for (const old of removed) {
    cleared.push(old.range);
    orphans.push(...orphanedNotes(old, [0], carryUserColumns(old, null)));
  }
  const rows = sheet.tables.reduce((sum, table) => sum + table.rows.length, sheet.spill?.rows ?? 0);
  return { cells, written, cleared, tables, removed, bucketRanges, widths, rows, orphans };
}

interface Placing {
  readonly table: ResultTable;
  readonly old: ExistingTable | null;
  readonly carried: CarriedColumns;
  readonly top: number;
  readonly existing: ExistingSheet;
  readonly styleId: StyleId;
  readonly put: (row: number, column: number, cell: ICellData) => void;
}

function putTable({ table, old, carried, top, existing, styleId, put }: Placing): ExistingTable["range"] {
  const ours = table.columns.length;
  table.columns.forEach((column, index) => put(top, index, headerCell(column.header, column, styleId)));
  carried.headers.forEach((header, index) => put(top, ours + index, headerCell(header, undefined, styleId)));
  const styles = table.columns.map((column) => styleId(columnStyle(column)));
  table.rows.forEach((row, rowIndex) => {
    const target = top + 1 + rowIndex;
    styles.forEach((style, index) => put(target, index, resultCell(row[index] ?? null, style)));
    const oldRow = carried.rows[rowIndex];
    if (!old || oldRow === null || oldRow === undefined) return;
    carried.columns.forEach((oldColumn, index) => {
      const from = { row: old.range.startRow + 1 + oldRow, column: old.range.startColumn + oldColumn };
      const cell = existing.moved(from, { row: target, column: ours + index });
      if (cell) put(target, ours + index, cell);
    });
  });
  // A table without rows still has a line under its header, as in Excel.
  const endRow = top + Math.max(1, table.rows.length);
  return { startRow: top, endRow, startColumn: 0, endColumn: ours + carried.columns.length - 1 };
}

/** The formula in its cell; those that it will fill get their look and nothing else, so that it can fill them. */
function putSpill({ formula, columns, rows }: ResultSpill, top: number, styleId: StyleId, put: Placing["put"]): IRange {
  columns.forEach((column, index) => {
    put(top, index, { s: styleId(spillHeaderStyle(column)) });
    const style = styleId(columnStyle(column));
    for (let row = 1; row <= rows; row++) put(top + row, index, { s: style });
  });
  put(top, 0, { f: formula, ...(columns[0] && { s: styleId(spillHeaderStyle(columns[0])) }) });
  return { startRow: top, endRow: top + rows, startColumn: 0, endColumn: columns.length - 1 };
}

function startsWithin({ startRow, startColumn }: IRange, range: IRange): boolean {
  const inRows = startRow >= range.startRow && startRow <= range.endRow;
  return inRows && startColumn >= range.startColumn && startColumn <= range.endColumn;
}

/** Tables are called as wanted, or with a number behind it where a table of the user's had that name. */
function isNameOf(name: string, wanted: string): boolean {
  return name === wanted || (name.startsWith(`${wanted}_`) && /^\d+$/.test(name.slice(wanted.length + 1)));
}

function titleRange({ startRow, startColumn }: ExistingTable["range"]): IRange {
  return { startRow: startRow - 1, endRow: startRow - 1, startColumn, endColumn: startColumn };
}

function orphanedNotes(old: ExistingTable, keyColumns: readonly number[], carried: CarriedColumns): OrphanedNotes[] {
  return carried.orphans.flatMap((row) => {
    const cells = old.values[row + 1] ?? [];
    const values = Object.fromEntries(
      carried.columns.flatMap((column, index) => {
        const text = noteText(cells[column]);
        return text === "" ? [] : [[carried.headers[index] ?? "", text]];
      }),
    );
    const key = keyColumns.map((column) => noteText(cells[column])).find((text) => text !== "") ?? "";
    return Object.keys(values).length > 0 ? [{ key, values }] : [];
  });
}

function noteText(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? cell.code : String(cell);
}

/**
 * A result with its sheets' wanted names replaced in the formulas of tables by those that they got. A spill reads the
 * user's sheets, which are called what they are called.
 */
export function withSheetNames(sheet: ResultSheet, names: ReadonlyMap<string, string>): ResultSheet {
  const changed = [...names].filter(([wanted, got]) => wanted !== got);
  if (changed.length === 0) return sheet;
  const renamed = (cell: ResultCell): ResultCell => {
    if (typeof cell !== "object" || cell === null || !("formula" in cell)) return cell;
    const formula = changed.reduce((text, [wanted, got]) => text.replaceAll(quoted(wanted), quoted(got)), cell.formula);
    return { formula };
  };
  return {
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, rows: table.rows.map((row) => row.map(renamed)) })),
  };
}

function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
