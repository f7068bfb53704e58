import { moveRectangle, type CellsMoved } from "./moveRectangle";
import {
  rectangleOf,
  referenceText,
  sameName,
  sheetPrefix,
  type Corner,
  type Rectangle,
  type Reference,
} from "./reference";
import type { ReferenceChange } from "../model/formulaContext";
import { rewriteTableReference, type TableChange } from "./rewriteTableReference";
import { shiftRectangle, type CellsShifted } from "./shiftRectangle";
import { tokenize, type Token } from "./tokens";

/**
 * A formula after a change elsewhere in the workbook, as Excel rewrites it: references follow their cells, sheets, tables
 * and columns, ranges grow and shrink, and what is gone is #REF!. What is not touched stays as it was written.
 *
 * @param ownSheet the sheet of the formula, which references without a sheet's name mean
 * @param ownTable the table in which the formula stands, which `[@Column]` means
 * @example rewriteReferences("=Team!A1", { kind: "sheetRenamed", from: "Team", to: "Team A" }, "Mine") // "='Team A'!A1"
 */
export function rewriteReferences(
  formula: string,
  change: ReferenceChange,
  ownSheet: string,
  ownTable: string | null = null,
): string {
  const tokens = formula.startsWith("=") ? tokenize(formula) : null;
  return tokens ? `=${tokens.map((token) => rewrite(token, ownSheet, change, ownTable)).join("")}` : formula;
}

function rewrite(token: Token, ownSheet: string, change: ReferenceChange, ownTable: string | null): string {
  switch (change.kind) {
    case "sheetRenamed":
      return withSheet(token, change.from, sheetPrefix(change.to));
    case "sheetDeleted":
      return withSheet(token, change.sheet, "#REF!");
    case "cellsInserted":
    case "cellsDeleted":
      return rewriteCells(token, ownSheet, change.sheet, (reference) => shifted(reference, change));
    case "cellsMoved":
      return rewriteCells(token, ownSheet, null, (reference) => moved(reference, ownSheet, change));
    default:
      return rewriteTable(token, change, ownTable);
  }
}

/** What a reference or a name says behind its sheet stays. */
function withSheet(token: Token, sheet: string, prefix: string): string {
  if (token.kind === "outside") return ofGoneCells(token.text, sheet, prefix);
  const named = token.kind === "reference" ? token.reference.sheet : token.kind === "name" ? token.sheet : null;
  if (named === null || !sameName(named, sheet)) return token.text;
  return prefix + token.text.slice(token.text.lastIndexOf("!") + 1);
}

/** `Team!#REF!` still names its sheet. */
function ofGoneCells(text: string, sheet: string, prefix: string): string {
  const isSheet = [sheetPrefix(sheet), `${sheet}!`].some((written) => sameName(text, `${written}#REF!`));
  if (!isSheet) return text;
  return prefix === "#REF!" ? prefix : `${prefix}#REF!`;
}

function rewriteCells(
  token: Token,
  ownSheet: string,
  sheet: string | null,
  change: (reference: Reference) => Reference | "gone",
): string {
  if (token.kind !== "reference") return token.text;
  const { reference } = token;
  if (sheet !== null && !sameName(reference.sheet ?? ownSheet, sheet)) return token.text;
  const changed = change(reference);
  if (changed === "gone") return `${sheetPrefix(reference.sheet)}#REF!`;
  return changed === reference ? token.text : referenceText(changed);
}

function shifted(reference: Reference, change: CellsShifted): Reference | "gone" {
  return placed(reference, shiftRectangle(rectangleOf(reference), change), reference.sheet);
}

function moved(reference: Reference, ownSheet: string, change: CellsMoved): Reference | "gone" {
  const place = moveRectangle(reference.sheet ?? ownSheet, rectangleOf(reference), change);
  if (!place) return "gone";
  const isElsewhere = !sameName(place.sheet, reference.sheet ?? ownSheet);
  return placed(reference, place.rectangle, isElsewhere ? place.sheet : reference.sheet);
}

/** The reference in its own writing around other cells; itself where nothing changed. */
function placed(reference: Reference, rectangle: Rectangle | null, sheet: string | null): Reference | "gone" {
  if (!rectangle) return "gone";
  const before = rectangleOf(reference);
  const isSame = (Object.keys(before) as (keyof Rectangle)[]).every((side) => before[side] === rectangle[side]);
  if (isSame && sheet === reference.sheet) return reference;
  const first = cornerAt(reference.first, rectangle.firstRow, rectangle.firstColumn);
  return { sheet, first, last: reference.last && cornerAt(reference.last, rectangle.lastRow, rectangle.lastColumn) };
}

function cornerAt({ row, column }: Corner, atRow: number, atColumn: number): Corner {
  return { row: row && { ...row, index: atRow }, column: column && { ...column, index: atColumn } };
}

function rewriteTable(token: Token, change: TableChange, ownTable: string | null): string {
  if (token.kind === "structured") return rewriteTableReference(token, change, ownTable);
  if (token.kind !== "name" || token.sheet !== null) return token.text;
  if (change.kind === "tableRenamed" && sameName(token.name, change.from)) return change.to;
  return change.kind === "tableDeleted" && sameName(token.name, change.table) ? "#REF!" : token.text;
}
