import { serialOf, type DateSerial } from "../sheet/serialDate";
import { openEnd } from "./ledger";
import { problemAt } from "./problemAt";
import type { LedgerProblem } from "./problemCodes";
import type { SubscriptionTable } from "./subscriptionTable";

const earliest = serialOf(1990, 1, 1);
const latest = serialOf(2100, 12, 31);

/** Starts and ends before 1990 or after 2100: one problem for each column, which leads to the first of them. */
export function farDateProblems({
  range,
  columns,
  ledger,
  endsInclusive,
}: Pick<SubscriptionTable, "range" | "columns" | "ledger" | "endsInclusive">): LedgerProblem[] {
  if (columns === null) return [];
  const { start, end, row } = ledger;
  const inColumn = (column: number, dateOf: (entry: number) => DateSerial): LedgerProblem[] => {
    let rows = 0;
    let first = -1;
    for (let entry = 0; entry < row.length; entry++) {
      const date = dateOf(entry);
      if (date >= earliest && date <= latest) continue;
      rows++;
      if (first === -1 || row[entry]! < row[first]!) first = entry;
    }
    if (rows === 0) return [];
    const values = { rows, date: dateOf(first) };
    return [problemAt(range, row[first]!, column, { code: "farDates", severity: "info", values })];
  };
  // A blank end is no date at all.
  const writtenEnd = (entry: number): DateSerial =>
    end[entry] === openEnd ? latest : end[entry]! - (endsInclusive ? 1 : 0);
  return [...inColumn(columns.start, (entry) => start[entry]!), ...inColumn(columns.end, writtenEnd)];
}
