import { Cells } from "./cells";
import { changedLook, plainLook, type Look, type LookChange } from "./look";
import { between, intersection, lastColumn, lastRow, sheetRows, type Rectangle } from "./rectangle";
import {
  copyChart,
  copyTable,
  type Chart,
  type ConditionalFormat,
  type DefinedName,
  type Pivot,
  type Table,
  type Visibility,
} from "./spreadsheetObjects";

/** A sheet: its cells and everything that lies on it. It holds data only; what Excel allows is decided by those who write. */
export class Sheet {
  cells = new Cells();
  visibility: Visibility = "Visible";
  isProtected = false;
  frozen: { rows: number; columns: number } = { rows: 0, columns: 0 };
  columnWidths = new Map<number, number>();
  columnLooks = new Map<number, Look>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  tables: Table[] = [];
  names: DefinedName[] = [];
  charts: Chart[] = [];
  pivots: Pivot[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  selection: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
  tabColor = "";
  /** Changes with every change of its cells. */
  version = 0;
  showGridlines = true;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** A sheet of the same id and content that no later change of this one reaches. */
  copy(): Sheet {
    const copy = new Sheet(this.id, this.name);
    copy.cells = this.cells.copy();
    copy.visibility = this.visibility;
    copy.isProtected = this.isProtected;
    copy.frozen = this.frozen;
    copy.columnWidths = new Map(this.columnWidths);
    copy.columnLooks = new Map(this.columnLooks);
    copy.hiddenRows = new Set(this.hiddenRows);
    copy.hiddenColumns = new Set(this.hiddenColumns);
    copy.tables = this.tables.map(copyTable);
    copy.names = this.names.map((name) => ({ ...name }));
    copy.charts = this.charts.map(copyChart);
    copy.pivots = [...this.pivots];
    copy.conditionalFormats = this.conditionalFormats.map((format) => ({ ...format }));
    copy.selection = this.selection;
    copy.tabColor = this.tabColor;
    copy.version = this.version;
    copy.showGridlines = this.showGridlines;
    return copy;
  }

  look(row: number, column: number): Look {
    return this.cells.look(row, column) ?? this.columnLooks.get(column) ?? plainLook;
  }

  changeLooks(range: Rectangle, change: (row: number, column: number) => LookChange): void {
    if (range.rows === sheetRows) {
      this.#changeColumnLooks(range, change);
      return;
    }
    for (let row = range.row; row <= lastRow(range); row++) {
      for (let column = range.column; column <= lastColumn(range); column++) {
        this.cells.setLook(row, column, changedLook(this.look(row, column), change(row, column)));
      }
    }
  }

  /** The cells from the first to the last that hold a value or a formula, or also a look where that is asked for. */
  usedRange(valuesOnly: boolean, within?: Rectangle): Rectangle | null {
    let used: { top: number; bottom: number; left: number; right: number } | null = null;
    for (const row of this.cells.rowNumbers()) {
      if (within && (row < within.row || row > lastRow(within))) continue;
      const start = within?.column ?? 0;
      const end = Math.min(
        valuesOnly ? this.cells.filledEnd(row) : this.cells.rowEnd(row),
        within ? lastColumn(within) + 1 : Infinity,
      );
      let first = start;
      while (first < end && !this.#isUsed(row, first, valuesOnly)) first++;
      if (first >= end) continue;
      let last = end - 1;
      while (!this.#isUsed(row, last, valuesOnly)) last--;
      used = used
        ? { top: used.top, bottom: row, left: Math.min(used.left, first), right: Math.max(used.right, last) }
        : { top: row, bottom: row, left: first, right: last };
    }
    return used && between(used.top, used.left, used.bottom, used.right);
  }

  tableAt(row: number, column: number): Table | undefined {
    return this.tables.find((table) => intersection(table.range, { row, column, rows: 1, columns: 1 }));
  }

  #isUsed(row: number, column: number, valuesOnly: boolean): boolean {
    const { cells } = this;
    const filled = cells.value(row, column) !== null || cells.formula(row, column) !== null;
    return filled || (!valuesOnly && (cells.look(row, column) ?? plainLook) !== plainLook);
  }

  #changeColumnLooks(range: Rectangle, change: (row: number, column: number) => LookChange): void {
    for (let column = range.column; column <= lastColumn(range); column++) {
      const before = this.columnLooks.get(column) ?? plainLook;
      this.columnLooks.set(column, changedLook(before, change(range.row, column)));
      for (const row of this.cells.rowNumbers()) {
        const own = this.cells.look(row, column);
        if (own) this.cells.setLook(row, column, changedLook(own, change(row, column)));
      }
    }
  }
}
