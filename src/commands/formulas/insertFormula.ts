import { errorCode } from "../../core/sheet/cell";
import type { CellPlace, FilledCell, SpreadsheetHost } from "../spreadsheetHost";

export interface InsertRequest {
  readonly place: CellPlace;
  /** With its `=`. */
  readonly formula: string;
  /** What the user agreed to replace, as the cell showed it; `null` when nobody was asked. */
  readonly replacing: string | null;
}

/** `occupied`: the cell holds something that the user has not agreed to replace; nothing was written. */
export type InsertOutcome =
  | {
      readonly kind: "inserted";
      /** True where the cell shows `#NAME?`: the program does not know a function of the formula. */
      readonly isUnknown: boolean;
    }
  | { readonly kind: "occupied"; readonly found: FilledCell };

/**
 * Writes a formula into a cell. What stands there is looked at again just before, so that nothing is replaced but what
 * the user has seen and agreed to.
 *
 * @throws HostError when the host cannot read or write, with nothing written.
 */
export async function insertFormula(host: SpreadsheetHost, request: InsertRequest): Promise<InsertOutcome> {
  const { place, formula, replacing } = request;
  const [found] = await host.filledCells({ ...place, rows: 1, columns: 1 }, 1);
  if (found && found.content !== replacing && found.content !== formula) return { kind: "occupied", found };
  await host.insertFormula(place, formula);
  return { kind: "inserted", isUnknown: await showsUnknown(host, place) };
}

/** What the cell shows is worth a warning at the most: the formula stands there, whether or not it can be read. */
async function showsUnknown(host: SpreadsheetHost, place: CellPlace): Promise<boolean> {
  const shown = await host.readCell(place).catch(() => null);
  return errorCode(shown?.value) === "#NAME?";
}
