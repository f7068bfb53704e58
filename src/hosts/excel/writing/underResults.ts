/// <reference types="office-js" />
import { HostError, type HostDeed } from "../../../commands/spreadsheetHost";
import {
  noteText,
  type CellRectangle,
  type OrphanedNotes,
  type PlacedTable,
  type SheetLayout,
} from "../../../core/report/layout/sheetLayout";
import { cellAddress } from "../../../core/sheet/sheetRange";
import type { Cell } from "../../../core/sheet/cell";
import { inTurn } from "../inTurn";
import { readCells } from "../reading/readCells";
import type { TablesOfSheet } from "./earlierTables";
import { isBlocked, overwrittenCells } from "./overwritten";
import { contains, placeFields, rangeOf, rectangleOf, titleCellOf } from "./rectangles";

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
 * What stands where results grow to: the user's cells there are kept in words.
 *
 * @throws {HostError} `blocked`
 */
export async function lookUnderResults(
  context: Excel.RequestContext,
  sheets: readonly LaidOutSheet[],
  deed: HostDeed,
): Promise<readonly UnderResult[]> {
  const loaded = sheets.map(({ target, layout, tables }) => {
    const moved = layout.tables.map(({ titleRow, range, earlier }) => ({
      titleRow,
      range,
      present: earlier?.range ?? null,
    }));
    const overwritten = overwrittenCells(moved, layout.spill?.range ?? null);
    if (isBlocked(moved, overwritten, tables.foreign)) throw new HostError("blocked", deed);
    return target && { target, layout, tables, ...loadUnder(target, overwritten.rectangles) };
  });
  await context.sync();
  return inTurn(loaded, async (one) => {
    if (!one) return { cleared: [], orphans: [], knownCharts: [] };
    const { target, layout, tables, anchor, filled, charts, used } = one;
    const cleared = earlierSpill(anchor, filled);
    const titled = new Set(layout.tables.flatMap(({ titleRow, earlier }) => (titleRow === null ? [] : earlier)));
    const places = tables.ours.map((table) => ({
      range: table.range,
      hasTitle: titled.has(table) || layout.removed.includes(table),
    }));
    const ours = [...cleared, ...withTitles(places)];
    const occupied = used.filter((range) => !range.isNullObject).map(rectangleOf);
    const orphans = await inTurn(occupied, async (place) =>
      notesIn((await readCells(context, target, place)).cells, place, ours),
    );
    return { cleared, orphans: orphans.flat(), knownCharts: charts.items.map(({ name }) => name) };
  });
}

function loadUnder(target: Excel.Worksheet, overwritten: readonly CellRectangle[]) {
  const anchor = target.getCell(0, 0).load("formulas");
  return {
    anchor,
    filled: anchor.getSpillingToRangeOrNullObject().load(placeFields),
    charts: target.charts.load("items/name"),
    used: overwritten.map((rectangle) => rangeOf(target, rectangle).getUsedRangeOrNullObject(true).load(placeFields)),
  };
}

/** What a formula of ours in A1 fills, even where it fails or is blocked and fills nothing. */
function earlierSpill(anchor: Excel.Range, filled: Excel.Range): CellRectangle[] {
  const formula: unknown = anchor.formulas[0]?.[0];
  if (typeof formula !== "string" || !formula.startsWith("=")) return [];
  return [filled.isNullObject ? { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } : rectangleOf(filled)];
}

/** Tables with the cells of their titles. */
export function withTitles(
  tables: readonly { readonly range: CellRectangle; readonly hasTitle: boolean }[],
): CellRectangle[] {
  return tables.flatMap(({ range, hasTitle }) =>
    hasTitle && range.startRow > 0 ? [range, titleCellOf(range)] : [range],
  );
}

/** The filled cells of a block that are not ours, by their address. */
export function notesIn(
  cells: readonly (readonly Cell[])[],
  { startRow, startColumn }: Pick<CellRectangle, "startRow" | "startColumn">,
  ours: readonly CellRectangle[],
): OrphanedNotes[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column): OrphanedNotes[] => {
      const at = [startRow + row, startColumn + column] as const;
      const text = noteText(cell);
      if (text === "" || ours.some((rest) => contains(rest, ...at))) return [];
      return [{ key: cellAddress(...at), values: { [cellAddress(...at)]: text } }];
    }),
  );
}
