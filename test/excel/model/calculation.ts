import type { CellValue } from "./cellValue";
import { evaluateFormula } from "../formulas/evaluateFormula";
import type { FormulaArgument, FormulaContext } from "./formulaContext";
import { definedName, formulaTable } from "./namedThings";
import { around, contains, intersection, lastRow, wholeSheet, type Rectangle } from "./rectangle";
import type { Sheet } from "./sheet";
import { isBlocked, spilledValue, type Spill } from "./spill";
import type { Workbook } from "./workbook";

/** Functions of add-ins, called while formulas are calculated. */
export interface CustomFunctions {
  /** The answer, or `#BUSY!` while it is under way; {@link Calculation.forget} is called when it is there. `null`: no such function. */
  call(functionName: string, args: readonly FormulaArgument[]): CellValue | CellValue[][] | null;
}

interface SheetResults {
  /** By row and column of the formula. */
  readonly values: Map<number, CellValue>;
  spills: Spill[];
}

/** So deep do formulas hang on what other formulas spill, at the most. */
const mostPasses = 12;

/**
 * Works out all formulas when a value is first asked for after a change. Formulas that read what others spill need another
 * pass, so all are repeated until no spill changes any more.
 */
export class Calculation {
  readonly #workbook: Workbook;
  #results: Map<string, SheetResults> | null = null;
  #spills = new Map<string, Spill[]>();
  #found = new Map<string, Spill[]>();
  #underWay = new Set<string>();
  /** How many rows of each sheet are used, by its id, spills aside. */
  #usedRowCounts = new Map<string, number>();

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  /** Something changed: the next value asked for is worked out anew. */
  forget(): void {
    this.#results = null;
    this.#usedRowCounts.clear();
  }

  value(sheet: Sheet, row: number, column: number): CellValue {
    const results = this.#calculated().get(sheet.id);
    if (sheet.cells.formula(row, column) !== null) return results?.values.get(cellKey(row, column)) ?? null;
    return sheet.cells.value(row, column) ?? spilledValue(results?.spills ?? [], row, column);
  }

  /** The cells that the formula in a cell fills; `null` when it fills only its own. */
  spillFrom(sheet: Sheet, row: number, column: number): Rectangle | null {
    const spills = this.#calculated().get(sheet.id)?.spills ?? [];
    return spills.find(({ range }) => range.row === row && range.column === column)?.range ?? null;
  }

  /** The spills that touch some cells. */
  spillsIn(sheet: Sheet, range: Rectangle): Rectangle[] {
    const spills = this.#calculated().get(sheet.id)?.spills ?? [];
    return spills.flatMap((spill) => (intersection(spill.range, range) ? [spill.range] : []));
  }

  /** The used part of a sheet, or of some of its cells, spilled cells included. */
  usedRange(sheet: Sheet, valuesOnly: boolean, within: Rectangle = wholeSheet): Rectangle | null {
    const spills = this.#calculated().get(sheet.id)?.spills ?? [];
    return spills.reduce<Rectangle | null>(
      (used, { range }) => {
        const shared = intersection(range, within);
        return used && shared ? around(used, shared) : (used ?? shared);
      },
      sheet.usedRange(valuesOnly, within),
    );
  }

