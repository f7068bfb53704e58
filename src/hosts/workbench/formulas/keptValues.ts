import type { ICellData, IUniverInstanceService, Workbook } from "@univerjs/core";
import { errorCode, type Cell } from "../../../core/sheet/cell";
import { fileArrayIn, isPlainInFile, type CellExtras } from "../files/cellsFromFile";
import { parseRange } from "../cells/rangeText";
import type { FileFormula, FormulasOfFile } from "./fileFormulas";
import type { OpenFormulas } from "./openFormulas";
import { keptIn, type FileResult, type FileValue, type KeptReason, type KeptValue } from "./keptValue";

/** A formula as the engine comes to it. */
export interface FormulaCell {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** What the engine gave for a formula, by row and column from the formula's cell. */
export type ComputedResult = (row: number, column: number) => Cell;

/** The first cell of a formula's result, in reading order, that differs from the file's. */
export interface Difference {
  readonly row: number;
  readonly column: number;
  readonly file: FileValue;
  readonly computed: Cell;
}

/** A formula of the file, and where the grid comes to something else; `null` where it comes to the same. */
export interface CheckedFormula extends FileFormula {
  readonly difference: Difference | null;
}

/**
 * The values that a file had for its formulas. During the first calculation each formula is held against them; a value that
 * the grid cannot give stays the cell's value from then on, for as long as its formula stays what it is.
 */
export class KeptValues {
  private unitId = "";
  private readonly expected = new Map<string, ReadonlyMap<string, FileFormula>>();
  /** Spares the look through all cells of a workbook that keeps none. */
  private hasKept = false;
  private hasFileForms = false;
  private readonly checked = new Map<FileFormula, Difference | null>();
  private readonly instances: IUniverInstanceService;
  private readonly open: OpenFormulas;

  constructor(instances: IUniverInstanceService, open: OpenFormulas) {
    this.instances = instances;
    this.open = open;
  }

  /** Takes down what sheets say before the grid calculates any of it: all of a workbook, or those that are added to it. */
  expect(unitId: string, { bySheet, hasFileForms }: FormulasOfFile): void {
    if (unitId !== this.unitId) {
      this.unitId = unitId;
      this.hasKept = false;
      this.hasFileForms = false;
      this.expected.clear();
      this.checked.clear();
    }
    this.hasFileForms ||= hasFileForms;
    for (const [sheetId, formulas] of bySheet) {
      this.expected.set(sheetId, formulas);
      this.hasKept ||= [...formulas.values()].some(({ isKept }) => isKept);
    }
  }

  /** Takes back what sheets said that did not come into the workbook. */
  forget(sheetIds: readonly string[]): void {
    sheetIds.forEach((id) => this.expected.delete(id));
  }

  /** True until the formulas that came with a value were held against the grid's. */
  isWaiting(): boolean {
    return [...this.expected.values()].some(({ size }) => size > 0);
  }

  /** True where the engine need not try: it would only come to an error, or take long for one. */
  isBeyondEngine(cell: FormulaCell, formula: string, sheet: string): boolean {
    if (this.expectedAt(cell) !== undefined) return this.open.beyondEngine(formula, sheet) !== null;
    const reason = this.keptAt(cell)?.reason;
    return reason !== undefined && reason !== "error" && reason !== "misread";
  }

  /** What the file said, where it takes the place of what the engine computed; `undefined` where the engine's counts. */
  instead(cell: FormulaCell, computed: ComputedResult): FileResult | undefined {
    const expected = this.expectedAt(cell);
    if (expected === undefined) return this.remembered(cell, computed);
    const difference = firstDifference(expected.result, computed);
    this.checked.set(expected, difference);
    const reason = this.reasonToKeep(cell, expected, difference);
    const target = this.cellData(cell);
    if (reason === null || !target) return undefined;
    const kept: KeptValue = { result: expected.result, reason, formulas: [expected.formula] };
    target.custom = { ...target.custom, kept };
    // From there the cell comes again when a sheet that was added is taken back and added once more.
    expected.source.custom = { ...expected.source.custom, kept };
    this.hasKept = true;
    return expected.result;
  }

  /** Size of the range that the file's array formula fills whatever it comes to; `null` for any other formula. */
  fixedSize(cell: FormulaCell): { readonly rows: number; readonly columns: number } | null {
    const fileArray = fileArrayIn(this.cellData(cell));
    if (!fileArray || fileArray.isDynamic) return null;
    const range = parseRange(fileArray.range);
    return range && { rows: range.endRow - range.startRow + 1, columns: range.endColumn - range.startColumn + 1 };
  }

