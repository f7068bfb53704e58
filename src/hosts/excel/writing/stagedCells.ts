/// <reference types="office-js" />
import type { ResultCell } from "../../../core/report/layout/resultSheet";
import type { Cell } from "../../../core/sheet/cell";
import { inTurn } from "../inTurn";
import { ColumnReader, type ColumnToRead } from "./columnReader";
import type { StagedTable } from "./mergeTaken";
import type { PendingSheet, PendingTable } from "./pendingResult";
import { rowsOf } from "./rectangles";
import { blockRange, takenCells } from "./stagingBlocks";
import type { StagedCells } from "./stageUserCells";
import { ownColumnsOf, type TakenTable } from "./takeColumns";

interface SheetWithStaging {
  readonly pending: PendingSheet;
  readonly staging: Excel.Worksheet;
}

/** What staging sheets say of what was taken last; nothing where that was cut short. */
export async function readTakenTables(
  context: Excel.RequestContext,
  sheets: readonly SheetWithStaging[],
): Promise<readonly (readonly TakenTable[])[]> {
  const states = sheets.map(({ staging, pending }) => takenCells(staging, pending.blockColumns).load("values"));
  await context.sync();
  return states.map((state) => {
    try {
      const read: unknown = JSON.parse(state.values.flat().map(String).join(""));
      return Array.isArray(read) ? (read as TakenTable[]).filter(isTakenTable) : [];
    } catch {
      return [];
    }
  });
}

/** False for what a build before this one took, when columns were known by their headers alone. */
function isTakenTable({ columns }: TakenTable): boolean {
  return columns.every(({ id }) => id !== undefined);
}

/** What another run staged of the user's cells, of some tables. */
export async function readStagedCells(
  context: Excel.RequestContext,
  sheets: readonly SheetWithStaging[],
  names: ReadonlySet<string>,
): Promise<StagedCells> {
  const tables = sheets.flatMap((sheet) =>
    sheet.pending.tables.filter(({ name }) => names.has(name)).map((table) => ({ ...sheet, table })),
  );
  const marks = tables.map(({ staging, pending, table }) => {
    const { startRow, startColumn } = table.range;
    const column = startColumn + table.ownColumns;
    const cell = { startRow, endRow: startRow, startColumn: column, endColumn: column };
    return blockRange(staging, pending.blockColumns, "given", cell).load("values");
  });
  if (marks.length > 0) await context.sync();
  const reader = new ColumnReader(context);
  const staged = await inTurn(tables, async ({ staging, pending, table }, index) => {
    const isGivenKept = marks[index]?.values[0]?.[0] !== "";
    return [table.name, await readTable(reader, staging, pending, table, isGivenKept)] as const;
  });
  await reader.send();
  return new Map(staged);
}

async function readTable(
  reader: ColumnReader,
  staging: Excel.Worksheet,
  { blockColumns }: PendingSheet,
  table: PendingTable,
  isGivenKept: boolean,
): Promise<StagedTable> {
  const { range, headers, ownColumns, keyColumns } = table;
  const rows = rowsOf(range) - 1;
  const users = headers.slice(ownColumns);
  const blank = (columns: number): Cell[][] => Array.from({ length: rows }, () => new Array<Cell>(columns).fill(null));
  const [keys, cells] = [blank(ownColumns), blank(users.length)];
  const given = isGivenKept ? blank(users.length) : null;
  const into = (lines: Cell[][], index: number, column: number, content: ColumnToRead["content"]): ColumnToRead => ({
    column: range.startColumn + column,
    content,
    take: (row, cell) => {
      const line = lines[row];
      if (line) line[index] = cell;
    },
  });
  await reader.read(staging, { first: range.startRow + 1, count: rows }, [
    ...keyColumns.map((column) => into(keys, column, column, "values")),
    ...users.map((_, index) => into(cells, index, ownColumns + index, "formulasR1C1")),
    ...(given
      ? users.map((_, index) => into(given, index, 2 * blockColumns + ownColumns + index, "formulasR1C1"))
      : []),
  ]);
  const own = { columns: ownColumnsOf(table), keyColumns, rows: keys as ResultCell[][] };
  return { keys: own, headers: users, cells, given };
}
