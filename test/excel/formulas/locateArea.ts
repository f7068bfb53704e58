import { Area } from "./area";
import { badReference, badValue, type CellError } from "./cellValue";
import type { FormulaContext } from "../model/formulaContext";
import { rectangleOf, sameName, type Reference } from "./reference";
import type { StructuredReference } from "./structuredReference";

/** The cells of a reference; #REF! where its sheet is not there. */
export function locateReference(reference: Reference, context: FormulaContext): Area | CellError {
  const sheet = reference.sheet ?? context.sheet;
  return context.sheetExists(sheet) ? new Area(context, sheet, rectangleOf(reference)) : badReference;
}

/** The cells of a part of a table; #REF! where the table or the column is not there, #VALUE! beside its rows. */
export function locateStructured(
  { table: name, items, columns }: StructuredReference,
  context: FormulaContext,
): Area | CellError {
  const tableName = name ?? context.ownTable();
  const table = tableName === null ? null : context.table(tableName);
  if (!table) return badReference;
  const [first, last] = columns
    ? columns.map((column) => table.headers.findIndex((header) => sameName(header, column)))
    : [0, table.headers.length - 1];
  if (first === undefined || last === undefined || first < 0 || last < 0) return badReference;
  const rows = rowsOf(items, table, context);
  if ("error" in rows) return rows;
  return new Area(context, table.sheet, {
    ...{ firstRow: rows.first, lastRow: rows.last },
    firstColumn: table.firstColumn + Math.min(first, last),
    lastColumn: table.firstColumn + Math.max(first, last),
  });
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function rowsOf(
  items: readonly string[],
  table: { readonly sheet: string; readonly firstRow: number; readonly rows: number },
  { sheet, row }: FormulaContext,
): Rows | CellError {
  const header = { first: table.firstRow, last: table.firstRow };
  const data = { first: table.firstRow + 1, last: table.firstRow + table.rows - 1 };
  if (items.includes("this row")) {
    const isBeside = sameName(sheet, table.sheet) && row >= data.first && row <= data.last;
    return isBeside ? { first: row, last: row } : badValue;
  }
  const all = { first: header.first, last: data.last };
  if (items.includes("all")) return all;
  // The tables here have no row of totals.
  if (items.includes("totals")) return items.length === 1 ? badReference : data;
  if (items.includes("headers")) return items.includes("data") ? all : header;
  return data.last < data.first ? badReference : data;
}
