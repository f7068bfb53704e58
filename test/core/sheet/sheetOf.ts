import type { Cell } from "../../../src/core/sheet/cell";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";

/** A sheet from A1 on, from rows of cells; the first one is the header. */
export function sheetOf(sheet: string, ...cells: readonly (readonly Cell[])[]): SheetRange {
  return { sheet, firstRow: 0, firstColumn: 0, cells };
}
