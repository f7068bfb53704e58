import { formulaReportTexts } from "../../core/texts/formulaReport";
import type { KeptCell } from "../../hosts/workbench/cells/activeCellNote";
import type { KeptFormula } from "../../hosts/workbench/formulas/checkFormulas";

/** Why the active cell shows its file's value, in words. */
export function keptWords({ reason, unknown }: KeptCell): string {
  const { cell } = formulaReportTexts;
  return reason === "function" ? cell.function(functionNames(unknown)) : cell[reason];
}

/** The same of a formula in a list. */
export function keptReason({ reason, unknown }: KeptFormula): string {
  const { reasons } = formulaReportTexts;
  return reason === "function" ? reasons.function(functionNames(unknown)) : reasons[reason];
}

function functionNames(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}
