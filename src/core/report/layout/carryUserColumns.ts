import { isBlank, readText, type Cell } from "../../sheet/cell";
import { foldText } from "../../sheet/foldText";
import { identifyColumns } from "./identifyColumns";
import type { NamedColumn, ResultCell, ResultTable, RowCaptions } from "./resultSheet";
import type { WrittenColumn } from "./workbookMarks";

/** A table of ours from an earlier run, as it stands in the sheet now. */
export interface EarlierTable {
  /** Values, the header row first. */
  readonly values: readonly (readonly Cell[])[];
  /**
   * The columns that we wrote in that run; `null` where the host does not know. They tell a metric of the user's own that
   * has left the model (ours, and goes) from a column that the user added (theirs, and stays), and find ours again under
   * headers of another language.
   */
  readonly ours: readonly WrittenColumn[] | null;
}

/** What of a new table tells where the user's cells go. */
export interface KeyTable extends Pick<ResultTable, "rows" | "keyColumns"> {
  readonly columns: readonly NamedColumn[];
}

/** Columns that the user added to a table of ours, and where their cells go. */
export interface CarriedColumns {
  /** Their places in the earlier table. */
  readonly columns: readonly number[];
  /** Their headers in the new one: as they were, or numbered where a column of ours now has that name. */
  readonly headers: readonly string[];
  /** For each new row the data row of the earlier table whose cells it takes over. */
  readonly rows: readonly (number | null)[];
  /** Data rows of the earlier table that no new row continues and that have a cell of the user's. */
  readonly orphans: readonly number[];
  /** Where the key columns stand in the earlier table, as far as they do. */
  readonly keyColumns: readonly number[];
  /** The headers of the earlier table that are others in the new one, with these. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

/**
 * Which columns of an earlier table are the user's, and which new row each of their rows belongs to.
 *
 * Rows are the same when the first filled one of their key cells is (trimmed, inner spaces collapsed, in any case), or when
 * it says the same in other words of ours. Rows
 * that this leaves alone are then matched by any other key cell that both have, as long as no earlier one contradicts: an
 * account keeps its notes when the sheet gets an id column, or when it is renamed. Of rows that share a key the first goes
 * to the first.
 *
 * @param earlier `null` for a first run: nothing to carry.
 * @param table `null` for a table that is no longer written: all its rows are orphans.
 */
export function carryUserColumns(earlier: EarlierTable | null, table: KeyTable | null): CarriedColumns {
  const newRows = table?.rows ?? [];
  if (!earlier)
    return { columns: [], headers: [], rows: newRows.map(() => null), orphans: [], keyColumns: [], renamed: [] };

  const wanted = table?.columns ?? [];
  const oldHeaders = (earlier.values[0] ?? []).map(readText);
  const ids = identifyColumns(oldHeaders, earlier.ours, wanted);
  const columns = ids.flatMap((id, index) => (id === null ? [index] : []));
  const headers = freeHeaders(
    columns.map((column) => oldHeaders[column] ?? ""),
    wanted.map(({ header }) => foldText(header)),
  );

  const oldRows = earlier.values.slice(1);
  const keyColumns = (table?.keyColumns ?? []).map((column) => keyColumn(column, wanted[column], earlier, ids));
  const oldKeyColumns = keyColumns.map(({ before }) => before);
  // Nothing to carry, in a table that may have a hundred thousand rows.
  const rows =
    columns.length === 0
      ? newRows.map(() => null)
      : matchRows(
          oldRows.map((row) => keyColumns.map(({ before, keyBefore }) => keyBefore(row[before]))),
          newRows.map((row) => keyColumns.map(({ now, keyNow }) => keyNow(asCell(row[now])))),
        );

  const continued = new Set(rows);
  const hasNotes = (row: readonly Cell[]): boolean => columns.some((column) => !isBlank(row[column]));
  return {
    columns,
    headers,
    rows,
    orphans: oldRows.flatMap((row, index) => (continued.has(index) || !hasNotes(row) ? [] : [index])),
    keyColumns: table ? oldKeyColumns.filter((column) => column >= 0) : [0],
    renamed: ids.flatMap((id, index): [string, string][] => {
      const from = oldHeaders[index] ?? "";
      const to = id === null ? headers[columns.indexOf(index)] : wanted.find((column) => column.id === id)?.header;
      return to === undefined || to === from ? [] : [[from, to]];
    }),
  };
}

/** A key column in both tables, and how a cell of it is turned into what its row is known by. */
interface KeyColumn {
  readonly now: number;
  /** -1 where the earlier table has none. */
  readonly before: number;
  readonly keyNow: (cell: Cell) => string;
  readonly keyBefore: (cell: Cell) => string;
}

function keyColumn(
  now: number,
  wanted: NamedColumn | undefined,
  { ours }: EarlierTable,
  ids: readonly (string | null)[],
): KeyColumn {
  const written = ours?.find(({ id }) => id === wanted?.id)?.captions;
  return {
    now,
    before: ids.indexOf(wanted?.id ?? ""),
    keyNow: rowKeys(wanted?.captions),
    // A sheet may have the new words already, where its writing was interrupted.
    keyBefore: rowKeys(wanted?.captions, written),
  };
}

/** What rows are known by: what a caption stands for, the later ones first, and any other text by itself. */
function rowKeys(...captions: readonly (RowCaptions | undefined)[]): (cell: Cell) => string {
  const ids = new Map(
    captions.flatMap((one) => Object.entries(one ?? {})).map(([id, caption]) => [foldText(caption), `\0${id}`]),
  );
  return (cell) => {
    const text = foldText(readText(cell));
    return ids.get(text) ?? text;
  };
}

type Keys = readonly string[];

function matchRows(oldKeys: readonly Keys[], newKeys: readonly Keys[]): readonly (number | null)[] {
  const matched = new Array<number | null>(newKeys.length).fill(null);
  const taken = new Set<number>();
  const match = (newRow: number, candidates: number[] | undefined, fits: (oldRow: number) => boolean): void => {
    const at = candidates?.findIndex((oldRow) => !taken.has(oldRow) && fits(oldRow)) ?? -1;
    const oldRow = candidates?.[at];
    if (oldRow === undefined) return;
    candidates?.splice(0, at === 0 ? 1 : 0);
    matched[newRow] = oldRow;
    taken.add(oldRow);
  };

  const byFirstKey = groupRows(oldKeys, firstKey);
  for (const [newRow, keys] of newKeys.entries())
    match(newRow, byFirstKey.get(firstKey(keys)), () => firstKey(keys) !== "");

  const width = newKeys[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const byColumn = groupRows(oldKeys, (keys) => keys[column] ?? "");
    for (const [newRow, keys] of newKeys.entries()) {
      const key = keys[column] ?? "";
      if (matched[newRow] !== null || key === "") continue;
      const contradicts = (oldRow: number): boolean =>
        keys.slice(0, column).some((own, index) => {
          const other = oldKeys[oldRow]?.[index] ?? "";
          return own !== "" && other !== "" && own !== other;
        });
      match(newRow, byColumn.get(key), (oldRow) => !contradicts(oldRow));
    }
  }
  return matched;
}

/** The first filled key with its place, so that an id never equals a name. */
function firstKey(keys: Keys): string {
  const index = keys.findIndex((key) => key !== "");
  return index < 0 ? "" : `${index}:${keys[index] ?? ""}`;
}

function groupRows(rows: readonly Keys[], keyOf: (keys: Keys) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, keys] of rows.entries()) {
    const key = keyOf(keys);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}

/** Headers of a table are unique and never blank. */
function freeHeaders(wanted: readonly string[], takenHeaders: readonly string[]): readonly string[] {
  const taken = new Set(takenHeaders);
  return wanted.map((header, index) => {
    const name = header === "" ? `Column${takenHeaders.length + index + 1}` : header;
    let free = name;
    for (let number = 2; taken.has(foldText(free)); number++) free = `${name} (${number})`;
    taken.add(foldText(free));
    return free;
  });
}

function asCell(cell: ResultCell | undefined): Cell {
  return typeof cell === "object" && cell !== null && "formula" in cell ? null : cell;
}
