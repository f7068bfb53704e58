import type { CellValue } from "./cellValue";
import type { Look } from "./look";

/** One row of cells, by column; what lies behind the ends is empty. */
interface Row {
  owner: object;
  values: CellValue[];
  formulas: (string | null)[] | null;
  looks: (Look | null)[] | null;
}

/** What stands in a cell: a formula, or a value; and how it looks. */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly look: Look | null;
}

/**
 * The cells of a sheet, row by row, fit for some millions of them. A copy costs nothing until one of the two is written:
 * rows are shared and copied one by one when they change.
 */
export class Cells {
  #rows: Map<number, Row>;
  #owner: object = {};
  #shared = false;

  constructor(rows = new Map<number, Row>()) {
    this.#rows = rows;
  }

  copy(): Cells {
    const copy = new Cells(this.#rows);
    copy.#shared = true;
    this.#shared = true;
    this.#owner = {};
    return copy;
  }

  /** The value that was written; of a formula it is `null`. */
  value(row: number, column: number): CellValue {
    return this.#rows.get(row)?.values[column] ?? null;
  }

  formula(row: number, column: number): string | null {
    return this.#rows.get(row)?.formulas?.[column] ?? null;
  }

  /** The look of the cell itself; `null` when it has that of its column. */
  look(row: number, column: number): Look | null {
    return this.#rows.get(row)?.looks?.[column] ?? null;
  }

  content(row: number, column: number): CellContent {
    return { value: this.value(row, column), formula: this.formula(row, column), look: this.look(row, column) };
  }

  setValue(row: number, column: number, value: CellValue): void {
    if (value === null && !this.#rows.has(row)) return;
    const cells = this.#writable(row);
    while (cells.values.length < column) cells.values.push(null);
    cells.values[column] = value;
    if (cells.formulas?.[column]) cells.formulas[column] = null;
  }

  setFormula(row: number, column: number, formula: string): void {
    this.setValue(row, column, null);
    const formulas = (this.#writable(row).formulas ??= []);
    while (formulas.length < column) formulas.push(null);
    formulas[column] = formula;
  }

  setLook(row: number, column: number, look: Look | null): void {
    if (look === this.look(row, column)) return;
    const looks = (this.#writable(row).looks ??= []);
    while (looks.length < column) looks.push(null);
    looks[column] = look;
  }

  setContent(row: number, column: number, { value, formula, look }: CellContent): void {
    if (formula === null) this.setValue(row, column, value);
    else this.setFormula(row, column, formula);
    if (look !== null || this.look(row, column) !== null) this.setLook(row, column, look);
  }

  /** Numbers of the rows that hold anything, in their order. */
  rowNumbers(): number[] {
    return [...this.#rows.keys()].sort((one, other) => one - other);
  }

  /** Behind the last cell of a row that may hold anything. */
  rowEnd(row: number): number {
    const cells = this.#rows.get(row);
    return cells ? Math.max(cells.values.length, cells.formulas?.length ?? 0, cells.looks?.length ?? 0) : 0;
  }

  /** Behind the last value or formula of a row. */
  filledEnd(row: number): number {
    const cells = this.#rows.get(row);
    return cells ? Math.max(cells.values.length, cells.formulas?.length ?? 0) : 0;
  }

  /** Every formula, row by row. */
  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly formula: string }> {
    for (const row of this.rowNumbers()) {
      const formulas = this.#rows.get(row)?.formulas;
      if (!formulas) continue;
      for (const [column, formula] of formulas.entries()) if (formula) yield { row, column, formula };
    }
  }

  hasFormulas(): boolean {
    for (const row of this.#rows.values()) if (row.formulas?.some((formula) => formula)) return true;
    return false;
  }

  #writable(row: number): Row {
    if (this.#shared) {
      this.#rows = new Map(this.#rows);
      this.#shared = false;
    }
    const cells = this.#rows.get(row);
    if (cells?.owner === this.#owner) return cells;
    const mine: Row = {
      owner: this.#owner,
      values: cells ? cells.values.slice() : [],
      formulas: cells?.formulas ? cells.formulas.slice() : null,
      looks: cells?.looks ? cells.looks.slice() : null,
    };
    this.#rows.set(row, mine);
    return mine;
  }
}
