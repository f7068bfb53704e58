import { expect, test } from "vitest";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import { earlierCaptions } from "../../../../src/core/report/layout/earlierCaptions";
import { mrrValuesSheet } from "../../../../src/core/report/mrr/mrrSheet";
import { resultSheets } from "../../../../src/core/report/resultSheets";
import { columnIndex } from "../../../../src/core/report/layout/resultColumns";
import { en } from "../../../../src/texts/en";
import { placeRows, sampleRows } from "../samplePlacement";

const headers = ["Account", "Account ID", "Health score", "MRR", "CSM", "DAU", "MAU", "NPS", "Logins"];
const rows = sampleRows.map(([account, id, , mrr, , csm, , dau, mau, nps]) => [
  account,
  id,
  60,
  mrr,
  csm,
  dau,
  mau,
  nps,
  3,
]);
const ownMetric = { id: "column:Logins", poor: 0, good: 9, weight: 10 } as const;
const policy = {
  ...defaultPolicy,
  health: { ...defaultPolicy.health, metrics: [...defaultPolicy.health.metrics, ownMetric] },
};
const schedule = {
  range: { sheet: "S", firstRow: 0, firstColumn: 0, rows: 0, columns: 0 },
  currency: null,
  definition: { endsInclusive: false },
  stepMonths: 1,
  days: [],
};
const sheets = [
  ...resultSheets(placeRows(rows, policy, null, headers), en.report),
  mrrValuesSheet(schedule, [], en.report),
];

test("every column of every table has an id of its own, and one meaning in all of them", () => {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  expect(tables.length).toBeGreaterThan(10);
  for (const { name, columns } of tables) {
    expect(new Set(columns.map(({ id }) => id)).size, name).toBe(columns.length);
    expect(
      columns.every(({ id }) => id !== ""),
      name,
    ).toBe(true);
  }
});

test("the English headers of results from before stand for the ids of today", () => {
  const [placement] = sheets.flatMap((sheet) => sheet.tables);
  expect(placement?.columns[columnIndex(placement.columns, "metric:column:Logins")]?.header).toBe("Logins");
  const columns = sheets.slice(0, 3).flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  const known = columns.filter(({ header }) => header in earlierCaptions);
  expect(known.length).toBeGreaterThan(60);
  for (const { id, header } of known) expect(earlierCaptions[header], header).toBe(id);
});

test("a column that is not there is an error of ours", () => {
  expect(() => columnIndex([], "mrr")).toThrow(RangeError);
});
