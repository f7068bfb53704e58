import type { Rectangle as Cells } from "../model/rectangle";
import type { ReferenceChange } from "../model/formulaContext";
import {
  rectangleOf,
  referenceText,
  sameName,
  sheetColumns,
  sheetPrefix,
  sheetRows,
  type Corner,
  type Edge,
  type Reference,
} from "./reference";
import { structuredText, type StructuredReference } from "./structuredReference";
import { tokenize, type Token } from "./tokens";

const gone = "#REF!";

/** A formula after a change of what it may refer to, as Excel lets all formulas follow. */
export function rewriteReferences(formula: string, change: ReferenceChange, ownSheet: string): string {
  return rewritten(formula, (token) => {
    switch (token.kind) {
      case "reference":
        return changedReference(token.reference, token.text, change, ownSheet);
      case "structured":
        return changedStructured(token.reference, token.text, change);
      case "name":
        return changedName(token.sheet, token.name, token.text, change);
      default:
        return token.text;
    }
  });
}

/** A formula as it is after copying: what is not fixed by `$` moves along, and is gone beyond the sheet's edge. */
export function moveReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewritten(formula, (token) => {
    if (token.kind !== "reference") return token.text;
    const { first, last } = token.reference;
    const moved = [first, ...(last ? [last] : [])].map((corner) => movedCorner(corner, rows, columns));
    const [start, end] = moved;
    if (!start || (last && !end)) return gone;
    return referenceText({ ...token.reference, first: start, last: last ? (end ?? null) : null });
  });
}

function rewritten(formula: string, textOf: (token: Token) => string): string {
  const tokens = formula.startsWith("=") ? tokenize(formula) : null;
  return tokens ? `=${tokens.map(textOf).join("")}` : formula;
}

function movedCorner({ row, column }: Corner, rows: number, columns: number): Corner | null {
  const moved = (edge: Edge | null, by: number, count: number): Edge | null | undefined => {
    if (!edge || edge.fixed) return edge;
    const index = edge.index + by;
    return index >= 0 && index < count ? { ...edge, index } : undefined;
  };
  const [newRow, newColumn] = [moved(row, rows, sheetRows), moved(column, columns, sheetColumns)];
  return newRow === undefined || newColumn === undefined ? null : { row: newRow, column: newColumn };
}

function changedReference(reference: Reference, text: string, change: ReferenceChange, ownSheet: string): string {
  const sheet = reference.sheet ?? ownSheet;
  switch (change.kind) {
    case "sheetRenamed":
      if (reference.sheet === null || !sameName(reference.sheet, change.from)) return text;
      return referenceText({ ...reference, sheet: change.to });
    case "sheetDeleted":
      return sameName(sheet, change.sheet) ? gone : text;
    case "cellsInserted":
      if (!sameName(sheet, change.sheet)) return text;
      return edgesText(reference, text, change.range, change.along, (edge, start, count) =>
        edge >= start ? edge + count : edge,
      );
    case "cellsDeleted":
      return sameName(sheet, change.sheet) ? afterDeletion(reference, text, change.range, change.along) : text;
    case "cellsMoved":
      return sameName(sheet, change.sheet) ? afterMove(reference, text, change, ownSheet) : text;
    default:
      return text;
  }
}

/** Whether a change along one side of the sheet reaches all of a reference: half of an area cannot shift. */
function isReached(reference: Reference, range: Cells, along: "rows" | "columns"): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = rectangleOf(reference);
  return along === "rows"
    ? firstColumn >= range.column && lastColumn < range.column + range.columns
    : firstRow >= range.row && lastRow < range.row + range.rows;
}

