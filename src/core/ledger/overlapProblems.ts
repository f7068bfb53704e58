import { readText } from "../sheet/cell";
import type { EntriesInOrder } from "./entriesInOrder";
import { openEnd } from "./ledger";
import { findOverlaps } from "./overlaps";
import { problemAt } from "./problemAt";
import type { LedgerProblem } from "./problemCodes";
import type { SubscriptionTable } from "./subscriptionTable";

/** Rows of one customer and plan that count at the same time; duplicates are named as such. */
export function overlapProblems(
  table: Pick<SubscriptionTable, "range" | "ledger" | "columns" | "plan" | "endsInclusive">,
  entries: EntriesInOrder,
): LedgerProblem[] {
  const { range, ledger, columns, plan, endsInclusive } = table;
  // The figures of a grid's rows are added up: nobody can tell its plans.
  if (columns === null) return [];
  return findOverlaps(table, entries)
    .toSorted((a, b) => ledger.row[a.entry]! - ledger.row[b.entry]!)
    .map(({ entry, other, isDuplicate }) => {
      const otherRow = range.firstRow + ledger.row[other]!;
      const end = ledger.end[other]!;
      const planName = plan === null ? "" : readText(range.cells[ledger.row[entry]!]?.[plan]);
      return problemAt(range, ledger.row[entry]!, columns.customer, {
        code: isDuplicate ? "duplicateSubscription" : "overlappingSubscriptions",
        severity: "warning",
        values: isDuplicate
          ? { otherRow }
          : {
              otherRow,
              ...(planName === "" ? {} : { plan: planName }),
              // As the sheet writes it.
              ...(end === openEnd ? {} : { until: endsInclusive ? end - 1 : end }),
            },
      });
    });
}