  /** Ends the first calculation: every formula of the file with what the grid made of it. */
  settle(): readonly CheckedFormula[] {
    const checked = [...this.checked].map(([formula, difference]) => ({ ...formula, difference }));
    this.expected.clear();
    this.checked.clear();
    return checked;
  }

  /** The cells that show a value of the file now, or have a formula that it keeps in a way of its own. */
  cells(): readonly ICellData[] {
    const found: ICellData[] = [];
    if (!this.hasKept && !this.hasFileForms) return found;
    for (const sheet of this.workbook()?.getSheets() ?? []) {
      sheet.getCellMatrix().forValue((_row, _column, cell) => {
        if (cell?.custom && (keptIn(cell) || fileArrayIn(cell) || isPlainInFile(cell))) found.push(cell);
      });
    }
    return found;
  }

  /** Knows a cell's formula again after it followed the cells that it reads. */
  follow(cell: ICellData): void {
    const { f: formula, custom } = cell;
    const { kept, fileArray, filePlain } = (custom ?? {}) as CellExtras;
    if (!formula) return;
    cell.custom = {
      ...custom,
      ...(kept && { kept: withWording(kept, formula) }),
      ...(fileArray && { fileArray: withWording(fileArray, formula) }),
      ...(filePlain && { filePlain: withWording(filePlain, formula) }),
    };
  }

  /** What the file said of a cell, unless it has another formula by now. */
  private expectedAt(cell: FormulaCell): FileFormula | undefined {
    const { unitId, sheetId, row, column } = cell;
    const expected = unitId === this.unitId ? this.expected.get(sheetId)?.get(`${row},${column}`) : undefined;
    return expected && this.cellData(cell)?.f === expected.formula ? expected : undefined;
  }

  private remembered(cell: FormulaCell, computed: ComputedResult): FileResult | undefined {
    const kept = this.keptAt(cell);
    // What the grid can calculate by now, since a sheet or a name was added, is calculated.
    if (kept?.reason === "error" && errorCode(computed(0, 0)) === undefined) return undefined;
    return kept?.result;
  }

  private keptAt(cell: FormulaCell): KeptValue | null {
    return this.hasKept ? keptIn(this.cellData(cell)) : null;
  }

  private reasonToKeep(cell: FormulaCell, { formula }: FileFormula, difference: Difference | null): KeptReason | null {
    const sheet = this.workbook()?.getSheetBySheetId(cell.sheetId)?.getName() ?? "";
    const beyond = this.open.beyondEngine(formula, sheet);
    if (beyond !== null) return beyond;
    if (difference === null) return null;
    const hadError = errorCode(difference.file) !== undefined;
    if (errorCode(difference.computed) !== undefined) return hadError ? null : "error";
    return this.open.isMisread(formula, { sheet, row: cell.row, column: cell.column }) ? "misread" : null;
  }

  private workbook(): Workbook | null {
    return this.instances.getUnit<Workbook>(this.unitId) ?? null;
  }

  private cellData({ unitId, sheetId, row, column }: FormulaCell): ICellData | null {
    const workbook = unitId === this.unitId ? this.workbook() : null;
    return workbook?.getSheetBySheetId(sheetId)?.getCellMatrix().getValue(row, column) ?? null;
  }
}

function withWording<Part extends { readonly formulas: readonly string[] }>(part: Part, formula: string): Part {
  return part.formulas.includes(formula) ? part : { ...part, formulas: [...part.formulas, formula] };
}

/** Numbers differ by more than a billionth, texts by a letter, and kinds always. A blank result is a 0, and an empty text. */
function sameValue(file: FileValue, computed: Cell): boolean {
  const [fileError, error] = [errorCode(file), errorCode(computed)];
  if (fileError !== undefined || error !== undefined) return fileError === error;
  if (computed === null || computed === undefined) return file === 0 || file === "";
  if (typeof file !== "number" || typeof computed !== "number") return file === computed;
  return file === computed || Math.abs(file - computed) <= 1e-9 * Math.max(Math.abs(file), Math.abs(computed));
}

function firstDifference(result: FileResult, computed: ComputedResult): Difference | null {
  for (const [row, line] of result.entries()) {
    for (const [column, file] of line.entries()) {
      const found = file === null ? null : computed(row, column);
      if (file !== null && !sameValue(file, found)) return { row, column, file, computed: found };
    }
  }
  return null;
}
