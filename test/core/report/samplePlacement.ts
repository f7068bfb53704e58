import { computePlacement } from "../../../src/commands/computePlacement";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Placement } from "../../../src/core/report/placement";
import { resultSheets } from "../../../src/core/report/resultSheets";
import type { ResultCell, ResultKey, ResultSheet, ResultTable } from "../../../src/core/report/layout/resultSheet";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import type { SheetRange } from "../../../src/core/sheet/sheetRange";
import { sheetOf } from "../sheet/sheetOf";
import { en } from "../../../src/texts/en";

export const asOf = serialOf(2026, 11, 23);

const header = [
  "Account",
  "Account ID",
  "Status",
  "MRR",
  "Currency",
  "CSM",
  "Tier",
  "DAU",
  "MAU",
  "NPS",
  "Tickets",
  "Churned at",
];

/** A small sheet with one row of every fate: placed, gone, not yet a customer, and left out. */
export const sampleRows: readonly (readonly Cell[])[] = [
  ["Ada Ltd", "a1", "Live", 1200, "EUR", "Ana", "Mid-market", 12, 100, 9, 1, null],
  ["Bolt GmbH", "b2", "Live", 5200.5, "EUR", "Rui", "Enterprise", 20, 90, 3, 9, null],
  ["007", "c3", "Live", 300, "EUR", "Ana", "SMB", 1, 30, 10, 0, null],
  ['=HYPERLINK("http://x","y")', "+1", "Live", 99.99, "EUR", "Ana", "SMB", null, null, null, null, null],
  ["Echo", "e5", "Live", "1.2k", "EUR", "", "SMB", 30, 100, 8, 2, null],
  ["Fox", "f6", "Churned", 700, "EUR", "Rui", "SMB", 1, 9, 1, 1, null],
  ["Golf", "g7", "Live", 80, "EUR", "Rui", "SMB", 1, 9, 1, 1, "2026-03-01"],
  ["Hotel", "h8", "Trial", 60, "EUR", "Rui", "SMB", 1, 9, 1, 1, null],
  ["ada  ltd", "A1", "Live", 40, "EUR", "Ana", "SMB", 1, 9, 1, 1, null],
  [null, "j9", "Live", 20, "EUR", "Ana", "SMB", 1, 9, 1, 1, null],
];

export function placeRows(
  rows: readonly (readonly Cell[])[] = sampleRows,
  policy: Policy = defaultPolicy,
  team: SheetRange | null = null,
  headers: readonly string[] = header,
): Placement {
  const outcome = computePlacement({ accounts: sheetOf("Accounts", headers, ...rows), team, policy, asOf });
  if (outcome.kind !== "placement") throw new Error("It could not be read at all.");
  return outcome.placement;
}

export function resultSheet(placement: Placement, key: ResultKey): ResultSheet {
  const sheet = resultSheets(placement, en.report).find((candidate) => candidate.key === key);
  if (!sheet) throw new Error(`There is no sheet ${key}.`);
  return sheet;
}

export function resultTable(placement: Placement, key: ResultKey, name: string): ResultTable {
  const table = resultSheet(placement, key).tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  return table;
}

/** The cells of a column, by header. */
export function columnCells(table: ResultTable, wanted: string): readonly ResultCell[] {
  const index = table.columns.findIndex(({ header: text }) => text === wanted);
  if (index < 0) throw new Error(`There is no column ${wanted}.`);
  return table.rows.map((row) => row[index] ?? null);
}

/** The rows of a table as header → cell. */
export function records(table: ResultTable): readonly Readonly<Record<string, ResultCell>>[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map(({ header: text }, index) => [text, row[index] ?? null])),
  );
}
