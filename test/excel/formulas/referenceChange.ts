/** Cells by the zero-based place of the upper left one. */
interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Something done to a workbook that the formulas elsewhere in it follow. */
export type ReferenceChange =
  | { readonly kind: "sheet-renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "sheet-deleted"; readonly sheet: string }
  | CellsShifted
  | CellsMoved
  | TableChange;

export type CellsShifted =
  | (Block & { readonly kind: "cells-inserted"; readonly shift: "down" | "right" })
  | (Block & { readonly kind: "cells-deleted"; readonly shift: "up" | "left" });

/** Cut and pasted. */
export interface CellsMoved extends Block {
  readonly kind: "cells-moved";
  readonly toSheet: string;
  readonly toRow: number;
  readonly toColumn: number;
}

export type TableChange =
  | { readonly kind: "table-renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "table-deleted"; readonly table: string }
  | { readonly kind: "column-renamed"; readonly table: string; readonly from: string; readonly to: string }
  | { readonly kind: "column-deleted"; readonly table: string; readonly column: string };
