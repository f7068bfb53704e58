/// <reference types="office-js" />
import type { PendingTable } from "./pendingResult";
import { isSame, placeFields, rangeOf, rectangleOf } from "./rectangles";
import type { ResultSheetInExcel } from "./resultSheetInExcel";

/** Light, with a header that filters. */
const tableStyle = "TableStyleLight1";

/**
 * Makes tables of the cells that are none yet.
 *
 * Reads what is there, so that it can be run again after it was cut short.
 */
export async function placeTables(
  context: Excel.RequestContext,
  results: readonly ResultSheetInExcel[],
): Promise<void> {
  const loaded = results.map((result) => ({ ...result, present: result.sheet.tables.load("items/name") }));
  await context.sync();
  const placed = loaded.map((result) => ({
    ...result,
    places: result.present.items.map((table) => ({ table, range: table.getRange().load(placeFields) })),
  }));
  await context.sync();
  for (const { sheet, pending, present, places } of placed) {
    for (const { name, range } of pending.tables) {
      if (present.items.some((table) => table.name === name)) continue;
      // One that was made when this was cut short has not got its name yet.
      const unnamed = places.find((place) => isSame(rectangleOf(place.range), range))?.table;
      makeTable(sheet, { name, range }, unnamed);
    }
  }
  await context.sync();
}

/** @param unnamed a table that is there already, without its name */
export function makeTable(
  sheet: Excel.Worksheet,
  { name, range }: Pick<PendingTable, "name" | "range">,
  unnamed = sheet.tables.add(rangeOf(sheet, range), true),
): void {
  // The name comes last: it says that the table is as it should be.
  unnamed.style = tableStyle;
  unnamed.name = name;
}
