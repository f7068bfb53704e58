import { readText } from "../../sheet/cell";
import type { EntriesInOrder } from "./entriesInOrder";
import { openEnd } from "../ledger";
import { endOffset } from "../mrrDefinition";
import { findOverlaps } from "./overlaps";
import type { ProblemList } from "./problemList";
import type { ReadTable } from "../table/readTable";

/** Adds the rows of one customer and plan that count at the same time; duplicates are named as such. */
export function addOverlaps(
  table: Pick<ReadTable, "range" | "ledger" | "columns" | "plan" | "definition">,
  entries: EntriesInOrder,
  problems: ProblemList,
): void {
  const { range, ledger, columns, plan, definition } = table;
  // The figures of a grid's rows are added up: nobody can tell its plans.
  if (columns === null) return;
  const overlaps = [...findOverlaps(table, entries)].sort((a, b) => ledger.row[a.entry]! - ledger.row[b.entry]!);
  for (const { entry, other, isDuplicate } of overlaps) {
    const otherRow = range.firstRow + ledger.row[other]!;
    const end = ledger.end[other]!;
    const planName = plan === null ? "" : readText(range.cells[ledger.row[entry]!]?.[plan]);
    problems.addAt(ledger.row[entry]!, columns.customer, {
      code: isDuplicate ? "duplicateSubscription" : "overlappingSubscriptions",
      severity: "warning",
      values: isDuplicate
        ? { otherRow }
        : {
            otherRow,
            ...(planName === "" ? {} : { plan: planName }),
            // As the sheet writes it.
            ...(end === openEnd ? {} : { until: end - endOffset(definition) }),
          },
    });
  }
}
