/// <reference types="office-js" />
import type { CellRectangle, OrphanedNotes } from "../../../core/report/layout/sheetLayout";
import type { Cell } from "../../../core/sheet/cell";
import { arrangeTables } from "./arrangeTables";
import type { PendingSheet, PendingTable } from "./pendingResult";
import { makeTable } from "./placeTables";
import type { PresentTable } from "./presentTables";
import { rangeOf, rectangleOf, rowsOf, titleCellOf } from "./rectangles";
import { RequestQueue } from "./requestQueue";
import type { KnownTable } from "./takeColumns";
import { notesIn, withTitles } from "./underResults";

/** A sheet of an earlier run with the staging sheet that is copied into it. */
export interface KeptSheet {
  readonly pending: PendingSheet;
  readonly sheet: Excel.Worksheet;
  readonly staging: Excel.Worksheet;
}

/** Takes out the tables that go and makes room for the others; what is to be done is not sent yet. */
export function arrangeSheet({ pending, sheet }: KeptSheet, known: readonly KnownTable[]): void {
  for (const range of pending.cleared) rangeOf(sheet, range).clear();
  for (const { wanted, present } of known) if (!wanted) removeTable(sheet, pending, present);
  arrangeTables(
    sheet,
    known.flatMap(({ wanted, present, renamed }) => (wanted ? [{ wanted, present, renamed }] : [])),
  );
}

/** Copies the staging sheet over the sheet; what is to be done is not sent yet. */
export function fillSheet(kept: KeptSheet, missing: readonly PendingTable[]): void {
  const { pending, sheet, staging } = kept;
  for (const { titleRow, range } of pending.tables) {
    if (titleRow !== null) copyCells(sheet, staging, titleCellOf(range));
    copyCells(sheet, staging, range);
  }
  writeSpill(kept);
  for (const table of missing) makeTable(sheet, table);
}

/** The same in requests as small as Excel takes them; tables are made later. */
export async function fillPiecewise(context: Excel.RequestContext, sheets: readonly KeptSheet[]): Promise<void> {
  const queue = new RequestQueue(context);
  for (const kept of sheets) {
    const { pending, sheet, staging } = kept;
    for (const { titleRow, range } of pending.tables) {
      if (titleRow !== null) await queue.add(() => copyCells(sheet, staging, titleCellOf(range)));
      await queue.addRows({ first: range.startRow, count: rowsOf(range) }, 0, ({ first, count }) =>
        copyCells(sheet, staging, { ...range, startRow: first, endRow: first + count - 1 }),
      );
    }
    await queue.add(() => writeSpill(kept));
  }
  await queue.send();
}

/** The user's cells that are going to be written over; to be asked for when they were read. */
export function loadNotes(
  { sheet, pending }: KeptSheet,
  known: readonly KnownTable[],
  overwritten: readonly CellRectangle[],
): () => OrphanedNotes[] {
  const used = overwritten.map((rectangle) =>
    rangeOf(sheet, rectangle)
      .getUsedRangeOrNullObject(true)
      .load("values, rowIndex, columnIndex, rowCount, columnCount"),
  );
  const places = known.map(({ present, wanted }) => ({
    range: present.range,
    hasTitle: wanted ? wanted.titleRow !== null : hasTitle(pending, present),
  }));
  const ours = [...pending.cleared, ...withTitles(places)];
  return () =>
    used
      .filter((range) => !range.isNullObject)
      .flatMap((range) => notesIn(range.values as Cell[][], rectangleOf(range), ours));
}

/** Tables go with their cells in one action; what refers to one shows #REF!, which is loud. */
function removeTable(sheet: Excel.Worksheet, pending: PendingSheet, present: PresentTable): void {
  const { table, range } = present;
  if (hasTitle(pending, present) && range.startRow > 0) rangeOf(sheet, titleCellOf(range)).clear();
  table.delete();
  rangeOf(sheet, range).clear();
}

function hasTitle({ removed }: PendingSheet, { name }: PresentTable): boolean {
  return removed.some((one) => one.name === name && one.hasTitle);
}

function writeSpill({ pending: { spill }, sheet, staging }: KeptSheet): void {
  if (!spill) return;
  const cells = rangeOf(sheet, spill.range);
  cells.clear();
  cells.copyFrom(rangeOf(staging, spill.range), Excel.RangeCopyType.formats);
  sheet.getCell(spill.range.startRow, spill.range.startColumn).formulas = [[spill.formula]];
}

function copyCells(sheet: Excel.Worksheet, staging: Excel.Worksheet, rectangle: CellRectangle): void {
  rangeOf(sheet, rectangle).copyFrom(rangeOf(staging, rectangle), Excel.RangeCopyType.all);
}
