import type { Cell } from "../../sheet/cell";
import { carryUserColumns, type CarriedColumns, type EarlierTable } from "./carryUserColumns";
import type { ResultCell, ResultSheet, ResultSpill, ResultTable } from "./resultSheet";

/** A rectangle of a sheet by its zero-based first and last rows and columns. */
export interface CellRectangle {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A table of an earlier run in its place. */
export interface PlacedTable extends EarlierTable {
  readonly name: string;
  readonly range: CellRectangle;
}

/** What stood in the user's own columns beside a row that is gone. */
export interface OrphanedNotes {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface LaidOutTable<Earlier extends PlacedTable> {
  readonly table: ResultTable;
  /** The table of the earlier run that it continues. */
  readonly earlier: Earlier | null;
  readonly carried: CarriedColumns;
  /** Row of its title, where it has one. */
  readonly titleRow: number | null;
  /** Header row, rows, and the user's columns right of ours. A table without rows still has a line under its header, as in Excel. */
  readonly range: CellRectangle;
  readonly headers: readonly string[];
}

/** Where everything of a result sheet goes. */
export interface SheetLayout<Earlier extends PlacedTable> {
  readonly tables: readonly LaidOutTable<Earlier>[];
  readonly spill: { readonly spill: ResultSpill; readonly range: CellRectangle } | null;
  /** Tables of the earlier run that this one has not. */
  readonly removed: readonly Earlier[];
  /** Where the bucket words are coloured. */
  readonly bucketRanges: readonly CellRectangle[];
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows of all tables together, headers not counted. */
  readonly rows: number;
  readonly orphans: readonly OrphanedNotes[];
}

/**
 * Lays out a result sheet from A1 on, one table under another with a blank row between them, over what an earlier run left.
 *
 * @param earlier the tables that stand in the sheet now, as the host knows them
 */
export function layOutSheet<Earlier extends PlacedTable>(
  sheet: ResultSheet,
  earlier: readonly Earlier[],
): SheetLayout<Earlier> {
  const tables: LaidOutTable<Earlier>[] = [];
  const widths: number[] = [];
  const widen = (columns: ResultTable["columns"]): void =>
    columns.forEach(({ width }, column) => (widths[column] = Math.max(widths[column] ?? 0, width)));
  let top = 0;
  for (const table of sheet.tables) {
    const old = earlier.find(({ name }) => continuesTable(name, table.name)) ?? null;
    const carried = carryUserColumns(old, table);
    const titleRow = table.title === undefined ? null : top++;
    const range = {
      startRow: top,
      endRow: top + Math.max(1, table.rows.length),
      startColumn: 0,
      endColumn: table.columns.length + carried.columns.length - 1,
    };
    const headers = [...table.columns.map(({ header }) => header), ...carried.headers];
    tables.push({ table, earlier: old, carried, titleRow, range, headers });
    widen(table.columns);
    top = range.endRow + 2;
  }
  if (sheet.spill) widen(sheet.spill.columns);
  const removed = earlier.filter((old) => tables.every((table) => table.earlier !== old));
  return {
    tables,
    spill: sheet.spill ? { spill: sheet.spill, range: spillRange(sheet.spill, top) } : null,
    removed,
    bucketRanges: tables.flatMap(({ table, range }) => bucketRangesOf(table, range)),
    widths,
    rows: sheet.tables.reduce((sum, table) => sum + table.rows.length, sheet.spill?.rows ?? 0),
    orphans: [
      ...tables.flatMap(({ earlier: old, carried }) => (old ? orphanedNotes(old, carried) : [])),
      ...removed.flatMap((old) => orphanedNotes(old, carryUserColumns(old, null))),
    ],
  };
}

/** True for the table that continues the wanted one: it is called so, or with a number behind it where a table of the user's had that name. */
export function continuesTable(name: string, wanted: string): boolean {
  return name === wanted || (name.startsWith(`${wanted}_`) && /^\d+$/.test(name.slice(wanted.length + 1)));
}

function spillRange({ columns, rows }: ResultSpill, top: number): CellRectangle {
  return { startRow: top, endRow: top + rows, startColumn: 0, endColumn: columns.length - 1 };
}

function bucketRangesOf({ columns, rows }: ResultTable, { startRow, endRow }: CellRectangle): CellRectangle[] {
  return columns.flatMap(({ bucketColours }, column) =>
    bucketColours && rows.length > 0
      ? [{ startRow: startRow + 1, endRow, startColumn: column, endColumn: column }]
      : [],
  );
}

function orphanedNotes(old: PlacedTable, carried: CarriedColumns): OrphanedNotes[] {
  return carried.orphans.flatMap((row) => {
    const cells = old.values[row + 1] ?? [];
    const values = Object.fromEntries(
      carried.columns.flatMap((column, index) => {
        const text = noteText(cells[column]);
        return text === "" ? [] : [[carried.headers[index] ?? "", text]];
      }),
    );
    const key = carried.keyColumns.map((column) => noteText(cells[column])).find((text) => text !== "") ?? "";
    return Object.keys(values).length > 0 ? [{ key, values }] : [];
  });
}

/** A cell of the user's as exactly the text that it shows. */
export function noteText(cell: Cell): string {
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

/** Excel's limit. */
const maxSheetNameLength = 31;

/**
 * The wanted name of a sheet, with a number behind it where another has it: `CS Placement (2)`. Case makes no difference;
 * a long name gives way to the number.
 */
export function unusedSheetName(wanted: string, taken: ReadonlySet<string>): string {
  return unusedName(wanted, taken, (number) => {
    const behind = ` (${number})`;
    return wanted.slice(0, maxSheetNameLength - behind.length).trimEnd() + behind;
  });
}

/** The wanted name of a table, with a number behind it where another has it: `CS_Placement_2`. Case makes no difference. */
export function unusedTableName(wanted: string, taken: ReadonlySet<string>): string {
  return unusedName(wanted, taken, (number) => `${wanted}_${number}`);
}

/** @param taken in lower case */
function unusedName(wanted: string, taken: ReadonlySet<string>, numbered: (number: number) => string): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : numbered(number);
    if (!taken.has(name.toLowerCase())) return name;
  }
}
