import { isBlank } from "../../sheet/cell";
import { addBelowZero } from "./addBelowZero";
import { addFarDates } from "./addFarDates";
import { addFault } from "./addFault";
import { addLeftOut } from "./addLeftOut";
import { addOverlaps } from "./addOverlaps";
import { addWrongEnds } from "./addWrongEnds";
import { addRepeatedCustomers, addSpellings } from "./customerProblems";
import { entriesInOrder } from "./entriesInOrder";
import type { LedgerProblem } from "./problemCodes";
import { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

/**
 * Everything that is wrong, or worth knowing, about a table, in the order of the sheet.
 *
 * @param date1904 whether its dates had to be converted.
 */
export function tableProblems(table: ReadTable, date1904: boolean): readonly LedgerProblem[] {
  const entries = entriesInOrder(table.ledger);
  const problems = new ProblemList(table.range);
  addFaults(table, problems);
  addLeftOut(table, problems);
  addBelowZero(table, entries, problems);
  addOverlaps(table, entries, problems);
  addWrongEnds(table, entries, problems);
  addSpellings(table, problems);
  addRepeatedCustomers(table, problems);
  addFarDates(table, problems);
  addDetachedColumns(table, problems);
  addHiddenRows(table, problems);
  if (date1904) problems.add({ code: "date1904", severity: "info" });
  return problems.inSheetOrder();
}

function addFaults(table: ReadTable, problems: ProblemList): void {
  const { ledger, leftOut, faults } = table;
  for (const fault of faults) {
    if (fault.code === "mixedCurrencies") addSeveralCurrencies(table, problems);
    else addFault(table, fault, problems);
  }
  if (ledger.customers.length + leftOut.length + faults.length === 0) {
    problems.addAt(0, 0, { code: "noSubscriptions", severity: "error" });
  }
}

/** One problem for all rows: it leads to the first one in another currency than most. */
function addSeveralCurrencies({ columns, grid, currencies }: ReadTable, problems: ProblemList): void {
  const [main, ...others] = currencies;
  const firstOther = others.reduce((first, { firstRow }) => Math.min(first, firstRow), Infinity);
  problems.addAt(firstOther, (columns ?? grid)?.currency ?? 0, {
    code: "severalCurrencies",
    severity: "error",
    values: {
      currency: main?.name ?? "",
      counts: currencies.map(({ name, rows }) => `${name} ${rows}`).join(", "),
      rows: others.reduce((sum, { rows }) => sum + rows, 0),
    },
  });
}

/** One problem for all columns: it leads to the first one. */
function addDetachedColumns({ range, apart }: ReadTable, problems: ProblemList): void {
  if (apart === null) return;
  const { firstColumn, columns, headers } = apart;
  problems.addAt(0, firstColumn - range.firstColumn, {
    code: "columnsApart",
    // An end or a status that is not read changes figures.
    severity: headers.length > 0 ? "warning" : "info",
    values: { columns: columns.join(", "), headers: headers.join(", ") },
  });
}

/** Hidden and filtered rows are read like all others, and that is said. */
function addHiddenRows({ range }: ReadTable, problems: ProblemList): void {
  const rows = new Set(range.hiddenRows?.map((row) => row - range.firstRow));
  const filled = [...rows].filter((row) => row > 0 && range.cells[row]?.some((cell) => !isBlank(cell)));
  if (filled.length === 0) return;
  problems.add({ code: "hiddenRowsIncluded", severity: "info", values: { rows: filled.length } });
}
