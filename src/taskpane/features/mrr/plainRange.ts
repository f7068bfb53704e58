import type { TableFigures } from "../../../commands/calculator/subscriptions/tableFigures";
import { rangeAddress } from "../../../core/sheet/sheetRange";

/** `Subscriptions!A1:G11` where the rows are no Excel table: a formula over them stays with these rows. Else `null`. */
export function plainRange(table: TableFigures | null): string | null {
  if (table === null || table.restsOnPerson || table.range.table !== undefined) return null;
  return `${table.range.sheet}!${rangeAddress(table.range)}`;
}
