import {
  referenceText,
  sheetColumns,
  sheetPrefix,
  sheetRows,
  type Corner,
  type Edge,
  type Reference,
} from "./reference";
import { tokenize } from "./tokens";

/**
 * A formula as Excel copies it to another cell: what is written without `$` moves along; beyond the sheet it is #REF!.
 * A text that is no formula stays.
 *
 * @example moveReferences("=A1+$A$1", 1, 2) // "=C2+$A$1"
 */
export function moveReferences(formula: string, rows: number, columns: number): string {
  const tokens = formula.startsWith("=") ? tokenize(formula) : null;
  if (!tokens) return formula;
  const moved = tokens.map((token) => (token.kind === "reference" ? moveReference(token, rows, columns) : token.text));
  return `=${moved.join("")}`;
}

function moveReference(
  { text, reference }: { readonly text: string; readonly reference: Reference },
  rows: number,
  columns: number,
): string {
  const first = moveCorner(reference.first, rows, columns);
  const last = reference.last && moveCorner(reference.last, rows, columns);
  const isInside = [first, ...(last ? [last] : [])].every(isOnSheet);
  if (!isInside) return `${sheetPrefix(reference.sheet)}#REF!`;
  const isMoved = JSON.stringify([first, last]) !== JSON.stringify([reference.first, reference.last]);
  return isMoved ? referenceText({ ...reference, first, last }) : text;
}

function moveCorner({ row, column }: Corner, rows: number, columns: number): Corner {
  return { row: moveEdge(row, rows), column: moveEdge(column, columns) };
}

function moveEdge(edge: Edge | null, by: number): Edge | null {
  return edge === null || edge.fixed ? edge : { ...edge, index: edge.index + by };
}

function isOnSheet({ row, column }: Corner): boolean {
  return isWithin(row, sheetRows) && isWithin(column, sheetColumns);
}

function isWithin(edge: Edge | null, count: number): boolean {
  return edge === null || (edge.index >= 0 && edge.index < count);
}
