import type { ICellData, IWorksheetData } from "@univerjs/core";
import { fileArrayIn, isPlainInFile } from "../files/cellsFromFile";
import { gridValue } from "../cells/gridCells";
import { keptIn, type FileResult, type FileValue } from "./keptValue";

/** What a file says that a formula gave when the file was written. */
export interface FileFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With `=`. */
  readonly formula: string;
  readonly result: FileResult;
  /** True where the value was kept already when the workbook was open before. */
  readonly isKept: boolean;
  /** The cell as it came. */
  readonly source: ICellData;
}

/** Sheets as a snapshot of the grid has them, by id. */
export type FileSheets = Readonly<Record<string, Partial<IWorksheetData>>>;

/** The formulas of sheets that came with a value, by sheet and by `row,column`. */
export function fileFormulas(sheets: FileSheets): ReadonlyMap<string, ReadonlyMap<string, FileFormula>> {
  return new Map(Object.entries(sheets).map(([sheetId, sheet]) => [sheetId, sheetFormulas(sheetId, sheet)]));
}

/** Whether any cell has a formula that its file keeps in a way of its own: as an array, or as a plain one that is none here. */
export function hasFileForms(sheets: FileSheets): boolean {
  return Object.values(sheets).some(({ cellData = {} }) =>
    Object.values(cellData).some((line) =>
      Object.values((line ?? {}) as Record<string, ICellData | null>).some(
        (cell) => cell?.custom && (fileArrayIn(cell) || isPlainInFile(cell)),
      ),
    ),
  );
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
      const result = fileResult(cell);
      if (result === null) continue;
      const [row, column] = [Number(rowKey), Number(columnKey)];
      found.set(`${row},${column}`, {
        sheetId,
        row,
        column,
        formula: cell.f,
        result,
        isKept: keptIn(cell) !== null,
        source: cell,
      });
    }
  }
  return found;
}

function fileResult(cell: ICellData): FileResult | null {
  const value = gridValue(cell);
  const beyond = fileArrayIn(cell)?.beyond;
  if (!beyond || beyond.length === 0) return value === null ? null : [[value]];
  const rows = Math.max(...beyond.map(({ row }) => row)) + 1;
  const columns = Math.max(...beyond.map(({ column }) => column)) + 1;
  const result = Array.from({ length: rows }, () => new Array<FileValue | null>(columns).fill(null));
  for (const { row, column, value: filled } of beyond) result[row]![column] = filled;
  result[0]![0] = value;
  return result;
}
