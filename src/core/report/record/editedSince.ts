import { readText, type Cell } from "../../sheet/cell";
import { foldText } from "../../sheet/foldText";
import type { PlacementRecord, RecordedColumn } from "./placementRecord";

/** What a person decides by writing over it. */
export const decidedColumns = ["bucket", "segment", "csm"] as const satisfies readonly RecordedColumn[];
export type DecidedColumn = (typeof decidedColumns)[number];

/** CS Placement as it stands in its sheet. */
export interface PlacementCells {
  /** Which column of ours each column is, by id; `null` for the user's. */
  readonly ids: readonly (string | null)[];
  /** What the cells hold, the header left out; formulas as such. */
  readonly rows: readonly (readonly (Cell | { readonly formula: string })[])[];
}

/** A cell that no longer holds what was written into it. */
export interface EditedCell {
  readonly account: string;
  readonly id: string;
  /** Of `rows`. */
  readonly row: number;
  readonly column: DecidedColumn;
  readonly before: string;
  /** What it holds now; empty for a cell that was cleared. */
  readonly after: string;
}

/**
 * What of bucket, segment and CSM a person has written over since the result was written. Rows are found by the account's
 * id, else its name, in any order; rows that were not written, and cells that hold a formula, tell nothing. Spaces and case
 * make no difference. Where formulas were written, any value in their place is an edit, even one of the same words.
 *
 * @returns none where the record holds no accounts
 */
export function editedSince({ columns }: PlacementRecord, { ids, rows }: PlacementCells): readonly EditedCell[] {
  if (!columns) return [];
  const place = (id: RecordedColumn): number => ids.indexOf(id);
  const cellText = (row: PlacementCells["rows"][number] | undefined, column: number): string => {
    const cell = row?.[column];
    return isFormula(cell) ? "" : readText(cell);
  };
  const written = (id: RecordedColumn, row: number): string => readText(columns[id]?.cells[row]);
  const known = rowsByAccount(columns.account?.cells.length ?? 0, (row) => ({
    account: written("account", row),
    id: written("id", row),
    status: written("status", row),
  }));
  const [accountPlace, idPlace, statusPlace] = [place("account"), place("id"), place("status")];
  return rows.flatMap((cells, row) => {
    const account = cellText(cells, accountPlace);
    const id = cellText(cells, idPlace);
    const key = { account, id, status: cellText(cells, statusPlace) };
    const before = known.take(key);
    if (before === null) return [];
    return decidedColumns.flatMap((column): EditedCell[] => {
      const at = place(column);
      if (at < 0 || !columns[column] || isFormula(cells[at])) return [];
      const [was, is] = [written(column, before), cellText(cells, at)];
      if (foldText(was) === foldText(is) && !columns[column].isFormula) return [];
      // A row that is not placed has neither, and no formula either.
      if (was === "" && is === "") return [];
      return [{ account, id, row, column, before: was, after: is }];
    });
  });
}

interface RowKey {
  readonly account: string;
  readonly id: string;
  readonly status: string;
}

/** Rows by account. Of rows that share a key each is taken once, one of the same status first. */
function rowsByAccount(count: number, keyOf: (row: number) => RowKey) {
  const rows = new Map<string, { row: number; status: string }[]>();
  for (let row = 0; row < count; row++) {
    const key = keyOf(row);
    const same = rows.get(accountKey(key));
    if (same) same.push({ row, status: key.status });
    else rows.set(accountKey(key), [{ row, status: key.status }]);
  }
  return {
    take: (key: RowKey): number | null => {
      const same = rows.get(accountKey(key)) ?? [];
      const index = Math.max(
        0,
        same.findIndex(({ status }) => status === key.status),
      );
      return same.splice(index, 1)[0]?.row ?? null;
    },
  };
}

/** An id never equals a name. */
function accountKey({ account, id }: RowKey): string {
  return id === "" ? `name ${foldText(account)}` : `id ${foldText(id)}`;
}

function isFormula(cell: PlacementCells["rows"][number][number]): cell is { readonly formula: string } {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}
