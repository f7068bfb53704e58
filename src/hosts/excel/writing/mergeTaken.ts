import { carryUserColumns, type KeyTable } from "../../../core/report/layout/carryUserColumns";
import { namedColumn } from "../../../core/report/layout/workbookMarks";
import type { Cell } from "../../../core/sheet/cell";
import type { TakenTable } from "./takeColumns";

/** The user's cells of a table as they stand on the staging sheet, formulas in a notation that copies share. */
export interface StagedTable {
  /** What the new table has its rows by; `null` for a table that goes. */
  readonly keys: KeyTable | null;
  readonly headers: readonly string[];
  /** Row by row of the new table. */
  readonly cells: readonly (readonly Cell[])[];
  /** The same as the sheet got them, where something has changed since; else `null`. */
  readonly given: readonly (readonly Cell[])[] | null;
}

/** Cells of taken columns that go to columns of the user's. */
export interface CopiedColumns {
  /** The first of them among the user's columns of the new table. */
  readonly to: number;
  /** The first of them among the columns of the old one. */
  readonly from: number;
  readonly count: number;
  readonly isNew: boolean;
  /** For each new row the data row of the old table, where its cells have to be copied. */
  readonly rows: readonly (number | null)[];
}

export interface MergedTable {
  readonly staged: StagedTable;
  readonly copied: readonly CopiedColumns[];
  /** Headers that one of ours has now, with the names that they get. */
  readonly renamed: readonly (readonly [string, string])[];
  /** Data rows with cells of the user's whose account is not in the new table. */
  readonly orphans: readonly number[];
}

/**
 * What of the user's cells has to be copied to the staging sheet, so that it holds what the user has written by now, each
 * beside its account: all of a column that is new, and of the others what is neither what is staged nor what the sheet got
 * from there before, which is the user's edit then.
 *
 * @param rows of the taken columns, the header left out
 * @param ignoresBlanks whether a blank cell may come of a writing that was cut short
 */
export function mergeTaken(
  staged: StagedTable,
  taken: TakenTable,
  rows: readonly (readonly Cell[])[],
  ignoresBlanks: boolean,
): MergedTable {
  const headers = taken.columns.map(({ header }) => header);
  const ours = taken.columns.flatMap(({ id, header, captions }) =>
    id === null ? [] : [namedColumn({ id, header, captions })],
  );
  const carried = carryUserColumns({ values: [headers, ...rows], ours }, staged.keys);
  const all = [...staged.headers, ...carried.headers.filter((header) => !staged.headers.includes(header))];
  const cells = carried.rows.map((_, row) => all.map((__, column) => staged.cells[row]?.[column] ?? null));
  const copied: CopiedColumns[] = [];
  const renamed: [string, string][] = [];
  carried.columns.forEach((column, index) => {
    const header = carried.headers[index] ?? "";
    const before = headers[column] ?? "";
    if (before !== header) renamed.push([before, header]);
    const to = all.indexOf(header);
    const isNew = to >= staged.headers.length;
    const changed = carried.rows.map((from, row) => {
      const cell = from === null ? null : (rows[from]?.[column] ?? null);
      const line = cells[row];
      if (from === null || !line) return null;
      const isKnown = cell === line[to] || (staged.given !== null && cell === (staged.given[row]?.[to] ?? null));
      if (!isNew && (isKnown || (ignoresBlanks && cell === null))) return null;
      line[to] = cell;
      return from;
    });
    if (!isNew && changed.every((from) => from === null)) return;
    const one = { to, from: taken.columns[column]?.place ?? 0, count: 1, isNew, rows: changed };
    const last = copied.at(-1);
    const continues = isNew && last?.isNew && one.to === last.to + last.count && one.from === last.from + last.count;
    if (continues) copied[copied.length - 1] = { ...last, count: last.count + 1 };
    else copied.push(one);
  });
  return { staged: { ...staged, headers: all, cells }, copied, renamed, orphans: carried.orphans };
}
