import { CellValueType, type ICellData, type IRange } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FileValue, KeptValue } from "../formulas/keptValue";
import { gridValue } from "../cells/gridValue";
import { lastColumn } from "../cells/rangeText";
import { textCell } from "../cells/textCell";
import { arrayTest } from "./arrays/arrayTest";
import { formulaFromFile, formulaToFile } from "./fileFormula";
import type { StyleTable } from "./styleTable";
import { filledRange, readSheetCells, type FileCell, type FileFormula, type FileRow } from "./xlsx/sheetCells";
import type { SharedText } from "./xlsx/sharedTexts";
import type { XmlReader } from "./xlsx/xmlReader";

export type CellData = Record<number, Record<number, ICellData>>;

/** What all sheets of a file share. */
export interface FileContext {
  readonly texts: readonly SharedText[];
  readonly styles: StyleTable;
  readonly from1904: boolean;
}

export interface FileCells {
  readonly data: CellData;
  readonly rows: readonly FileRow[];
  /** Rows and columns up to the last value or formula: looks alone do not count. */
  readonly usedRows: number;
  readonly usedColumns: number;
  readonly count: number;
  readonly hasRichText: boolean;
  /** True with tables of what would be if a cell held other values: the file has no formula for their values. */
  readonly hasDataTables: boolean;
}

/** What is kept with a cell for the file it came from. */
export interface CellExtras {
  /** The formula that the file has as an array formula, with the range that it fills there. */
  readonly fileArray?: FileArray;
  /** The formula that the file has as a plain one, though typed into Excel it would be an array: there it takes one cell of several. */
  readonly filePlain?: FilePlain;
  /** The value that the file has for its formula, where the grid shows it instead of its own. */
  readonly kept?: KeptValue;
}

export interface FileArray {
  /** The file's formula for the grid, and each wording that it had since, as rows and sheets moved. */
  readonly formulas: readonly string[];
  readonly range: string;
  /** True where the range is as large as the result; older arrays fill one that was chosen. */
  readonly isDynamic: boolean;
  /** What the file has in the other cells of the range, counted from the formula's. The grid fills them itself. */
  readonly beyond: readonly FilledCell[];
}

export interface FilePlain {
  /** As with `FileArray`. */
  readonly formulas: readonly string[];
}

/** Whether a cell's formula is one that its file has as a plain one; see `CellExtras`. */
export function isPlainInFile(cell: ICellData): boolean {
  const { filePlain } = (cell.custom ?? {}) as CellExtras;
  return Boolean(cell.f && filePlain?.formulas.includes(cell.f));
}

/** The array formula that the file had in a cell; `undefined` where another formula stands now. */
export function fileArrayIn(cell: ICellData | null | undefined): FileArray | undefined {
  const { fileArray } = (cell?.custom ?? {}) as CellExtras;
  return cell?.f && fileArray?.formulas.includes(cell.f) ? fileArray : undefined;
}

export interface FilledCell {
  readonly row: number;
  readonly column: number;
  readonly value: FileValue;
}

/** Any name may refer to several cells: what names mean is looked at when a file is written. */
const anyName = (): readonly string[] => ["A:A"];

/** Days from the first of 1904's to the first of 1900's count. */
const daysTo1904 = 1462;

