import { describe, expect, it } from "vitest";
import { readActiveCell } from "../../src/commands/readActiveCell";
import { HostError } from "../../src/commands/spreadsheetHost";
import { writeMrr, type WriteMrrRequest } from "../../src/commands/writeMrr";
import { defaultMrrDefinition } from "../../src/core/ledger/mrrDefinition";
import { mrrSchedule, scheduleDays } from "../../src/core/ledger/schedule";
import { rangePlace } from "../../src/core/sheet/sheetRange";
import { serialOf } from "../../src/core/sheet/serialDate";
import { ledgerOf } from "../core/ledger/ledgerTables";
import { sheetOf } from "../core/sheet/sheetOf";
import { MemoryHost } from "./memoryHost";
import { en } from "../../src/texts/en";

const range = sheetOf("Subscriptions", ["Customer", "MRR", "Start"], ["Ada", 100, "2026-01-01"]);
const days = scheduleDays(serialOf(2026, 1, 1), serialOf(2026, 3, 1), 1);

function request(form: WriteMrrRequest["form"]): WriteMrrRequest {
  const periods = mrrSchedule(ledgerOf(range.cells), days);
  return {
    form,
    range: rangePlace(range),
    currency: "EUR",
    definition: defaultMrrDefinition,
    stepMonths: 1,
    days,
    periods,
  };
}

describe("the active cell", () => {
  it("is read with its number format, and nothing else of its sheet", async () => {
    const notes = sheetOf("Notes", ["a", "b"], ["c", 12.5], ["d", 1]);
    const host = new MemoryHost([{ ...notes, numberFormats: [null, "0.00"] }]);
    host.selected = { sheet: "Notes", row: 1, column: 1 };
    expect(await readActiveCell(host)).toEqual({ place: host.selected, value: 12.5, numberFormat: "0.00" });
    expect(host.rowsAsked).toEqual([]);
  });
});

describe("writing the schedule", () => {
  it("writes one sheet and nothing else, as a table of values or as a formula", async () => {
    const host = new MemoryHost([range]);
    expect(await writeMrr(host, request("values"), en.report)).toMatchObject({ key: "mrr", name: "CS MRR" });
    expect(host.results).toHaveLength(1);
    expect(host.results[0]?.tables[0]?.rows).toHaveLength(2);
    await writeMrr(host, request("live"), en.report);
    expect(host.results).toHaveLength(1);
    expect(host.results[0]).toMatchObject({ tables: [], spill: { rows: 2 } });
  });

  it("passes the host's own failures on", async () => {
    const host = new MemoryHost([range]);
    host.writeResults = () => Promise.reject(new HostError("protected", { doing: "writing", sheets: ["CS MRR"] }));
    await expect(writeMrr(host, request("values"), en.report)).rejects.toMatchObject({
      code: "protected",
      written: "nothing",
    });
  });
});
