import { serialOf, type DateSerial } from "../../sheet/serialDate";
import { openEnd } from "../ledger";
import { endOffset } from "../mrrDefinition";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

const earliest = serialOf(1990, 1, 1);
const latest = serialOf(2100, 12, 31);

/** Adds starts and ends before 1990 or after 2100: one problem for each column, which leads to the first of them. */
export function addFarDates(
  { columns, ledger, definition }: Pick<ReadTable, "columns" | "ledger" | "definition">,
  problems: ProblemList,
): void {
  if (columns === null) return;
  const { start, end, row } = ledger;
  const addIn = (column: number, dateOf: (entry: number) => DateSerial): void => {
    let rows = 0;
    let first = -1;
    for (let entry = 0; entry < row.length; entry++) {
      const date = dateOf(entry);
      if (date >= earliest && date <= latest) continue;
      rows++;
      if (first === -1 || row[entry]! < row[first]!) first = entry;
    }
    if (rows === 0) return;
    problems.addAt(row[first]!, column, { code: "farDates", severity: "info", values: { rows, date: dateOf(first) } });
  };
  addIn(columns.start, (entry) => start[entry]!);
  // A blank end is no date at all.
  addIn(columns.end, (entry) => (end[entry] === openEnd ? latest : end[entry]! - endOffset(definition)));
}
