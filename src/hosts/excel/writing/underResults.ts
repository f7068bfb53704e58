/// <reference types="office-js" />
import { HostError } from "../../../commands/spreadsheetHost";
import {
  noteText,
  type CellRectangle,
  type OrphanedNotes,
  type PlacedTable,
  type SheetLayout,
} from "../../../core/report/sheetLayout";
import { cellAddress } from "../../../core/sheet/sheetRange";
import { inTurn } from "../inTurn";
import { readCells } from "../reading/readCells";
import type { TablesOfSheet } from "./earlierTables";
import { contains, overlap, placeFields, rangeOf, rectangleOf, rowsOf, titleCellOf } from "./rectangles";

/** A result sheet laid out over what is in its sheet. */
export interface LaidOutSheet {
  /** `null` for a new one. */
  readonly target: Excel.Worksheet | null;
  readonly layout: SheetLayout<PlacedTable>;
  readonly tables: TablesOfSheet;
}

/** What is on a sheet beside its tables and matters to what is written over it. */
export interface UnderResult {
  /** What a formula of ours fills. */
  readonly cleared: readonly CellRectangle[];
  /** The user's cells that will be written over. */
  readonly orphans: readonly OrphanedNotes[];
  readonly knownCharts: readonly string[];
}

/**
 * What stands where results grow to. Between the first and the last table that stay, rows are put in and taken out as
 * needed; below the last one the result is written over what is there, so that the user's cells there are kept in words.
 *
 * @throws {HostError} `blocked`
 */
export async function lookUnderResults(
  context: Excel.RequestContext,
  sheets: readonly LaidOutSheet[],
  action: string,
): Promise<readonly UnderResult[]> {
  const loaded = sheets.map(({ target, layout, tables }) => {
    const growing = growingRectangles(layout);
    const isInTheWay = tables.foreign.some(({ range }) => growing.some((rectangle) => overlap(rectangle, range)));
    if (isInTheWay || splitsForeign(layout, tables.foreign)) throw new HostError("blocked", action);
    return target && { target, tables, ...loadUnder(target, growing) };
  });
  await context.sync();
  return inTurn(loaded, async (one) => {
    if (!one) return { cleared: [], orphans: [], knownCharts: [] };
    const { target, tables, anchor, filled, charts, used } = one;
    const cleared = earlierSpill(anchor, filled);
    const ours = tables.ours.flatMap(({ range }) => (range.startRow > 0 ? [range, titleCellOf(range)] : [range]));
    const occupied = used.filter((range) => !range.isNullObject).map(rectangleOf);
    const orphans = await inTurn(occupied, (place) => notesIn(context, target, place, [...cleared, ...ours]));
    return { cleared, orphans: orphans.flat(), knownCharts: charts.items.map(({ name }) => name) };
  });
}

function loadUnder(target: Excel.Worksheet, growing: readonly CellRectangle[]) {
  const anchor = target.getCell(0, 0).load("formulas");
  return {
    anchor,
    filled: anchor.getSpillingToRangeOrNullObject().load(placeFields),
    charts: target.charts.load("items/name"),
    used: growing.map((rectangle) => rangeOf(target, rectangle).getUsedRangeOrNullObject(true).load(placeFields)),
  };
}

/** What a formula of ours in A1 fills, even where it fails or is blocked and fills nothing. */
function earlierSpill(anchor: Excel.Range, filled: Excel.Range): CellRectangle[] {
  const formula: unknown = anchor.formulas[0]?.[0];
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return [filled.isNullObject ? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } : rectangleOf(filled)];
}

/** The filled cells of a rectangle that are not ours, by their address. */
async function notesIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: CellRectangle,
  ours: readonly CellRectangle[],
): Promise<OrphanedNotes[]> {
  const { cells } = await readCells(context, sheet, place);
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column): OrphanedNotes[] => {
      const at = [place.startRow + row, place.startColumn + column] as const;
      const text = noteText(cell);
      if (text === "" || ours.some((rest) => contains(rest, ...at))) return [];
      return [{ key: cellAddress(...at), values: { [cellAddress(...at)]: text } }];
    }),
  );
}

/** Where cells below the last table that stays are written over, in the rows that the sheet has now. */
function growingRectangles({ tables, spill }: SheetLayout<PlacedTable>): CellRectangle[] {
  const last = tables.map(({ earlier }) => earlier !== null).lastIndexOf(true);
  const anchor = tables[last];
  const offset = anchor?.earlier ? anchor.earlier.range.startRow - anchor.range.startRow : 0;
  const grown =
    anchor?.earlier && rowsOf(anchor.range) > rowsOf(anchor.earlier.range)
      ? [{ ...anchor.range, startRow: anchor.range.startRow + rowsOf(anchor.earlier.range) }]
      : [];
  const fresh = tables
    .slice(last + 1)
    .flatMap(({ titleRow, range }) => (titleRow === null ? [range] : [titleCellOf(range), range]));
  return [...grown, ...fresh, ...(spill ? [spill.range] : [])].map((rectangle) => ({
    ...rectangle,
    startRow: rectangle.startRow + offset,
    endRow: rectangle.endRow + offset,
  }));
}

/** Rows that go in or out shift what is below them; a table of the user's that stands half in the way cannot follow. */
function splitsForeign({ tables }: SheetLayout<PlacedTable>, foreign: TablesOfSheet["foreign"]): boolean {
  const first = tables.find(({ earlier }) => earlier !== null)?.earlier?.range.startRow ?? 0;
  const continued = tables.filter(({ earlier }) => earlier !== null);
  const shifts = continued.some(({ earlier, range }) => earlier?.range.startRow !== range.startRow);
  const endColumn = Math.max(-1, ...continued.map(({ range }) => range.endColumn));
  return (
    shifts &&
    foreign.some(({ range }) => range.endRow > first && range.startColumn <= endColumn && range.endColumn > endColumn)
  );
}
