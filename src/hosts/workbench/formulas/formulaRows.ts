import type { ICellData, ICommandInfo, ICommandService, Nullable } from "@univerjs/core";
import { InsertSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { setRowsMutation } from "../results/setRowsMutation";

/** Cells by row and column, as the grid keeps them. */
export type CellLines = Readonly<Record<number, Nullable<Readonly<Record<number, Nullable<ICellData>>>>>>;

/** Rows of sheets in which cells have formulas, by sheet id. */
export type FormulaRowsBySheet = ReadonlyMap<string, ReadonlySet<number>>;

/** Frequent mutations that leave each formula where it is; after any other the sheet is looked through again. */
const harmless: ReadonlySet<string> = new Set([
  // Rows that it puts in place have the formulas of those that were there.
  setRowsMutation.id,
  "sheet.mutation.add-table",
  "sheet.mutation.add-conditional-rule",
  "sheet.mutation.delete-conditional-rule",
  "sheet.mutation.mark-dirty-filter-change",
  "sheet.mutation.re-calc-filter",
  "sheet.mutation.set-row-hidden",
  "sheet.mutation.set-row-visible",
  "sheet.mutation.set-worksheet-col-width",
  "sheet.mutation.set-worksheet-column-count",
  "sheet.mutation.set-worksheet-name",
  "sheet.mutation.set-worksheet-order",
  "sheet.mutation.set-worksheet-row-auto-height",
  "sheet.mutation.set-worksheet-row-count",
  "sheet.mutation.set-worksheet-row-height",
]);

/**
 * The rows of each sheet that may have formulas: all that have some, and perhaps others that had. Kept up to date by what
 * changes the workbook, so that nobody has to look through millions of cells for a few formulas.
 */
export class FormulaRows {
  /** By workbook and sheet; a sheet that is not among them was not looked through yet. */
  private readonly known = new Map<string, Set<number>>();

  /** Takes down the rows of sheets that are about to come, for a caller who has looked through them. */
  expect(unitId: string, rows: FormulaRowsBySheet): void {
    this.known.clear();
    for (const [sheetId, ofSheet] of rows) this.known.set(keyOf(unitId, sheetId), new Set(ofSheet));
  }

  /** Those of a sheet, whose cells are passed for the first time that somebody asks. */
  of(unitId: string, sheetId: string, lines: CellLines): ReadonlySet<number> {
    const key = keyOf(unitId, sheetId);
    const rows = this.known.get(key) ?? rowsWithFormulas(lines);
    this.known.set(key, rows);
    return rows;
  }

  /** Listens to what changes formulas. Whoever asks in the middle of a change is answered by the cells of that moment. */
  follow(commands: ICommandService): void {
    const note = (command: ICommandInfo): void => this.note(command);
    commands.beforeCommandExecuted(note);
    commands.onCommandExecuted(note);
  }

  private note({ id, params }: ICommandInfo): void {
    if (!id.startsWith("sheet.mutation.") || harmless.has(id)) return;
    const { unitId = "", ...given } = (params ?? {}) as Changed;
    if (id === SetRangeValuesMutation.id) this.add(keyOf(unitId, given.subUnitId), given.cellValue ?? {});
    else if (id === InsertSheetMutation.id) this.insert(keyOf(unitId, given.sheet?.id), given.sheet?.cellData);
    else if (given.subUnitId === undefined || given.from || given.to) this.known.clear();
    else this.known.delete(keyOf(unitId, given.subUnitId));
  }

  /** A sheet of ours comes without cells; one that an undo brings back has them. */
  private insert(key: string, cells: CellLines = {}): void {
    if (isEmpty(cells)) this.known.set(key, new Set());
    else this.known.delete(key);
  }

  private add(key: string, cells: CellLines): void {
    const rows = this.known.get(key);
    if (!rows) return;
    for (const row of rowsWithFormulas(cells)) rows.add(row);
  }
}

interface Changed {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: CellLines;
  readonly sheet?: { readonly id: string; readonly cellData?: CellLines };
  readonly from?: unknown;
  readonly to?: unknown;
}

function keyOf(unitId: string, sheetId = ""): string {
  return `${unitId}/${sheetId}`;
}

/** Whether a cell has a formula of its own, or names that of another cell. */
export function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell && (cell.f || cell.si));
}

function isEmpty(lines: CellLines): boolean {
  for (const _row in lines) return false;
  return true;
}

function rowsWithFormulas(lines: CellLines): Set<number> {
  const rows = new Set<number>();
  for (const row in lines) {
    const line = lines[row];
    for (const column in line) {
      if (!hasFormula(line[Number(column)])) continue;
      rows.add(Number(row));
      break;
    }
  }
  return rows;
}
