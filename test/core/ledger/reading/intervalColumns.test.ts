import { describe, expect, it } from "vitest";
import { ColumnCells } from "../../../../src/core/ledger/reading/columnCells";
import { intervalColumns } from "../../../../src/core/ledger/reading/intervalColumns";
import { readHeader } from "../../../../src/core/vocabulary/header";
import { tableOfText } from "./tableOfText";

function columnsOf(text: string) {
  const cells = tableOfText(text);
  const { intervals, loneCount } = intervalColumns((cells[0] ?? []).map(readHeader), new ColumnCells(cells));
  return { intervals: intervals.map(({ column, count }) => [column, count]), loneCount };
}

describe("the columns of intervals", () => {
  it("are known by their headers, with a prefix, too", () => {
    const headers =
      "Interval, Plan Interval, interval_unit, Billing Period, billing_period_unit, Payment frequency, Subscription cadence, Recurrence, Intervall, Abrechnungszeitraum, Turnus, Periodicidade, Ciclo";
    for (const header of headers.split(", ")) {
      expect(columnsOf(`${header} / month`), header).toEqual({ intervals: [[0, -1]], loneCount: -1 });
    }
  });

  it("are so under some headers only where a plain interval word stands below", () => {
    for (const header of ["Billing term", "Billing", "Billing type", "Payment schedule", "Period", "Zahlungsweise"]) {
      expect(columnsOf(`${header} / 2026-01 / annual`).intervals, header).toEqual([[0, -1]]);
      expect(columnsOf(`${header} / 3 months / 12`).intervals, header).toEqual([]);
    }
  });

  it("have a count that is called after them", () => {
    for (const headers of [
      "Interval|Interval count",
      "Interval|Frequency",
      "interval_unit|interval_length",
      "plan_interval_unit|plan_interval_length",
      "Billing cycle interval|Billing cycle frequency",
      "billing_period_unit|billing_period",
    ]) {
      expect(columnsOf(`${headers} / month|3`), headers).toEqual({ intervals: [[0, 1]], loneCount: -1 });
    }
  });

  it("are two where both hold words", () => {
    expect(columnsOf("Billing interval|Billing frequency / year|yearly").intervals).toEqual([
      [0, -1],
      [1, -1],
    ]);
    expect(columnsOf("billing_period_unit|billing_period / month|monthly").intervals).toHaveLength(2);
  });

  it("leave a count alone where none of them is there", () => {
    expect(columnsOf("Interval count|Amount / 3|1")).toEqual({ intervals: [], loneCount: 0 });
    expect(columnsOf("Plan interval length|Amount / 3|1")).toEqual({ intervals: [], loneCount: 0 });
    expect(columnsOf("Account count|Contract length / 3|1").loneCount).toBe(-1);
  });
});
