import type { CellChange } from "../../commands/spreadsheetHost";

/** Cells of a column one below another, from the first that is to be changed to the last; `null` where one stays. */
export interface CellRun {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (CellChange | null)[];
}

/** So few cells that stay are passed over: asking for two runs would take more. */
const maxGap = 32;

/** Changes as few runs. Of two changes of one cell the last counts. */
export function cellRunsOf(changes: readonly CellChange[]): readonly CellRun[] {
  const sorted = [...changes].sort(
    ({ place: one }, { place: other }) =>
      (one.sheet < other.sheet ? -1 : one.sheet > other.sheet ? 1 : 0) ||
      one.column - other.column ||
      one.row - other.row,
  );
  const runs: { sheet: string; row: number; column: number; cells: (CellChange | null)[] }[] = [];
  for (const change of sorted) {
    const { sheet, row, column } = change.place;
    const last = runs.at(-1);
    const offset = last ? row - last.row : 0;
    if (last?.sheet === sheet && last.column === column && offset <= last.cells.length + maxGap) {
      while (last.cells.length < offset) last.cells.push(null);
      last.cells[offset] = change;
    } else {
      runs.push({ sheet, row, column, cells: [change] });
    }
  }
  return runs;
}
