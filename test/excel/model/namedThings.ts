import type { FormulaTable } from "./formulaContext";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** A table as formulas see it. */
export function formulaTable(workbook: Workbook, name: string): FormulaTable | null {
  const found = workbook.tableNamed(name);
  if (!found) return null;
  const { sheet, table } = found;
  const { row, column, rows } = table.range;
  return {
    sheet: sheet.name,
    firstRow: row,
    firstColumn: column,
    rows,
    headers: table.columns.map((each) => each.name),
  };
}

/** The formula of a name, that of a sheet before that of the workbook. */
export function definedName(workbook: Workbook, sheet: Sheet | null, name: string): string | null {
  const wanted = name.toLowerCase();
  const is = (each: { name: string }): boolean => each.name.toLowerCase() === wanted;
  return (sheet?.names.find(is) ?? workbook.names.find(is))?.formula ?? null;
}
