import type { Cell } from "../core/sheet/cell";
import type { CellPlace, SpreadsheetHost } from "./spreadsheetHost";

/** A cell with what it holds. */
export interface ActiveCell {
  readonly place: CellPlace;
  readonly value: Cell;
}

/** Reads the cell that is selected, and of its sheet no more than the rows above it. */
export async function readActiveCell(host: SpreadsheetHost): Promise<ActiveCell> {
  const place = await host.selection();
  const { cells, firstRow, firstColumn } = await host.read({ sheet: place.sheet }, { rows: place.row + 1 });
  return { place, value: cells[place.row - firstRow]?.[place.column - firstColumn] ?? null };
}
