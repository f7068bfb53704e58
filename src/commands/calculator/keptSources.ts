import type { Cell, Cells } from "../../core/sheet/cell";
import { errorCode } from "../../core/sheet/cell";
import type { SheetRange } from "../../core/sheet/sheetRange";
import type { SourceHead, SourceUse } from "./calculator";

interface Arriving {
  readonly use: SourceUse;
  readonly cells: Cells[number][];
}

/** The sources that a calculator has taken over. One that comes again and says the same stays the same object. */
export class KeptSources {
  private readonly kept = new Map<SourceUse, SheetRange>();
  private readonly arriving = new Map<number, Arriving>();
  private tickets = 0;

  take(use: SourceUse): number {
    // Of two that are on their way for the same use the later one counts.
    for (const [ticket, other] of this.arriving) if (other.use === use) this.arriving.delete(ticket);
    this.arriving.set(++this.tickets, { use, cells: [] });
    return this.tickets;
  }

  addRows(ticket: number, rows: Cells): void {
    // A loop: as arguments of one call so many rows could be too many.
    const arriving = this.arriving.get(ticket);
    if (arriving) for (const row of rows) arriving.cells.push(row);
  }

  complete(ticket: number, head: SourceHead): void {
    const arriving = this.arriving.get(ticket);
    if (!arriving) return;
    this.arriving.delete(ticket);
    const { use, cells } = arriving;
    const range = { ...head, cells };
    const before = this.kept.get(use);
    if (!before || !saysTheSame(before, range)) this.kept.set(use, range);
  }

  forget(use: SourceUse): void {
    this.kept.delete(use);
  }

  of(use: SourceUse): SheetRange | null {
    return this.kept.get(use) ?? null;
  }
}

function saysTheSame({ cells, ...head }: SheetRange, { cells: otherCells, ...otherHead }: SheetRange): boolean {
  if (JSON.stringify(head) !== JSON.stringify(otherHead) || cells.length !== otherCells.length) return false;
  for (let row = 0; row < cells.length; row++) if (!areSame(cells[row]!, otherCells[row]!)) return false;
  return true;
}

function areSame(row: readonly Cell[], other: readonly Cell[]): boolean {
  if (row.length !== other.length) return false;
  for (let column = 0; column < row.length; column++) {
    const [cell, otherCell] = [row[column], other[column]];
    if (Object.is(cell, otherCell)) continue;
    const code = errorCode(cell);
    if (code === undefined || code !== errorCode(otherCell)) return false;
  }
  return true;
}
