/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import { arrangeColumns } from "./arrangeColumns";
import type { PendingTable } from "./pendingResult";
import type { PresentTable } from "./presentTables";
import { columnsOf, rangeOf, rowsOf } from "./rectangles";

/** A table that the new result continues. */
export interface ContinuedTable {
  readonly wanted: PendingTable;
  readonly present: PresentTable;
  /** Columns of ours that get another name. */
  readonly renamed: readonly (readonly [from: string, to: string])[];
}

interface Placed extends ContinuedTable {
  /** Where it is by now. */
  range: CellRectangle;
}

/**
 * Brings the tables of an earlier run to where the new result has them: columns first, then rows. Tables keep their
 * identity, so that what refers to them still does; cells between them are put in and taken out as a person would.
 *
 * All of it is one request, since a person may act between two.
 *
 * @param tables as they stand, from the top down
 */
export function arrangeTables(sheet: Excel.Worksheet, tables: readonly ContinuedTable[]): void {
  const placed = tables.map((continued): Placed => {
    const { wanted, present, renamed } = continued;
    arrangeColumns(present, wanted, renamed);
    const endColumn = present.range.startColumn + wanted.headers.length - 1;
    return { ...continued, range: { ...present.range, endColumn } };
  });
  for (const one of placed) moveLeft(sheet, one);
  for (const one of placed) shrink(sheet, one);
  shiftAll(sheet, placed);
  for (const { wanted, present, range } of placed) {
    if (rowsOf(range) < rowsOf(wanted.range)) present.table.resize(rangeOf(sheet, wanted.range));
  }
}

/** What was put left of a table goes: a result begins in the first column. */
function moveLeft(sheet: Excel.Worksheet, placed: Placed): void {
  const { range, wanted } = placed;
  const columns = range.startColumn - wanted.range.startColumn;
  if (columns <= 0) return;
  const title = wanted.titleRow === null ? 0 : 1;
  const beside = sheet.getRangeByIndexes(
    range.startRow - title,
    wanted.range.startColumn,
    rowsOf(range) + title,
    columns,
  );
  beside.delete(Excel.DeleteShiftDirection.left);
  placed.range = { ...range, startColumn: wanted.range.startColumn, endColumn: range.endColumn - columns };
}

/** Rows that a table has too many are emptied before they leave it: nothing would tell them from the user's cells after. */
function shrink(sheet: Excel.Worksheet, placed: Placed): void {
  const { wanted, present, range } = placed;
  const rows = rowsOf(wanted.range);
  if (rowsOf(range) <= rows) return;
  rangeOf(sheet, { ...range, startRow: range.startRow + rows }).clear();
  placed.range = { ...range, endRow: range.startRow + rows - 1 };
  present.table.resize(rangeOf(sheet, placed.range));
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