  /** What a formula that stands in no cell comes to; of a list its first value. */
  evaluate(sheet: Sheet, formula: string): CellValue {
    this.#calculated();
    const answer = evaluateFormula(formula, this.#context(sheet, 0, 0));
    return Array.isArray(answer) ? (answer[0]?.[0] ?? null) : answer;
  }

  /** Results of the formulas of every sheet, for comparing before and after. */
  results(): ReadonlyMap<string, ReadonlyMap<number, CellValue>> {
    return new Map([...this.#calculated()].map(([id, { values }]) => [id, values]));
  }

  #calculated(): Map<string, SheetResults> {
    if (this.#results) return this.#results;
    const sheets = this.#workbook.sheets.filter((sheet) => sheet.cells.hasFormulas());
    this.#spills = new Map();
    for (let pass = 0; ; pass++) {
      const results = new Map(this.#workbook.sheets.map(({ id }) => [id, noResults()]));
      const before = this.#spills;
      this.#results = results;
      for (const [id, spills] of before) {
        const sheetResults = results.get(id);
        if (sheetResults) sheetResults.spills = spills;
      }
      const found = new Map<string, Spill[]>();
      this.#found = found;
      for (const sheet of sheets) {
        for (const { row, column } of sheet.cells.formulas()) this.#evaluated(sheet, row, column);
      }
      for (const [id, sheetResults] of results) sheetResults.spills = found.get(id) ?? [];
      this.#spills = found;
      if (pass >= mostPasses || JSON.stringify([...before]) === JSON.stringify([...found])) return results;
    }
  }

  /** The value of a formula's own cell, worked out once per pass. */
  #evaluated(sheet: Sheet, row: number, column: number): CellValue {
    const values = this.#results?.get(sheet.id)?.values;
    const key = cellKey(row, column);
    const known = values?.get(key);
    if (known !== undefined) return known;
    const formula = sheet.cells.formula(row, column);
    const place = `${sheet.id}!${key}`;
    // Excel warns of a circular reference and shows 0.
    if (formula === null || this.#underWay.has(place)) return 0;
    this.#underWay.add(place);
    try {
      const answer = evaluateFormula(formula, this.#context(sheet, row, column));
      const value = Array.isArray(answer) ? this.#spill(sheet, row, column, answer) : answer;
      // A formula never answers an empty cell: Excel shows 0.
      values?.set(key, value ?? 0);
      return value ?? 0;
    } finally {
      this.#underWay.delete(place);
    }
  }

  /** Fills the cells below and beside a formula, or answers `#SPILL!` when they hold something. */
  #spill(sheet: Sheet, row: number, column: number, values: CellValue[][]): CellValue {
    const range = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    if (range.rows === 0 || range.columns === 0) return { error: "#CALC!" };
    const first = values[0]?.[0] ?? 0;
    if (range.rows === 1 && range.columns === 1) return first;
    const spills = this.#found.get(sheet.id) ?? [];
    const isFree = contains(wholeSheet, range) && !sheet.tables.some((table) => intersection(table.range, range));
    if (!isFree || isBlocked(sheet, range) || spills.some((other) => intersection(other.range, range))) {
      return { error: "#SPILL!" };
    }
    this.#found.set(sheet.id, [...spills, { range, values: values.map((cells) => cells.map((cell) => cell ?? 0)) }]);
    return first;
  }

  #context(sheet: Sheet, row: number, column: number): FormulaContext {
    const workbook = this.#workbook;
    const named = (name: string): Sheet | null => (name === sheet.name ? sheet : workbook.sheetNamed(name));
    return {
      sheet: sheet.name,
      row,
      column,
      cell: (name, cellRow, cellColumn) => this.#cell(named(name), cellRow, cellColumn),
      usedRows: (name) => this.#usedRows(named(name)),
      sheetExists: (name) => named(name) !== null,
      table: (name) => formulaTable(workbook, name),
      ownTable: () => sheet.tableAt(row, column)?.name ?? null,
      spill: (name, cellRow, cellColumn) => {
        const home = named(name);
        const spills = home ? (this.#spills.get(home.id) ?? []) : [];
        return spills.find(({ range }) => range.row === cellRow && range.column === cellColumn)?.range ?? null;
      },
      name: (name, home) => definedName(workbook, home === undefined ? sheet : named(home), name),
      call: (name, args) => workbook.customFunctions?.call(name, args) ?? { error: "#NAME?" },
    };
  }

  #cell(sheet: Sheet | null, row: number, column: number): CellValue {
    if (!sheet) return { error: "#REF!" };
    if (sheet.cells.formula(row, column) !== null) return this.#evaluated(sheet, row, column);
    return sheet.cells.value(row, column) ?? spilledValue(this.#spills.get(sheet.id) ?? [], row, column);
  }

  #usedRows(sheet: Sheet | null): number {
    if (!sheet) return 0;
    let count = this.#usedRowCounts.get(sheet.id);
    if (count === undefined) {
      const used = sheet.usedRange(true);
      count = used ? lastRow(used) + 1 : 0;
      this.#usedRowCounts.set(sheet.id, count);
    }
    const ends = (this.#spills.get(sheet.id) ?? []).map(({ range }) => lastRow(range) + 1);
    return Math.max(count, ...ends);
  }
}

function noResults(): SheetResults {
  return { values: new Map(), spills: [] };
}

function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}
