import { describe, expect, it } from "vitest";
import type { MrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { restsOnPerson } from "../../../../src/core/ledger/mapping/restsOnPerson";
import { mrrSchedule, scheduleDays } from "../../../../src/core/ledger/schedule";
import { readSubscriptionTable } from "../../../../src/core/ledger/table/subscriptionTable";
import { liveDifferences } from "../../../../src/core/report/mrr/liveDifferences";
import { cellsOfRows, subscriptionRows, subscriptionsSheet } from "../../../../src/core/report/mrr/subscriptionsSheet";
import type { Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { en } from "../../../../src/texts/en";
import { sheetOf } from "../../sheet/sheetOf";

const january = serialOf(2026, 1, 1);
const march = serialOf(2026, 3, 1);
const days = scheduleDays(january, serialOf(2026, 5, 1), 1);

function read(cells: Cells, definition: MrrDefinition) {
  const reading = readSubscriptionTable(sheetOf("Billing", ...cells), definition);
  if (!reading.ok) throw new Error("The table cannot be read");
  return reading.table;
}

const cells: Cells = [
  ["Shop", "Money", "Since", "Last day", "How it goes"],
  ["Alder", 100, january, null, "fine"],
  ["Birch", 1 / 3, january, serialOf(2026, 2, 28), "fine"],
  ["Cedar", 7, january, null, "asleep"],
];
const definition: MrrDefinition = {
  endsInclusive: true,
  columns: { Shop: "customer", Money: "mrr", Since: "start", "Last day": "end", "How it goes": "status" },
  words: { status: { fine: "live", asleep: "interrupted" } },
};

describe("CS Subscriptions", () => {
  it("has the rows that count, with the source's row, and ends as functions read them", () => {
    const table = read(cells, definition);
    expect(restsOnPerson(table)).toBe(true);
    const rows = subscriptionRows(table);
    expect(rows).toEqual([
      ["Alder", 100, january, null, null, 2],
      ["Birch", 1 / 3, january, march, null, 3],
    ]);
    const sheet = subscriptionsSheet(rows, "EUR", en.report);
    expect(sheet).toMatchObject({ key: "subscriptions", name: "CS Subscriptions" });
    expect(sheet.tables[0]?.columns.map(({ header }) => header)).toEqual([
      "Customer",
      "MRR",
      "Start",
      "End",
      "Currency",
      "Source row",
    ]);
  });

  it("gives functions the figures of the pane, to the last bit", () => {
    const table = read(cells, definition);
    const shown = mrrSchedule(table.ledger, days);
    const stands = cellsOfRows(subscriptionRows(table));
    expect(liveDifferences(stands, { endsInclusive: false }, days, shown)).toEqual([]);
  });

  it("is not needed by a table that says all itself", () => {
    const plain = read(
      [
        ["Customer", "MRR", "Start"],
        ["Alder", 100, january],
      ],
      { endsInclusive: false },
    );
    expect(restsOnPerson(plain)).toBe(false);
  });
});

describe("figures that would differ live", () => {
  it("are named", () => {
    const table = read(cells, definition);
    const shown = mrrSchedule(table.ledger, days);
    const [header = [], alder = []] = cellsOfRows(subscriptionRows(table));
    const differing = liveDifferences([header, alder], { endsInclusive: false }, days, shown);
    expect(differing).toContain("Opening MRR");
    expect(differing).not.toContain("Expansion");
  });

  it("are all where a formula would answer an error", () => {
    const table = read(cells, definition);
    const shown = mrrSchedule(table.ledger, days);
    expect(liveDifferences(cells, { endsInclusive: false }, days, shown)).toHaveLength(20);
  });
});
