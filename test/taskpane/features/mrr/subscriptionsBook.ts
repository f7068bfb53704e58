import type { Cell } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import type { FakeWorkbook } from "../../fakeHost";
import { accountsSheet } from "../../workbooks";

const day = (year: number, month: number, dayOfMonth = 1): number => serialOf(year, month, dayOfMonth);

export const subscriptionsHeader: readonly Cell[] = [
  "Customer",
  "Plan",
  "MRR",
  "Start",
  "End",
  "Currency",
  "Cancellation reason",
];

/**
 * A billing export of which October 2026 has every movement: Nova comes, Bolt comes back, Ember grows, Delta shrinks, Flint
 * and Gale leave. Opening 1,000.50, closing 1,110.75.
 */
export function subscriptions(): Cell[][] {
  return [
    [...subscriptionsHeader],
    ["Acme", "Team", 500.5, day(2024, 1), null, "EUR", null],
    ["Bolt", "Team", 80, day(2025, 1), day(2025, 6), "EUR", "Low usage"],
    ["Bolt", "Team", 90, day(2026, 10, 5), null, "EUR", null],
    ["Delta", "Team", 150, day(2025, 3), day(2026, 10, 10), "EUR", null],
    ["Delta", "Team", 100.25, day(2026, 10, 10), null, "EUR", null],
    ["Ember", "Basic", 100, day(2025, 3), day(2026, 10, 15), "EUR", null],
    ["Ember", "Team", 300, day(2026, 10, 15), null, "EUR", null],
    ["Flint", "Basic", 200, day(2025, 9), day(2026, 11), "EUR", "Price"],
    ["Gale", "Basic", 50, day(2026, 2), day(2026, 10, 20), "EUR", "price "],
    ["Nova", "Basic", 120, day(2026, 10, 2), null, "EUR", null],
  ];
}

/** Accounts, subscriptions and notes; the cursor is on the notes. */
export function subscriptionsBook(rows: readonly (readonly Cell[])[] = subscriptions()): FakeWorkbook {
  return {
    sheets: {
      Notes: [
        ["Things to do", null],
        ["Reported", 1110.75],
      ],
      Accounts: accountsSheet(),
      Subscriptions: rows,
    },
    activeSheet: "Notes",
  };
}
