import type { ICellData, IWorksheetData } from "@univerjs/core";
import { fileArrayIn, isPlainInFile } from "../files/cellsFromFile";
import { gridValue } from "../cells/gridValue";
import type { SlicedWork } from "../slices/inSlices";
import { hasFormula, type FormulaRowsBySheet } from "./formulaRows";
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

/** What sheets say of their formulas before the grid calculates any of them. */
export interface FormulasOfFile {
  /** The formulas that came with a value, by sheet and by `row,column`. */
  readonly bySheet: ReadonlyMap<string, ReadonlyMap<string, FileFormula>>;
  /** Whether any cell has a formula that its file keeps in a way of its own: as an array, or as a plain one that is none here. */
  readonly hasFileForms: boolean;
  readonly rows: FormulaRowsBySheet;
}

/** Looks through all cells of sheets for their formulas, row by row. */
export function* fileFormulas(sheets: FileSheets): SlicedWork<FormulasOfFile> {
  const bySheet = new Map<string, ReadonlyMap<string, FileFormula>>();
  const rowsBySheet = new Map<string, ReadonlySet<number>>();
  let hasFileForms = false;
  for (const [sheetId, { cellData: rows = {} }] of Object.entries(sheets)) {
    const found = new Map<string, FileFormula>();
    const formulaRows = new Set<number>();
    for (const rowKey in rows) {
      const line = rows[rowKey] as Record<string, ICellData | null | undefined>;
      for (const columnKey in line) {
        const cell = line[columnKey];
        if (hasFormula(cell)) formulaRows.add(Number(rowKey));
        if (!cell?.f) continue;
        hasFileForms ||= Boolean(cell.custom && (fileArrayIn(cell) || isPlainInFile(cell)));
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
      yield;
    }
    bySheet.set(sheetId, found);
    rowsBySheet.set(sheetId, formulaRows);
  }
  return { bySheet, hasFileForms, rows: rowsBySheet };
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
