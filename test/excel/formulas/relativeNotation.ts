import { sheetPrefix, type Corner, type Edge, type Reference } from "./reference";
import { tokenize } from "./tokens";

/**
 * A formula in R1C1 notation, which is the same wherever a formula is copied to. A text that is no formula stays.
 *
 * @example relativeNotation("=A1+$C$3", 1, 2) // "=R[-1]C[-2]+R3C3"
 */
export function relativeNotation(formula: string, row: number, column: number): string {
  const tokens = formula.startsWith("=") ? tokenize(formula) : null;
  if (!tokens) return formula;
  const texts = tokens.map((token) =>
    token.kind === "reference" ? referenceText(token.reference, row, column) : token.text,
  );
  return `=${texts.join("")}`;
}

function referenceText({ sheet, first, last }: Reference, row: number, column: number): string {
  const corner = (one: Corner): string => edgeText("R", one.row, row) + edgeText("C", one.column, column);
  return sheetPrefix(sheet) + (last ? `${corner(first)}:${corner(last)}` : corner(first));
}

function edgeText(letter: string, edge: Edge | null, own: number): string {
  if (edge === null) return "";
  if (edge.fixed) return `${letter}${edge.index + 1}`;
  return edge.index === own ? letter : `${letter}[${edge.index - own}]`;
}
