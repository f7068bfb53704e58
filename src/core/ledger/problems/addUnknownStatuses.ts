import { foldWord } from "../../vocabulary/foldWord";
import { readText } from "../../sheet/cell";
import { listedMeanings } from "../../vocabulary/languages";
import { openEnd } from "../ledger";
import { WordReader } from "../reading/wordReader";
import type { SubscriptionTable } from "../table/subscriptionTable";
import type { ProblemList } from "./problemList";

/** Statuses of a subscription that goes on, in the words of billing systems; those that end it are read with the table. */
const goesOn = listedMeanings([
  [
    "active, live, current, paid, paying, ok, open, running, enabled, signed, won, renewed, renewing, in good standing, " +
      "past due, overdue, unpaid, non renewing, cancelling, canceling, pending cancellation, cancel at period end",
    true,
  ],
]);

/** Rows of one status. */
interface StatusGroup {
  rows: number;
  firstRow: number;
}

/**
 * Adds the statuses that nobody told us about on rows without an end: they count on and on, which is wrong where the word
 * says that the customer has gone. One problem for each status, on the first of its rows.
 */
export function addUnknownStatuses(
  { range, columns, ledger }: Pick<SubscriptionTable, "range" | "columns" | "ledger">,
  problems: ProblemList,
): void {
  if (columns === null || columns.status === -1) return;
  const groups = new Map<string, StatusGroup>();
  const groupOf = new WordReader((cell): StatusGroup | null => {
    const word = foldWord(readText(cell));
    if (word === "" || goesOn.has(word)) return null;
    const group = groups.get(word) ?? { rows: 0, firstRow: Infinity };
    groups.set(word, group);
    return group;
  });
  const { row, end, mrr } = ledger;
  for (let entry = 0; entry < row.length; entry++) {
    if (end[entry] !== openEnd || mrr[entry] === 0) continue;
    const group = groupOf.read(range.cells[row[entry]!]?.[columns.status]);
    if (group === null) continue;
    group.rows++;
    group.firstRow = Math.min(group.firstRow, row[entry]!);
  }
  for (const { rows, firstRow } of groups.values()) {
    problems.addAt(firstRow, columns.status, { code: "statusUnknown", severity: "info", values: { rows } });
  }
}
