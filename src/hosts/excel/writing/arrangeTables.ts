/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/sheetLayout";
import { arrangeColumns } from "./arrangeColumns";
import type { PendingTable } from "./pendingResult";
import { columnsOf, placeFields, rangeOf, rectangleOf, rowsOf } from "./rectangles";

interface Placed {
  readonly wanted: PendingTable;
  readonly table: Excel.Table;
  /** Where it is by now. */
  range: CellRectangle;
}

/**
 * Brings the tables of an earlier run to where the new result has them: columns first, then rows. Tables keep their
 * identity, so that what refers to them still does; cells between them are put in and taken out as a person would.
 *
 * Reads what is there, so that it can be run again after it was cut short.
 */
export async function arrangeTables(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tables: readonly PendingTable[],
): Promise<void> {
  const continued = tables.filter(({ isContinued }) => isContinued);
  const found = continued.map((wanted) => ({
    wanted,
    table: sheet.tables.getItemOrNullObject(wanted.name).load("name"),
  }));
  await context.sync();
  const present = found.filter(({ table }) => !table.isNullObject);
  if (present.length === 0) return;
  for (const { table } of present) table.columns.load("items/name");
  await context.sync();
  for (const { table, wanted } of present) arrangeColumns(table, wanted);
  const places = present.map(({ table }) => table.getRange().load(placeFields));
  await context.sync();
  const placed = present.map(({ wanted, table }, index): Placed => {
    const place = places[index];
    return { wanted, table, range: place ? rectangleOf(place) : wanted.range };
  });
  for (const one of placed) shrink(sheet, one);
  shiftAll(sheet, placed);
  for (const { wanted, table, range } of placed) {
    if (rowsOf(range) < rowsOf(wanted.range)) table.resize(rangeOf(sheet, wanted.range));
  }
  await context.sync();
}

/** Rows that a table has too many are emptied before they leave it: nothing would tell them from the user's cells after. */
function shrink(sheet: Excel.Worksheet, placed: Placed): void {
  const { wanted, table, range } = placed;
  const rows = rowsOf(wanted.range);
  if (rowsOf(range) <= rows) return;
  rangeOf(sheet, { ...range, startRow: range.startRow + rows }).clear();
  placed.range = { ...range, endRow: range.startRow + rows - 1 };
  table.resize(rangeOf(sheet, placed.range));
}

/** From the first table down: each takes all that are below it along. */
function shiftAll(sheet: Excel.Worksheet, placed: readonly Placed[]): void {
  const columns = Math.max(0, ...placed.map(({ range }) => columnsOf(range)));
  let shifted = 0;
  for (const one of placed) {
    const top = one.range.startRow + shifted;
    const rows = one.wanted.range.startRow - top;
    const first = top - (one.wanted.titleRow === null ? 0 : 1);
    if (rows > 0) sheet.getRangeByIndexes(first, 0, rows, columns).insert(Excel.InsertShiftDirection.down);
    if (rows < 0) sheet.getRangeByIndexes(first + rows, 0, -rows, columns).delete(Excel.DeleteShiftDirection.up);
    shifted += rows;
    one.range = { ...one.range, startRow: top + rows, endRow: one.range.endRow + shifted };
  }
}
