import type { Worksheet } from "@univerjs/core";
import type { CellBlock, FilledCell } from "../../../commands/spreadsheetHost";
import { gridValue } from "./gridValue";
import type { Spreadsheet } from "../grid/spreadsheet";

/** The first cells of a block, row by row, that hold a formula or a value, or that another formula spills over. */
export function readFilledCells(
  { formulas }: Spreadsheet,
  unitId: string,
  sheet: Worksheet,
  { row: firstRow, column: firstColumn, rows, columns }: CellBlock,
  limit: number,
): readonly FilledCell[] {
  const sheetId = sheet.getSheetId();
  const own = sheet.getCellMatrix().getMatrix();
  const spilled = formulas.getArrayFormulaCellData()[unitId]?.[sheetId] ?? {};
  const found: FilledCell[] = [];
  const endRow = Math.min(firstRow + rows, sheet.getRowCount());
  for (let row = firstRow; row < endRow; row++) {
    for (let column = firstColumn; column < firstColumn + columns; column++) {
      const cell = own[row]?.[column];
      // Formulas that were filled down name the first one by an id; the model knows the text that each one shows.
      const formula = cell?.f || cell?.si ? formulas.getFormulaStringByCell(row, column, sheetId, unitId) : null;
      const value = gridValue(cell) ?? gridValue(spilled[row]?.[column]);
      if (!formula && value === null) continue;
      const text = typeof value === "object" && value !== null ? value.code : String(value);
      found.push({ sheet: sheet.getName(), row, column, content: formula ? formula : text });
      if (found.length === limit) return found;
    }
  }
  return found;
}
