/// <reference types="office-js" />
import type { CellRectangle } from "../../../core/report/sheetLayout";
import { placeFields, rangeOf, rectangleOf } from "./rectangles";
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
      const table = unnamed ?? sheet.tables.add(rangeOf(sheet, range), true);
      // The name comes last: it says that the table is as it should be.
      table.style = tableStyle;
      table.name = name;
    }
  }
  await context.sync();
}

function isSame(one: CellRectangle, other: CellRectangle): boolean {
  return (
    one.startRow === other.startRow &&
    one.endRow === other.endRow &&
    one.startColumn === other.startColumn &&
    one.endColumn === other.endColumn
  );
}
