import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { noteText, type CellRectangle, type OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { gridValue } from "../cells/gridValue";
import type { SlicedWork } from "../slices/inSlices";
import type { PlannedRow, PlannedSheet } from "./resultPlan";
import type { GridRow } from "./setRowsMutation";

/** Cells by row and column; `null` for one that goes. */
export type CellChanges = Record<number, Record<number, ICellData | null>>;

/** Rows before and after, in ascending order; `null` where one has no cells. */
export interface RowChanges {
  readonly numbers: readonly number[];
  readonly before: readonly (GridRow | null)[];
  readonly after: readonly (GridRow | null)[];
}

/** How a sheet becomes what was planned: the cells that differ, and no other. */
export interface SheetChanges {
  readonly rows: RowChanges;
  /** Columns in which cells of `rows` differ, in ascending order. */
  readonly columns: readonly number[];
  /** Cells that have a formula, or had one, and change their look with it: they are taken out before all else. */
  readonly cleared: { readonly before: CellChanges; readonly after: CellChanges };
  /** The same cells, and those of the same look, as they are to be. */
  readonly formulas: { readonly before: CellChanges; readonly after: CellChanges };
  /** How many cells differ. */
  readonly count: number;
  /** The user's cells beside our tables over which the tables grow, or a formula of ours, by their address. */
  readonly covered: readonly OrphanedNotes[];
}

/** The text of a cell's formula, `null` for none; formulas that were filled down name the first one by an id. */
export type FormulaAt = (row: number, column: number) => string | null;

/** Holds each row of a sheet against what was planned. */
export function* sheetChanges(
  own: Readonly<Record<number, GridRow | undefined>>,
  plan: Pick<PlannedSheet, "cellsOf" | "written" | "cleared">,
  formulaAt: FormulaAt,
): SlicedWork<SheetChanges> {
  const changes = new ChangesOfSheet(formulaAt);
  const places = [...plan.cleared, ...plan.written];
  const end = places.reduce((last, { endRow }) => Math.max(last, endRow), -1);
  for (let row = 0; row <= end; row++) {
    const inRow = places.filter((place) => row >= place.startRow && row <= place.endRow);
    if (inRow.length === 0) continue;
    const columns = columnsOf(inRow);
    const cells = own[row];
    changes.addRow(row, cells, columns, plan.cellsOf(row));
    if (cells) changes.cover(row, cells, columns, plan);
    yield;
  }
  return changes.result();
}

function columnsOf(ranges: readonly CellRectangle[]): readonly number[] {
  const [only] = ranges;
  const columns = new Set<number>();
  for (const { startColumn, endColumn } of ranges.length === 1 && only ? [only] : ranges) {
    for (let column = startColumn; column <= endColumn; column++) columns.add(column);
  }
  return [...columns];
}

class ChangesOfSheet {
  private readonly rows = {
    numbers: [] as number[],
    before: [] as (GridRow | null)[],
    after: [] as (GridRow | null)[],
  };
  private readonly columns = new Set<number>();
  private readonly cleared = { before: {} as CellChanges, after: {} as CellChanges };
  private readonly formulas = { before: {} as CellChanges, after: {} as CellChanges };
  private readonly covered: OrphanedNotes[] = [];
  private count = 0;
  private readonly formulaAt: FormulaAt;

  constructor(formulaAt: FormulaAt) {
    this.formulaAt = formulaAt;
  }

  addRow(row: number, own: GridRow | undefined, columns: readonly number[], planned: PlannedRow): void {
    let after: GridRow | null = null;
    for (const column of columns) {
      const [old, next] = [own?.[column], planned[column]];
      if (this.isSame(old, next, row, column)) continue;
      this.count++;
      if (hasFormula(old) || hasFormula(next)) {
        this.addFormula(row, column, old, next);
        continue;
      }
      after ??= { ...own };
      if (next) after[column] = next;
      else delete after[column];
      this.columns.add(column);
    }
    if (!after) return;
    this.rows.numbers.push(row);
    this.rows.before.push(own ?? null);
    this.rows.after.push(Object.keys(after).length === 0 ? null : after);
  }

  cover(row: number, own: GridRow, columns: readonly number[], plan: Pick<PlannedSheet, "written" | "cleared">): void {
    for (const column of columns) {
      const value = gridValue(own[column]);
      if (value === null || isWithin(plan.cleared, row, column) || !isWithin(plan.written, row, column)) continue;
      const address = cellAddress(row, column);
      this.covered.push({ key: address, values: { [address]: noteText(value) } });
    }
  }

  result(): SheetChanges {
    const { rows, cleared, formulas, count, covered } = this;
    return { rows, columns: [...this.columns].sort((a, b) => a - b), cleared, formulas, count, covered };
  }

  /** The grid merges a style that is set into the one that is there, so that cells of another look are cleared first. */
  private addFormula(row: number, column: number, old: Nullable<ICellData>, next: ICellData | undefined): void {
    if (old && next && old.s === next.s) {
      note(this.formulas.after, row, column, contentOf(next));
      note(this.formulas.before, row, column, contentOf(old));
      return;
    }
    if (old) note(this.cleared.after, row, column, null);
    if (old) note(this.cleared.before, row, column, { ...old });
    if (next) note(this.formulas.after, row, column, { ...next });
    if (next) note(this.formulas.before, row, column, null);
  }

  private isSame(old: Nullable<ICellData>, next: ICellData | undefined, row: number, column: number): boolean {
    if (!old || !next) return !old && !next;
    if (old.s !== next.s) return false;
    if (hasFormula(old) || hasFormula(next)) return this.formulaAt(row, column) === (next.f ?? null);
    return (old.v ?? null) === (next.v ?? null) && old.t === next.t && (old.p ?? null) === (next.p ?? null);
  }
}

function hasFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f ?? cell?.si);
}

function isWithin(ranges: readonly (IRange | CellRectangle)[], row: number, column: number): boolean {
  return ranges.some(
    (range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn,
  );
}

function note(changes: CellChanges, row: number, column: number, cell: ICellData | null): void {
  (changes[row] ??= {})[column] = cell;
}

/** All of a cell but its look, with `null` for what it has not, since what is left unsaid stays as it was. */
function contentOf({ v = null, t, f = null, si = null, p = null, xf = null, custom = null }: ICellData): ICellData {
  return { v, t, f, si, p, xf, custom };
}
