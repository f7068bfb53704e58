import type { KeptCell } from "../../hosts/workbench/cells/activeCellNote";
import type { KeptFormula } from "../../hosts/workbench/formulas/checkFormulas";
import type { Texts } from "../../texts/texts";

/** Why the active cell shows its file's value, in words. */
export function keptWords({ reason, unknown }: KeptCell, texts: Texts): string {
  const { cell } = texts.formulas;
  return reason === "function" ? cell.function(unknown) : cell[reason];
}

/** The same of a formula in a list. */
export function keptReason({ reason, unknown }: KeptFormula, texts: Texts): string {
  const { reasons } = texts.formulas;
  return reason === "function" ? reasons.function(unknown) : reasons[reason];
}
