import type { CellValue, Matrix } from "./cellValue";
import type { FormulaContext, FormulaTable } from "../model/formulaContext";
import { sameName } from "./reference";

export interface SheetsOfValues {
  readonly sheets: Readonly<Record<string, Matrix>>;
  readonly tables?: Readonly<Record<string, FormulaTable>>;
  readonly names?: Readonly<Record<string, string>>;
  readonly call?: FormulaContext["call"];
}

/** A workbook of plain values, with a formula in a cell of it: by default far below the values of its first sheet. */
export function contextOf(
  { sheets, tables = {}, names = {}, call }: SheetsOfValues,
  place: Partial<Pick<FormulaContext, "sheet" | "row" | "column">> & { readonly ownTable?: string } = {},
): FormulaContext {
  const rowsOf = (name: string): Matrix | undefined => byName(sheets, name);
  return {
    sheet: place.sheet ?? Object.keys(sheets)[0] ?? "",
    row: place.row ?? 99,
    column: place.column ?? 25,
    cell: (sheet, row, column): CellValue => rowsOf(sheet)?.[row]?.[column] ?? null,
    usedRows: (sheet) => rowsOf(sheet)?.length ?? 0,
    sheetExists: (sheet) => rowsOf(sheet) !== undefined,
    table: (name) => byName(tables, name) ?? null,
    ownTable: () => place.ownTable ?? null,
    spill: (_sheet, row, column) => (row === 0 && column === 0 ? { rows: 2, columns: 1 } : null),
    name: (name) => byName(names, name) ?? null,
    call: call ?? ((name) => ({ error: name === "" ? "#VALUE!" : "#NAME?" })),
  };
}

function byName<T>(things: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.entries(things).find(([known]) => sameName(known, name))?.[1];
}
