import type { CellContent, CellPlace, SpreadsheetHost } from "./spreadsheetHost";

/** A cell with what it holds. */
export interface ActiveCell extends CellContent {
  readonly place: CellPlace;
}

/** Reads the cell that is selected, and nothing else. */
export async function readActiveCell(host: SpreadsheetHost): Promise<ActiveCell> {
  const place = await host.selection();
  return { place, ...(await host.readCell(place)) };
}
