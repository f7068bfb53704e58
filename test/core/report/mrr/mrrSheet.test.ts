import { describe, expect, it } from "vitest";
import { defaultMrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { mrrSchedule, scheduleDays } from "../../../../src/core/ledger/schedule";
import {
  mrrLiveSheet,
  mrrValuesSheet,
  scheduleFormula,
  type MrrScheduleRequest,
} from "../../../../src/core/report/mrr/mrrSheet";
import type { Cell } from "../../../../src/core/sheet/cell";
import { rangePlace } from "../../../../src/core/sheet/sheetRange";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { ledgerOf } from "../../ledger/ledgerTables";
import { sheetOf } from "../../sheet/sheetOf";
import { en } from "../../../../src/texts/en";

const rows: readonly (readonly Cell[])[] = [
  ["Customer", "MRR", "Start", "End"],
  ["Stays", 100, "2025-01-01", null],
  ["Grows", 50, "2025-01-01", "2026-01-10"],
  ["Grows", 70, "2026-01-10", null],
  ["Shrinks", 40, "2025-01-01", "2026-01-20"],
  ["Shrinks", 10, "2026-01-20", null],
  ["Leaves", 30, "2025-01-01", "2026-01-31"],
  ["Returns", 20, "2025-01-01", "2025-06-01"],
  ["Returns", 20, "2026-01-05", null],
  ["Comes", 5, "2026-01-05", null],
];

const range = rangePlace(sheetOf("Subs 'n' more", ...rows));
const days = scheduleDays(serialOf(2026, 1, 1), serialOf(2026, 3, 1), 1);
const request: MrrScheduleRequest = { range, currency: "EUR", definition: defaultMrrDefinition, stepMonths: 1, days };
const periods = mrrSchedule(ledgerOf(rows), days);

describe("CS MRR as values", () => {
  const sheet = mrrValuesSheet(request, periods, en.report);
  const [table] = sheet.tables;

  it("is a table of the twenty columns with a row for each period", () => {
    expect(sheet).toMatchObject({ key: "mrr", name: "CS MRR", frozenRows: 1 });
    expect(table?.columns).toHaveLength(20);
    expect(table?.rows.map(([period]) => period)).toEqual([serialOf(2026, 1, 1), serialOf(2026, 2, 1)]);
  });

  it("has the figures of the movements, what was lost with a minus", () => {
    expect(table?.rows[0]?.slice(1, 14)).toEqual([220, 5, 20, 20, -30, -30, 205, -15, 4, 1, 1, -1, 5]);
    expect(table?.rows[0]?.slice(14)).toEqual([1 / 4, 60 / 220, 40 / 220, 180 / 220, 160 / 220, 25 / 60]);
  });

  it("adds up across, in money and in customers", () => {
    for (const row of table?.rows ?? []) {
      const [opening, ...moved] = row.slice(1, 8).map(Number);
      expect(moved.slice(0, 5).reduce((sum, part) => sum + part, opening ?? NaN)).toBe(moved[5]);
      const [atOpening = NaN, come = NaN, back = NaN, gone = NaN, atClosing] = row.slice(9, 14).map(Number);
      expect(atOpening + come + back + gone).toBe(atClosing);
    }
  });

  it("leaves a rate blank that has nothing to divide by, and writes nothing lost as 0", () => {
    expect(table?.rows[1]?.[19]).toBeNull();
    expect(Object.is(table?.rows[1]?.[5], 0)).toBe(true);
    const before = scheduleDays(serialOf(2020, 1, 1), serialOf(2020, 2, 1), 1);
    const [empty] = mrrValuesSheet({ ...request, days: before }, mrrSchedule(ledgerOf(rows), before), en.report).tables;
    expect(empty?.rows[0]?.slice(14)).toEqual([null, null, null, null, null, null]);
  });

  it("has number formats for days, money, counts, rates and the ratio", () => {
    const formats = table?.columns.map(({ numberFormat }) => numberFormat);
    expect(formats?.[0]).toBe("yyyy-mm-dd");
    expect(formats?.slice(1, 9)).toEqual(Array.from({ length: 8 }, () => "[$€-2]#,##0.00"));
    expect(formats?.slice(9, 14)).toEqual(Array.from({ length: 5 }, () => "#,##0"));
    expect(formats?.slice(14)).toEqual([...Array.from({ length: 5 }, () => "0.0%"), "0.00"]);
  });

  it("leaves a rate that is beyond all numbers blank, as the function does", () => {
    const [first] = periods;
    if (!first) throw new Error("There is no period.");
    const [huge] = mrrValuesSheet(
      request,
      [{ ...first, newMrr: 1e200, churnedMrr: 1e-200, contractionMrr: 0 }],
      en.report,
    ).tables;
    expect(huge?.rows[0]?.[19]).toBeNull();
  });
});

describe("CS MRR live", () => {
  it("is one formula that fills as many columns, and a row for each period", () => {
    const { tables, spill } = mrrLiveSheet(request, en.report);
    expect(tables).toEqual([]);
    expect(spill?.rows).toBe(2);
    expect(spill?.columns).toEqual(mrrValuesSheet(request, periods, en.report).tables[0]?.columns);
  });

  it("names a table by its name and a range by its address on its sheet", () => {
    expect(scheduleFormula({ ...request, range: { ...range, table: "Subscriptions" } })).toBe(
      "=CS.MRRSCHEDULE(Subscriptions[#All],DATE(2026,1,1),DATE(2026,3,1),1,FALSE)",
    );
    expect(scheduleFormula({ ...request, stepMonths: 3, definition: { endsInclusive: true } })).toBe(
      "=CS.MRRSCHEDULE('Subs ''n'' more'!$A$1:$D$10,DATE(2026,1,1),DATE(2026,3,1),3,TRUE)",
    );
  });
});
