import type { ResultTable } from "../../core/report/resultSheet";
import { readText, type Cell } from "../../core/sheet/cell";
import type { ExistingTable } from "./resultPlan";

/** Columns that the user added to a table of ours, and where their cells go. */
export interface CarriedColumns {
  /** Their places in the earlier table, and their headers. */
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  /** For each new row the data row of the earlier table whose cells it takes over. */
  readonly rows: readonly (number | null)[];
  /** Data rows of the earlier table that no new row continues. */
  readonly orphans: readonly number[];
}

/**
 * Which columns of an earlier table are the user's, and which new row each of their rows belongs to: the one of the same
 * key; of rows that share a key the first goes to the first.
 */
export function carryColumns(old: ExistingTable | null, table: ResultTable | null): CarriedColumns {
  const newRows = table?.rows ?? [];
  if (!old) return { columns: [], headers: [], rows: newRows.map(() => null), orphans: [] };
  const headers = (old.values[0] ?? []).map(folded);
  const ours = new Set([...(old.ours ?? []), ...(table?.columns ?? []).map(({ header }) => header)].map(folded));
  const columns = headers.flatMap((header, index) => (ours.has(header) ? [] : [index]));
  const oldKeyColumns = (table?.keyColumns ?? []).map((index) =>
    headers.indexOf(folded(table?.columns[index]?.header)),
  );
  const waiting = new Map<string, number[]>();
  old.values.slice(1).forEach((row, index) => {
    const key = rowKey(oldKeyColumns.map((column) => row[column]));
    waiting.set(key, [...(waiting.get(key) ?? []), index]);
  });
  const rows = newRows.map((row) => {
    const key = rowKey((table?.keyColumns ?? []).map((column) => plain(row[column])));
    return (key === "" ? undefined : waiting.get(key)?.shift()) ?? null;
  });
  return {
    columns,
    headers: columns.map((index) => readText(old.values[0]?.[index]) || `Column${index + 1}`),
    rows,
    orphans: columns.length === 0 ? [] : [...waiting.values()].flat().sort((a, b) => a - b),
  };
}

/** A row is known by the first of its key cells that is filled. */
function rowKey(cells: readonly (Cell | undefined)[]): string {
  const index = cells.findIndex((cell) => folded(cell) !== "");
  return index < 0 ? "" : `${index}:${folded(cells[index])}`;
}

function folded(cell: unknown): string {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean"
    ? String(cell).trim().replace(/\s+/g, " ").toLowerCase()
    : "";
}

function plain(cell: unknown): Cell {
  return typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? cell : null;
}
