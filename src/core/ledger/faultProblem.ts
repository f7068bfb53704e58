import { readText, type Cell } from "../sheet/cell";
import { foundIn } from "../sheet/cellWords";
import { unreadableDate } from "../sheet/explainDate";
import { isoDate, readDate } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";
import { suggestNumber } from "../sheet/suggestNumber";
import { readGridDate } from "./gridDate";
import type { LedgerFault } from "./ledgerFault";
import type { LedgerProblem, LedgerProblemCode } from "./problemCodes";
import type { SubscriptionColumns } from "./subscriptionColumns";

/** What a problem says beside its place. */
type Explanation = Pick<LedgerProblem, "code" | "values">;

/**
 * A fault as a problem: where it stands in the sheet, what was found, and what would be right where that can be told.
 * It is an error: the row, or the table, is left out.
 *
 * @param range the range that the fault was found in, its header row first.
 * @param columns `null` for a grid.
 */
export function faultProblem(
  range: SheetRange,
  columns: SubscriptionColumns | null,
  fault: LedgerFault,
): LedgerProblem {
  const { row = 0, column = 0 } = fault;
  const cell = range.cells[row]?.[column];
  return {
    severity: "error",
    sheet: range.sheet,
    row: range.firstRow + row,
    column: range.firstColumn + column,
    ...(fault.column === undefined ? {} : { header: headerText(range.cells[0]?.[column]), found: foundIn(cell) }),
    ...explained(range, columns, fault, cell),
  };
}

/** A header as a problem names it: its text, or the date of a grid's column. */
export function headerText(header: Cell): string {
  const date = typeof header === "number" ? readGridDate(header) : NaN;
  return Number.isNaN(date) ? readText(header) : isoDate(date);
}

function explained(
  range: SheetRange,
  columns: SubscriptionColumns | null,
  fault: LedgerFault,
  cell: Cell,
): Explanation {
  switch (fault.code) {
    case "cellError":
      return { code: "formulaError" };
    case "columnsAlike":
      return { code: "columnsAlike", values: { other: fault.found ?? "" } };
    case "intervalsDiffer":
      return { code: "intervalsDiffer", values: { amountHeader: fault.header ?? "" } };
    case "amountUnreadable":
    case "quantityUnreadable":
      return explainedNumber(cell);
    case "startUnreadable":
    case "endUnreadable":
      return unreadableDate(cell);
    case "endBeforeStart": {
      const start = readDate(range.cells[fault.row ?? 0]?.[columns?.start ?? -1]) ?? NaN;
      return { code: "subscriptionEndBeforeStart", values: { start, end: readDate(cell) ?? NaN } };
    }
    case "mixedCurrencies":
      return { code: "severalCurrencies" };
    default:
      return { code: fault.code satisfies LedgerProblemCode };
  }
}

function explainedNumber(cell: Cell): Explanation {
  const text = readText(cell);
  // The text of a boolean is no number, and that of a figure beyond all others is one.
  if (text !== "" && !Number.isNaN(Number(text))) return { code: "figureTooLarge" };
  const write = typeof cell === "string" ? suggestNumber(cell) : null;
  return write === null ? { code: "numberExpected" } : { code: "numberExpected", values: { write } };
}
