import { readText, type Cell } from "../sheet/cell";
import { foundIn } from "../sheet/cellWords";
import { isoDate } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";
import { readGridDate } from "./gridDate";
import type { LedgerProblem } from "./problemCodes";

/**
 * A problem of one cell of a table: where it stands in the sheet, under which header, and what was found there.
 *
 * @param row zero-based within the range, as is `column`.
 */
export function problemAt(
  range: SheetRange,
  row: number,
  column: number,
  what: Pick<LedgerProblem, "code" | "severity" | "values">,
): LedgerProblem {
  return {
    ...what,
    sheet: range.sheet,
    row: range.firstRow + row,
    column: range.firstColumn + column,
    header: headerText(range.cells[0]?.[column]),
    found: foundIn(range.cells[row]?.[column]),
  };
}

/** A header as a problem names it: its text, or the date of a grid's column. */
function headerText(header: Cell): string {
  const date = typeof header === "number" ? readGridDate(header) : NaN;
  return Number.isNaN(date) ? readText(header) : isoDate(date);
}
