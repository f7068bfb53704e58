import { isBlank } from "../sheet/cell";
import { creditProblems } from "./creditProblems";
import { repeatedCustomerProblems, spellingProblems } from "./customerProblems";
import { endProblems } from "./endProblems";
import { entriesInOrder } from "./entriesInOrder";
import { farDateProblems } from "./farDateProblems";
import { faultProblem } from "./faultProblem";
import type { LedgerFault } from "./ledgerFault";
import { leftOutProblems } from "./leftOutProblems";
import { overlapProblems } from "./overlapProblems";
import { problemAt } from "./problemAt";
import type { LedgerProblem } from "./problemCodes";
import { ProblemList } from "./problemList";
import type { SubscriptionColumns } from "./subscriptionColumns";
import type { SubscriptionTable } from "./subscriptionTable";

/** A table before its problems are known. */
export type ReadTable = Omit<SubscriptionTable, "problems">;

/**
 * Everything that is wrong, or worth knowing, about a table, in the order of the sheet.
 *
 * @param date1904 whether its dates had to be converted.
 */
export function tableProblems(table: ReadTable, date1904: boolean): readonly LedgerProblem[] {
  const entries = entriesInOrder(table.ledger);
  const list = new ProblemList();
  for (const fault of table.faults) list.add(problemOfFault(table, fault));
  list.addAll(noSubscriptions(table));
  list.addAll(leftOutProblems(table));
  list.addAll(creditProblems(table, entries));
  list.addAll(overlapProblems(table, entries));
  list.addAll(endProblems(table, entries));
  list.addAll(spellingProblems(table));
  list.addAll(repeatedCustomerProblems(table));
  list.addAll(farDateProblems(table));
  list.addAll(hiddenRows(table));
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
  const firstOther = others.reduce((first, { firstRow }) => Math.min(first, firstRow), Infinity);
  return problemAt(range, firstOther, column, {
    code: "severalCurrencies",
    severity: "error",
    values: {
      currency: main?.name ?? "",
      counts: currencies.map(({ name, rows }) => `${name} ${rows}`).join(", "),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    },
  });
}

function noSubscriptions({ range, ledger, leftOut, faults }: ReadTable): LedgerProblem[] {
  if (ledger.customers.length + leftOut.length + faults.length > 0) return [];
  return [problemAt(range, 0, 0, { code: "noSubscriptions", severity: "error" })];
}

/** Hidden and filtered rows are read like all others, and that is said. */
function hiddenRows({ range }: ReadTable): LedgerProblem[] {
  const rows = new Set(range.hiddenRows?.map((row) => row - range.firstRow));
  const filled = [...rows].filter((row) => row > 0 && range.cells[row]?.some((cell) => !isBlank(cell)));
  if (filled.length === 0) return [];
  return [{ code: "hiddenRowsIncluded", severity: "info", sheet: range.sheet, values: { rows: filled.length } }];
}
