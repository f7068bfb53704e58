import { rewriteReferences } from "../formulas/rewriteReferences";
import type { ReferenceChange } from "./formulaContext";
import type { Workbook } from "./workbook";

/** Lets every formula of the workbook follow a change: in cells, names, charts and conditional formats. */
export function rewriteEverywhere(workbook: Workbook, change: ReferenceChange): void {
  const rewritten = (formula: string, sheet: string): string => rewriteReferences(formula, change, sheet);
  for (const sheet of workbook.sheets) {
    const at = (formula: string): string => rewritten(formula, sheet.name);
    for (const { row, column, formula } of sheet.cells.formulas()) {
      const after = at(formula);
      if (after !== formula) sheet.cells.setFormula(row, column, after);
    }
    for (const name of sheet.names) name.formula = at(name.formula);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = at(series.values);
        series.categories = series.categories === null ? null : at(series.categories);
        if (series.name.startsWith("=")) series.name = at(series.name);
      }
    }
    for (const format of sheet.conditionalFormats) {
      const { rule } = format;
      if (!rule) continue;
      const formula1 = at(rule.formula1);
      format.rule =
        rule.formula2 === undefined ? { ...rule, formula1 } : { ...rule, formula1, formula2: at(rule.formula2) };
    }
  }
  for (const name of workbook.names) name.formula = rewritten(name.formula, "");
}