/** The cells of a sheet for the grid, from `<sheetData>`, on which the reader stands and which it passes. */
export function cellsFromFile(reader: XmlReader, { texts, styles, from1904 }: FileContext): FileCells {
  const data: CellData = {};
  const rows: FileRow[] = [];
  const formulas = new SharedFormulas();
  const mayBeArray = arrayTest(anyName);
  // The last row down to which an array formula fills each column: the grid fills it itself, and values block it.
  const filledTo = new Int32Array(lastColumn + 1).fill(-1);
  const arrays: OpenArray[] = [];
  let [usedRows, usedColumns, count] = [0, 0, 0];
  let hasRichText = false;
  let hasDataTables = false;
  readSheetCells(reader, texts, {
    row: (row) => rows.push(row),
    cell: (file) => {
      const { row, column, formula } = file;
      const isFilled = row <= (filledTo[column] ?? -1);
      const own = gridCell(file, from1904 && styles.isDate(file.style));
      if (isFilled) noteFilled(arrays, row, column, gridValue(own));
      const cell = isFilled ? {} : own;
      hasRichText ||= file.isRich;
      hasDataTables ||= file.isOfDataTable;
      const ownFormula = formula && !isFilled ? formulas.of(formula, row, column) : null;
      if (formula && ownFormula !== null) {
        cell.f = formulaFromFile(ownFormula);
        // The file's own text is kept where translating there and back would not give it again.
        if (formulaToFile(cell.f) !== ownFormula) cell.xf = ownFormula;
        if (formula.kind === "array" && formula.range !== null) {
          const { range, isDynamic } = formula;
          const beyond: FilledCell[] = [];
          const custom: CellExtras = { fileArray: { formulas: [cell.f], range, isDynamic, beyond } };
          cell.custom = { ...custom };
          const fill = filledRange(formula, row, column);
          if (fill) {
            filledTo.fill(fill.endRow, fill.startColumn, fill.endColumn + 1);
            arrays.push({ range: fill, beyond });
          }
        } else if (formula.kind !== "array" && mayBeArray(cell.f)) {
          const custom: CellExtras = { filePlain: { formulas: [cell.f] } };
          cell.custom = { ...custom };
        }
      }
      const style = styles.idOf(file.style, cell.f !== undefined, file.kind === "date");
      if (style !== undefined) cell.s = style;
      const isUsed = cell.v !== undefined || cell.f !== undefined || isFilled;
      if (isUsed) {
        count++;
        if (row >= usedRows) usedRows = row + 1;
        if (column >= usedColumns) usedColumns = column + 1;
      }
      if (cell.v !== undefined || cell.f !== undefined || cell.s !== undefined) (data[row] ??= {})[column] = cell;
    },
  });
  return { data, rows, usedRows, usedColumns, count, hasRichText, hasDataTables };
}

/** An array formula whose range the reading has not passed yet. */
interface OpenArray {
  readonly range: Pick<IRange, "startRow" | "endRow" | "startColumn" | "endColumn">;
  readonly beyond: FilledCell[];
}

/** Keeps what the file has in a cell that an array formula fills; arrays that end above are not looked at again. */
function noteFilled(arrays: OpenArray[], row: number, column: number, value: FileValue | null): void {
  for (let index = arrays.length - 1; index >= 0; index--) {
    const { range, beyond } = arrays[index]!;
    if (range.endRow < row) arrays.splice(index, 1);
    else if (column >= range.startColumn && column <= range.endColumn) {
      if (value !== null) beyond.push({ row: row - range.startRow, column: column - range.startColumn, value });
      return;
    }
  }
}

/** Formulas without `=`; a file writes one that was filled down only once, in its first cell. */
class SharedFormulas {
  private readonly first = new Map<number, { formula: string; row: number; column: number }>();
  private readonly lexer = new LexerTreeBuilder();

  of({ text, kind, shared }: FileFormula, row: number, column: number): string | null {
    if (text !== "") {
      if (kind === "shared" && shared !== null) this.first.set(shared, { formula: text, row, column });
      return text;
    }
    const first = shared === null ? undefined : this.first.get(shared);
    if (!first) return null;
    const moved = this.lexer.moveFormulaRefOffset(`=${first.formula}`, column - first.column, row - first.row);
    return moved.replace(/^=/, "");
  }
}

function gridCell({ kind, value }: FileCell, isDateOf1904: boolean): ICellData {
  if (value === null || value === "") return {};
  if (typeof value === "number") {
    if (kind === "boolean") return { v: value, t: CellValueType.BOOLEAN };
    return { v: kind === "number" && isDateOf1904 ? value + daysTo1904 : value, t: CellValueType.NUMBER };
  }
  return kind === "error" ? { v: value, t: CellValueType.STRING } : textCell(value);
}
