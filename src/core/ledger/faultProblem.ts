import { readText, type Cell } from "../sheet/cell";
import { unreadableDate } from "../sheet/explainDate";
import { readDate } from "../sheet/serialDate";
import type { SheetRange } from "../sheet/sheetRange";
import { suggestNumber } from "../sheet/suggestNumber";
import type { LedgerFault } from "./ledgerFault";
import { problemAt } from "./problemAt";
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
  return problemAt(range, row, column, {
    severity: "error",
    ...explained(range, columns, fault, range.cells[row]?.[column]),
  });
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
