import { CellValueType, type ICellData } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import { dateToSerial } from "hucre";
import type { Cell, CellValue, Sheet } from "hucre";
import { parseRange } from "../rangeText";
import { textCell } from "../textCell";
import { formulaFromFile, formulaToFile } from "./fileFormula";
import type { StyleTable } from "./styleTable";

export type CellData = Record<number, Record<number, ICellData>>;

/** The cells of a file's sheet for the grid. */
export function cellsFromFile(sheet: Sheet, styles: StyleTable): CellData {
  const shared = new Map<number, { formula: string; row: number; column: number }>();
  const spilled = spilledCells(sheet);
  const data: CellData = {};
  const lexer = new LexerTreeBuilder();
  sheet.rows.forEach((row, rowIndex) => {
    const cells: Record<number, ICellData> = {};
    for (let column = 0; column < row.length; column++) {
      const detail = sheet.cells?.get(`${rowIndex},${column}`);
      const isSpilled = spilled.has(`${rowIndex},${column}`);
      const value = isSpilled ? null : (row[column] ?? null);
      const cell = gridCell(value, detail);
      const style = styles.idOf(detail?.style);
      if (style !== undefined) cell.s = style;
      if (detail?.formula !== undefined && !isSpilled) {
        const formula = cellFormula(detail, rowIndex, column, shared, lexer);
        if (formula !== null) {
          cell.f = formulaFromFile(formula);
          // The file's own text is kept where translating there and back would not give it again.
          if (formulaToFile(cell.f) !== formula) cell.xf = formula;
        }
      }
      if (cell.v !== undefined || cell.f !== undefined || cell.s !== undefined) cells[column] = cell;
    }
    if (Object.keys(cells).length > 0) data[rowIndex] = cells;
  });
  return data;
}

/** Cells that an array formula filled: the grid fills them itself, and values in its way would block it. */
function spilledCells({ cells }: Sheet): ReadonlySet<string> {
  const spilled = new Set<string>();
  for (const [key, cell] of cells ?? []) {
    const range = cell.formulaType === "array" && cell.formulaRef ? parseRange(cell.formulaRef) : null;
    if (!range) continue;
    for (let row = range.startRow; row <= range.endRow; row++) {
      for (let column = range.startColumn; column <= range.endColumn; column++) spilled.add(`${row},${column}`);
    }
    spilled.delete(key);
  }
  return spilled;
}

/** The formula of a cell without `=`; a file writes a formula that was filled down only once, in its first cell. */
function cellFormula(
  cell: Cell,
  row: number,
  column: number,
  shared: Map<number, { formula: string; row: number; column: number }>,
  lexer: LexerTreeBuilder,
): string | null {
  const index = cell.formulaType === "shared" ? cell.formulaSharedIndex : undefined;
  if (cell.formula) {
    if (index !== undefined) shared.set(index, { formula: cell.formula, row, column });
    return cell.formula;
  }
  const first = index === undefined ? undefined : shared.get(index);
  if (!first) return null;
  return lexer.moveFormulaRefOffset(`=${first.formula}`, column - first.column, row - first.row).replace(/^=/, "");
}

function gridCell(value: CellValue, detail: Cell | undefined): ICellData {
  if (value === null || value === "") return {};
  // A file that counts from 1904 comes as the same calendar days.
  if (value instanceof Date) return { v: dateToSerial(value), t: CellValueType.NUMBER };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (detail?.type === "error") return { v: value, t: CellValueType.STRING };
  return textCell(value);
}
