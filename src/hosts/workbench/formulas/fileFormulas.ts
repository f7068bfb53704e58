import type { ICellData, IWorksheetData } from "@univerjs/core";
import { gridValue } from "../gridCells";
import { keptIn, type FileValue } from "./keptValue";

/** What a file says that a formula gave when the file was written. */
export interface FileFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With `=`. */
  readonly formula: string;
  readonly value: FileValue;
  /** True where the value was kept already when the workbook was open before. */
  readonly isKept: boolean;
}

/** Sheets as a snapshot of the grid has them, by id. */
export type FileSheets = Readonly<Record<string, Partial<IWorksheetData>>>;

/** The formulas of sheets that came with a value, by sheet and by `row,column`. */
export function fileFormulas(sheets: FileSheets): ReadonlyMap<string, ReadonlyMap<string, FileFormula>> {
  return new Map(Object.entries(sheets).map(([sheetId, sheet]) => [sheetId, sheetFormulas(sheetId, sheet)]));
}

function sheetFormulas(
  sheetId: string,
  { cellData: rows = {} }: Partial<IWorksheetData>,
): ReadonlyMap<string, FileFormula> {
  const found = new Map<string, FileFormula>();
  for (const rowKey in rows) {
    const line = rows[rowKey] as Record<string, ICellData | null | undefined>;
    for (const columnKey in line) {
      const cell = line[columnKey];
      if (!cell?.f) continue;
      const value = gridValue(cell);
      if (value === null) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      found.set(`${row},${column}`, { sheetId, row, column, formula: cell.f, value, isKept: keptIn(cell) !== null });
    }
  }
  return found;
}
