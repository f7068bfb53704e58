import { useEffect, useState } from "react";
import type { CellPlace, FilledCell, SpreadsheetHost } from "../../../commands/spreadsheetHost";

/** The cell that a formula would go into. */
export interface FormulaTarget {
  readonly place: CellPlace;
  /** What it holds; `null` while it is empty. */
  readonly found: FilledCell | null;
  /** The first filled cell below it that the answer would need; `null` also where the answer's size is not known. */
  readonly inTheWay: FilledCell | null;
}

/**
 * The active cell as a target; it follows the cursor and what happens to the cells.
 *
 * @param rows that the answer fills, 1 where that is not known; `null` while there is no formula to find a place for.
 * @returns `null` while there is none, or the cell could not be read.
 */
export function useFormulaTarget(host: SpreadsheetHost, rows: number | null): FormulaTarget | null {
  const [target, setTarget] = useState<FormulaTarget | null>(null);
  useEffect(() => {
    if (rows === null) return;
    let looks = 0;
    let live = true;
    const look = (): void => {
      const current = ++looks;
      const show = (next: FormulaTarget | null): void => {
        // Of several looks under way only the last one tells how things are.
        if (live && current === looks) setTarget(next);
      };
      readTarget(host, rows).then(show, () => show(null));
    };
    const stopSelection = host.onSelectionChange(look);
    const stopChanges = host.onChange(look);
    const stopSheets = host.onSheetsChange(look);
    look();
    return () => {
      live = false;
      stopSelection();
      stopChanges();
      stopSheets();
    };
  }, [host, rows]);
  return rows === null ? null : target;
}

async function readTarget(host: SpreadsheetHost, rows: number): Promise<FormulaTarget> {
  const place = await host.selection();
  const [first] = await host.filledCells({ ...place, rows, columns: 1 }, 1);
  const isTarget = first?.row === place.row;
  // What stands below a filled cell may be that cell's own answer, which goes with it.
  return { place, found: isTarget ? first : null, inTheWay: first && !isTarget ? first : null };
}
