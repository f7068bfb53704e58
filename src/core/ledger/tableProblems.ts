import type { SubscriptionColumns } from "./subscriptionColumns";
import { faultProblem, headerText } from "./faultProblem";
import type { LedgerFault } from "./ledgerFault";
import type { LedgerProblem } from "./problemCodes";
import { ProblemList } from "./problemList";
import type { SubscriptionTable } from "./subscriptionTable";

/** A table before its problems are known. */
export type ReadTable = Omit<SubscriptionTable, "problems">;

/**
 * Everything that is wrong, or worth knowing, about a table, in the order of the sheet.
 *
 * @param date1904 whether its dates had to be converted.
 */
export function tableProblems(table: ReadTable, date1904: boolean): readonly LedgerProblem[] {
  const list = new ProblemList();
  list.addAll(table.faults.map((fault) => problemOfFault(table, fault)));
  if (date1904) list.add({ code: "date1904", severity: "info", sheet: table.range.sheet });
  return list.inSheetOrder();
}

function problemOfFault(table: ReadTable, fault: LedgerFault): LedgerProblem {
  return fault.code === "mixedCurrencies" && table.columns !== null
    ? severalCurrencies(table, table.columns)
    : faultProblem(table.range, table.columns, fault);
}

/** One problem for all rows: it leads to the first one in another currency than most. */
function severalCurrencies({ range, currencies }: ReadTable, { currency: column }: SubscriptionColumns): LedgerProblem {
  const [main, ...others] = currencies;
  return {
    code: "severalCurrencies",
    severity: "error",
    sheet: range.sheet,
    row: range.firstRow + Math.min(...others.map(({ firstRow }) => firstRow)),
    column: range.firstColumn + column,
    header: headerText(range.cells[0]?.[column]),
    values: {
      currency: main?.name ?? "",
      counts: currencies.map(({ name, rows }) => `${name} ${rows}`).join(", "),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    },
  };
}
