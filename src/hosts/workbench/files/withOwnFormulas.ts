import type { ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { SheetRows } from "./xlsx/sheetData";

type Cells = SheetRows["cells"];

interface Anchor {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of a sheet, each with its formula as a text of its own: where one was filled down or pasted, the grid keeps it
 * in the first cell, and its id alone in the others.
 */
export function withOwnFormulas(cells: Cells): Cells {
  const anchors = new Map<string, Anchor>();
  const followers: (readonly [row: number, column: number, cell: ICellData])[] = [];
  for (const rowKey of Object.keys(cells)) {
    const row = Number(rowKey);
    const line = cells[row] ?? {};
    for (const key in line) {
      const cell = line[key];
      if (!cell?.si) continue;
      const column = Number(key);
      if (cell.f) anchors.set(cell.si, { formula: cell.f, row, column });
      else followers.push([row, column, cell]);
    }
  }
  if (followers.length === 0) return cells;
  const lexer = new LexerTreeBuilder();
  const changed: Record<number, Record<number, ICellData | null | undefined>> = {};
  for (const [row, column, cell] of followers) {
    const anchor = anchors.get(cell.si ?? "");
    if (!anchor) continue;
    const f = lexer.moveFormulaRefOffset(anchor.formula, column - anchor.column, row - anchor.row);
    (changed[row] ??= { ...cells[row] })[column] = { ...cell, f };
  }
  return { ...cells, ...changed };
}
