/// <reference types="office-js" />
import { noteText, type OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import type { Cell } from "../../../core/sheet/cell";
import { inTurn } from "../inTurn";
import { ColumnReader } from "./columnReader";
import { mergeTaken, type CopiedColumns, type MergedTable, type StagedTable } from "./mergeTaken";
import type { PendingSheet, PendingTable } from "./pendingResult";
import { rowsOf } from "./rectangles";
import { RequestQueue } from "./requestQueue";
import { blockRange } from "./stagingBlocks";
import { hasUserColumns, type TakenTable } from "./takeColumns";

/** The user's cells on the staging sheets, by table. */
export type StagedCells = Map<string, StagedTable>;

/** What was taken from a result's sheet. */
export interface TakenSheet {
  readonly pending: PendingSheet;
  readonly staging: Excel.Worksheet;
  readonly taken: readonly TakenTable[];
}

export interface StagedSheet {
  /** With the columns that came in. */
  readonly pending: PendingSheet;
  /** Of tables that go, and of accounts that are gone. */
  readonly orphans: readonly OrphanedNotes[];
  /** Whether what stood on the staging sheet has become another. */
  readonly isChanged: boolean;
}

export interface StagingOptions {
  /** Whether the sheets may hold what was staged before. */
  readonly isGiven: boolean;
  /** See {@link mergeTaken}. */
  readonly ignoresBlanks: boolean;
}

/**
 * Brings what was taken to the staging sheets, each cell beside the row that it belongs to there. Excel copies the cells
 * itself, so that formulas move along, and formats and everything else in them stay as they are.
 */
export async function stageUserCells(
  context: Excel.RequestContext,
  sheets: readonly TakenSheet[],
  cells: StagedCells,
  options: StagingOptions,
): Promise<readonly StagedSheet[]> {
  const read = await readTaken(context, sheets);
  const queue = new RequestQueue(context);
  const staged = await inTurn(sheets, async ({ pending, staging }, index): Promise<StagedSheet> => {
    const tables = new Map(pending.tables.map((table) => [table.name, table]));
    const orphans: OrphanedNotes[] = [];
    let isChanged = false;
    for (const { table, rows } of read[index] ?? []) {
      const wanted = tables.get(table.name);
      const known = cells.get(table.name) ?? nothingStaged;
      const merged = mergeTaken(known, table, rows, options.ignoresBlanks);
      orphans.push(...(await orphanedNotes(context, { pending, staging }, table, rows, merged.orphans)));
      if (!wanted || merged.copied.length === 0) continue;
      isChanged = true;
      const next = withColumns(wanted, merged);
      const given = options.isGiven && known.headers.length > 0 ? known.cells : null;
      if (given) await queue.add(() => keepGiven(staging, pending, wanted));
      for (const columns of merged.copied) await stageColumns(queue, staging, pending, next, table, columns);
      tables.set(table.name, next);
      cells.set(table.name, { ...merged.staged, given: given ?? known.given });
    }
    return { pending: { ...pending, tables: [...tables.values()] }, orphans, isChanged };
  });
  await queue.send();
  return staged;
}

const nothingStaged: StagedTable = { keys: null, headers: [], cells: [], given: null };

interface ReadTable {
  readonly table: TakenTable;
  /** By the columns that were taken, the header left out. */
  readonly rows: readonly (readonly Cell[])[];
}

async function readTaken(
  context: Excel.RequestContext,
  sheets: readonly TakenSheet[],
): Promise<readonly (readonly ReadTable[])[]> {
  const reader = new ColumnReader(context);
  const read = await inTurn(sheets, ({ pending: { blockColumns }, staging, taken }) =>
    inTurn(taken.filter(hasUserColumns), async (table): Promise<ReadTable> => {
      const { range, columns } = table;
      const count = rowsOf(range) - 1;
      const rows = Array.from({ length: count }, () => new Array<Cell>(columns.length).fill(null));
      await reader.read(
        staging,
        { first: range.startRow + 1, count },
        columns.map(({ place, id }, index) => ({
          column: blockColumns + range.startColumn + place,
          content: id === null ? "formulasR1C1" : "values",
          take: (row, cell) => {
            const line = rows[row];
            if (line) line[index] = cell;
          },
        })),
      );
      return { table, rows };
    }),
  );
  await reader.send();
  return read;
}

/** Notes of rows that are gone, as they showed. */
async function orphanedNotes(
  context: Excel.RequestContext,
  { pending, staging }: Pick<TakenSheet, "pending" | "staging">,
  { range, columns }: TakenTable,
  rows: readonly (readonly Cell[])[],
  orphans: readonly number[],
): Promise<OrphanedNotes[]> {
  const isFormula = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("=");
  const shown = orphans.flatMap((row) =>
    columns.flatMap(({ place, id }, index) => {
      if (id !== null || !isFormula(rows[row]?.[index] ?? null)) return [];
      const [at, column] = [range.startRow + 1 + row, range.startColumn + place];
      const cell = { startRow: at, endRow: at, startColumn: column, endColumn: column };
      return [{ row, index, cell: blockRange(staging, pending.blockColumns, "shown", cell).load("values") }];
    }),
  );
  if (shown.length > 0) await context.sync();
  return orphans.flatMap((row) => {
    const cells = rows[row] ?? [];
    const key = columns.flatMap(({ id }, index) => (id === null ? [] : [noteText(cells[index] ?? null)]));
    const values = Object.fromEntries(
      columns.flatMap(({ header, id }, index) => {
        const found = shown.find((one) => one.row === row && one.index === index);
        const text = noteText(found ? (found.cell.values[0]?.[0] as Cell) : (cells[index] ?? null));
        return id === null && text !== "" ? [[header, text]] : [];
      }),
    );
    return Object.keys(values).length > 0 ? [{ key: key.find((text) => text !== "") ?? "", values }] : [];
  });
}

/** The table with all columns that the user has in it by now. */
function withColumns(table: PendingTable, { staged, renamed }: MergedTable): PendingTable {
  const headers = [...table.headers.slice(0, table.ownColumns), ...staged.headers];
  return {
    ...table,
    headers,
    range: { ...table.range, endColumn: table.range.startColumn + headers.length - 1 },
    renamed: [...table.renamed.filter(([from]) => renamed.every(([other]) => other !== from)), ...renamed],
  };
}

/** Keeps the user's cells as the sheet got them beside those that it is going to get. */
function keepGiven(
  staging: Excel.Worksheet,
  { blockColumns }: PendingSheet,
  { range, ownColumns }: PendingTable,
): void {
  const cells = { ...range, startColumn: range.startColumn + ownColumns };
  blockRange(staging, blockColumns, "given", cells).copyFrom(
    blockRange(staging, blockColumns, "new", cells),
    Excel.RangeCopyType.all,
  );
}

async function stageColumns(
  queue: RequestQueue,
  staging: Excel.Worksheet,
  { blockColumns }: PendingSheet,
  { range, ownColumns, headers }: PendingTable,
  taken: TakenTable,
  { to, from, count, isNew, rows }: CopiedColumns,
): Promise<void> {
  const column = range.startColumn + ownColumns + to;
  const source = taken.range.startColumn + from;
  const copy = (toRow: number, fromRow: number, height: number): void => {
    const [target, original] = [
      { startRow: toRow, endRow: toRow + height - 1, startColumn: column, endColumn: column + count - 1 },
      { startRow: fromRow, endRow: fromRow + height - 1, startColumn: source, endColumn: source + count - 1 },
    ];
    blockRange(staging, blockColumns, "new", target).copyFrom(
      blockRange(staging, blockColumns, "taken", original),
      Excel.RangeCopyType.all,
    );
  };
  if (isNew) {
    await queue.add(() => {
      copy(range.startRow, taken.range.startRow, 1);
      for (let index = 0; index < count; index++) {
        const header = headers[ownColumns + to + index] ?? "";
        if (taken.columns.some((one) => one.place === from + index && one.header === header)) continue;
        staging.getCell(range.startRow, column + index).values = [[header]];
      }
    });
  }
  await inTurn(runsOf(rows), (run) =>
    queue.add(() => copy(range.startRow + 1 + run.to, taken.range.startRow + 1 + run.from, run.count)),
  );
}

/** Cells that lie one below another before and after. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Places that follow one another, for each new place the old one. */
function runsOf(places: readonly (number | null)[]): Run[] {
  const runs: Run[] = [];
  places.forEach((from, to) => {
    if (from === null) return;
    const last = runs.at(-1);
    if (last && last.from + last.count === from && last.to + last.count === to) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else {
      runs.push({ from, to, count: 1 });
    }
  });
  return runs;
}
