/// <reference types="office-js" />
import { HostError, type HostDeed } from "../../../commands/spreadsheetHost";
import type { CellRectangle } from "../../../core/report/layout/sheetLayout";
import type { Cell } from "../../../core/sheet/cell";
import { placeFields, rectangleOf } from "./rectangles";

/** A table as it stands in its sheet now. */
export interface PresentTable {
  readonly name: string;
  readonly table: Excel.Table;
  /** Header row included. */
  readonly range: CellRectangle;
  /** What the header cells hold. */
  readonly headers: readonly Cell[];
  /** What the columns are called in references. */
  readonly columns: readonly string[];
}

/**
 * The tables of some sheets, in the order of the sheets.
 *
 * @throws {HostError} `protected`, with the name of the sheet: nothing can be written to it
 */
export async function readPresentTables(
  context: Excel.RequestContext,
  sheets: readonly (Excel.Worksheet | null)[],
  deed: HostDeed,
): Promise<readonly (readonly PresentTable[])[]> {
  const listed = sheets.map((sheet) => {
    sheet?.load("name");
    sheet?.protection.load("protected");
    return { sheet, tables: sheet?.tables.load("items/name") };
  });
  await context.sync();
  for (const { sheet } of listed) {
    if (sheet?.protection.protected) throw new HostError("protected", deed, { sheet: sheet.name });
  }
  const loaded = listed.map(({ tables }) =>
    (tables?.items ?? []).map((table) => ({
      table,
      range: table.getRange().load(placeFields),
      header: table.getHeaderRowRange().load("values"),
      columns: table.columns.load("items/name"),
    })),
  );
  if (loaded.some((tables) => tables.length > 0)) await context.sync();
  return loaded.map((tables) =>
    tables.map(({ table, range, header, columns }) => ({
      name: table.name,
      table,
      range: rectangleOf(range),
      headers: (header.values as Cell[][])[0] ?? [],
      columns: columns.items.map(({ name }) => name),
    })),
  );
}