function edgesText(
  reference: Reference,
  text: string,
  range: Cells,
  along: "rows" | "columns",
  place: (edge: number, start: number, count: number) => number,
): string {
  if (!isReached(reference, range, along)) return text;
  const [start, count] = along === "rows" ? [range.row, range.rows] : [range.column, range.columns];
  const limit = along === "rows" ? sheetRows : sheetColumns;
  const changed = (corner: Corner): Corner => {
    const side = along === "rows" ? "row" : "column";
    const edge = corner[side];
    return edge
      ? { ...corner, [side]: { ...edge, index: Math.min(limit - 1, place(edge.index, start, count)) } }
      : corner;
  };
  const { first, last } = reference;
  return referenceText({ ...reference, first: changed(first), last: last && changed(last) });
}

function afterDeletion(reference: Reference, text: string, range: Cells, along: "rows" | "columns"): string {
  if (!isReached(reference, range, along)) return text;
  const { firstRow, lastRow, firstColumn, lastColumn } = rectangleOf(reference);
  const [first, last] = along === "rows" ? [firstRow, lastRow] : [firstColumn, lastColumn];
  const [start, count] = along === "rows" ? [range.row, range.rows] : [range.column, range.columns];
  const isWhole = along === "rows" ? reference.first.row === null : reference.first.column === null;
  if (isWhole) return text;
  if (first >= start && last < start + count) return gone;
  return edgesText(reference, text, range, along, (edge) => {
    if (edge < start) return edge;
    if (edge >= start + count) return edge - count;
    // An area that loses one of its ends shrinks to what is left.
    return edge === first ? start : start - 1;
  });
}

function afterMove(
  reference: Reference,
  text: string,
  { range, toSheet, rows, columns }: Extract<ReferenceChange, { kind: "cellsMoved" }>,
  ownSheet: string,
): string {
  const { firstRow, lastRow, firstColumn, lastColumn } = rectangleOf(reference);
  const isInside =
    firstRow >= range.row &&
    lastRow < range.row + range.rows &&
    firstColumn >= range.column &&
    lastColumn < range.column + range.columns;
  if (!isInside) return text;
  const shifted = ({ row, column }: Corner): Corner => ({
    row: row && { ...row, index: row.index + rows },
    column: column && { ...column, index: column.index + columns },
  });
  const sheet = reference.sheet === null && sameName(toSheet, ownSheet) ? null : toSheet;
  return referenceText({ sheet, first: shifted(reference.first), last: reference.last && shifted(reference.last) });
}

function changedStructured(reference: StructuredReference, text: string, change: ReferenceChange): string {
  const isOf = (table: string): boolean => reference.table === null || sameName(reference.table, table);
  const names = (column: string): boolean => (reference.columns ?? []).some((one) => sameName(one, column));
  switch (change.kind) {
    case "tableRenamed":
      if (reference.table === null || !sameName(reference.table, change.from)) return text;
      return structuredText({ ...reference, table: change.to });
    case "tableDeleted":
      return reference.table !== null && sameName(reference.table, change.table) ? gone : text;
    case "columnDeleted":
      return isOf(change.table) && names(change.column) ? gone : text;
    case "columnRenamed": {
      if (!isOf(change.table) || !names(change.from) || !reference.columns) return text;
      const renamed = (column: string): string => (sameName(column, change.from) ? change.to : column);
      const [first, last] = reference.columns;
      return structuredText({ ...reference, columns: [renamed(first), renamed(last)] });
    }
    default:
      return text;
  }
}

/** A word may be a name of a sheet's own, or a table. */
function changedName(sheet: string | null, name: string, text: string, change: ReferenceChange): string {
  switch (change.kind) {
    case "sheetRenamed":
      return sheet !== null && sameName(sheet, change.from) ? sheetPrefix(change.to) + name : text;
    case "sheetDeleted":
      return sheet !== null && sameName(sheet, change.sheet) ? gone : text;
    case "tableRenamed":
      return sheet === null && sameName(name, change.from) ? change.to : text;
    case "tableDeleted":
      return sheet === null && sameName(name, change.table) ? gone : text;
    default:
      return text;
  }
}
