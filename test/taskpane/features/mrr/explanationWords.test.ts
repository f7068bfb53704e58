import { expect, it } from "vitest";
import { defaultMrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { reconcile } from "../../../../src/core/ledger/reconciliation/reconcile";
import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import { explanationWords } from "../../../../src/taskpane/features/mrr/explanationWords";
import { tableOf } from "../../../core/ledger/ledgerTables";
import { en } from "../../../../src/texts/en";

const february = serialOf(2026, 2, 1);
const subscriptions: readonly (readonly Cell[])[] = [
  ["Customer", "MRR", "Start", "End"],
  ["Acme", 100, "2025-06-01", null],
  ["Bolt", 31, "2025-06-01", null],
  ["Bolt", 17, "2025-09-01", null],
  ["Ceres", 5, "2025-06-01", "2026-01-20"],
  ["Ceres", 3, "2025-06-01", "2026-01-20"],
  ["Dune", 9, "2026-02-20", null],
];

/** How a difference from the MRR of 1 February is explained. */
function wordsFor(difference: number, definition = defaultMrrDefinition): readonly string[] {
  const table = tableOf(subscriptions, { definition });
  return reconcile(table, february, 148 + difference).explanations.map((explanation) =>
    explanationWords(explanation, february, table, createFormatter("en-GB"), en),
  );
}

it.each([
  [8, "Not counted here: Ceres (ended on 20 Jan 2026). Counted, this comes to the very difference."],
  [9, "Not counted here: Dune (starts on 20 Feb 2026). Counted, this comes to the very difference."],
  [
    17 - 3,
    "Not counted here: Dune (starts on 20 Feb 2026) and Ceres (ended on 20 Jan 2026). Counted, this comes to the very difference.",
  ],
  [-48, "Counted here: Bolt (live from 1 Jun 2025). Left out, this comes to the very difference."],
  [-17, "Counted here: Bolt (live from 1 Sept 2025). Left out, this comes to the very difference."],
  [100, "Counted here: Acme (live from 1 Jun 2025). Counted twice, this comes to the very difference."],
])("tells of whom a difference of %d may come, and whether and when they were customers", (difference, words) => {
  expect(wordsFor(difference)).toContain(words);
});

it("tells the last day that counts where ends are read so", () => {
  expect(wordsFor(8, { endsInclusive: true })).toContain(
    "Not counted here: Ceres (ended on 20 Jan 2026). Counted, this comes to the very difference.",
  );
});
