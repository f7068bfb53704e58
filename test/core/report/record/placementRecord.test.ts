import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editedSince, type PlacementCells } from "../../../../src/core/report/record/editedSince";
import { recordPlacement, type PlacementRecord } from "../../../../src/core/report/record/placementRecord";
import { readRecord, recordText } from "../../../../src/core/report/record/recordText";
import { defaultPolicy } from "../../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../../src/core/settings/policy";
import { asOf, placeRows, resultTable, sampleRows } from "../samplePlacement";

function toEnd<Result>(work: Generator<undefined, Result>): Result {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

function placed(policy: Policy = defaultPolicy) {
  const placement = placeRows(sampleRows, policy);
  const table = resultTable(placement, "placement", "CS_Placement");
  const record = recordPlacement(placement, table, asOf + 7);
  const cells: PlacementCells = {
    ids: table.columns.map(({ id }) => id),
    rows: table.rows.map((row) => row.map((cell) => cell)),
  };
  return { table, record, cells };
}

const live = { ...defaultPolicy, sheets: { ...defaultPolicy.sheets, liveFormulas: true } };

/** The sheet with a cell written over, the row by its account. */
function overtyped(
  { ids, rows }: PlacementCells,
  account: string,
  column: string,
  text: string | null,
): PlacementCells {
  const [row, place] = [rows.findIndex((cells) => cells[0] === account), ids.indexOf(column)];
  return {
    ids,
    rows: rows.map((cells, index) => (index === row ? cells.map((cell, at) => (at === place ? text : cell)) : cells)),
  };
}

describe("the record of a placement", () => {
  it("holds what was written, by column id, and what our words mean", () => {
    const { record, table } = placed();
    expect(record).toMatchObject({ writtenOn: asOf + 7, asOf, rows: sampleRows.length });
    for (const id of ["account", "id", "status", "csm", "previousCsm", "change", "segment", "bucket", "mrr"] as const) {
      const place = table.columns.findIndex((column) => column.id === id);
      expect(record.columns?.[id]?.cells, id).toEqual(table.rows.map((row) => row[place]));
    }
    expect(record.columns?.segment?.meanings).toEqual({ "Hand-held": "handHeld", Scaled: "scaled" });
    expect(record.columns?.bucket?.meanings).toMatchObject({ Poor: "poor" });
    expect(record.columns?.status?.meanings).toMatchObject({ "Left out": "leftOut" });
  });

  it("holds what formulas came to", () => {
    const [values, formulas] = [placed().record, placed(live).record];
    expect(placed(live).table.rows[0]?.some((cell) => typeof cell === "object" && cell && "formula" in cell)).toBe(
      true,
    );
    expect(formulas.columns?.health).toEqual({ ...values.columns?.health, isFormula: true });
    expect(formulas.columns?.bucket).toEqual({ ...values.columns?.bucket, isFormula: true });
  });

  it("reads back as it was, whatever the texts", () => {
    const cell = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    const rows = fc.oneof(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 40 }),
      // Few words, and many.
      fc.array(fc.tuple(cell, fc.constantFrom("Poor", "Good", null), fc.nat(70).map(String)), {
        minLength: 700,
        maxLength: 800,
      }),
    );
    fc.assert(
      fc.property(rows, (all) => {
        const column = (place: 0 | 1 | 2) => ({ cells: all.map((row) => (row[place] === -0 ? 0 : row[place])) });
        const record: PlacementRecord = {
          writtenOn: 46_350,
          asOf,
          rows: all.length,
          columns: { account: column(0), bucket: { ...column(1), isFormula: true }, csm: column(2) },
        };
        expect(toEnd(readRecord(toEnd(recordText(record))))).toEqual(record);
      }),
      { numRuns: 40 },
    );
  });

  it("is kept without its accounts where it would be too long, and says how many there were", () => {
    const { record } = placed();
    const text = toEnd(recordText(record, 500));
    expect(text.length).toBeLessThan(500);
    expect(toEnd(readRecord(text))).toEqual({ ...record, columns: null });
    expect(editedSince({ ...record, columns: null }, placed().cells)).toEqual([]);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    '{"version":2}',
    '{"version":1}',
    '{"version":1,"rows":2,"columns":{"csm":{"cells":[1]}}}',
  ])("is none, or lacks a column, where it was tampered with: %s", (text) => {
    const record = toEnd(readRecord(text));
    expect(record?.columns ?? {}).toEqual({});
  });
});

describe("what a person edited since", () => {
  it("is nothing in what was written, in any order of the rows and the columns", () => {
    for (const policy of [defaultPolicy, live]) {
      const { record, cells } = placed(policy);
      expect(editedSince(record, cells)).toEqual([]);
      const reversed = {
        ids: [...cells.ids].reverse(),
        rows: [...cells.rows].reverse().map((row) => [...row].reverse()),
      };
      expect(editedSince(record, reversed)).toEqual([]);
    }
  });

  it("is a CSM, a segment or a bucket that was written over or cleared, by account and column", () => {
    const { record, cells } = placed();
    const edited = overtyped(overtyped(cells, "Ada Ltd", "csm", "Rui"), "Bolt GmbH", "segment", null);
    const row = (account: string): number => cells.rows.findIndex((cell) => cell[0] === account);
    expect(editedSince(record, edited)).toEqual(
      [
        { account: "Ada Ltd", id: "a1", row: row("Ada Ltd"), column: "csm", before: "Ana", after: "Rui" },
        { account: "Bolt GmbH", id: "b2", row: row("Bolt GmbH"), column: "segment", before: "Hand-held", after: "" },
      ].sort((one, other) => one.row - other.row),
    );
    expect(editedSince(record, overtyped(cells, "Ada Ltd", "csm", "  ANA "))).toEqual([]);
    expect(editedSince(record, overtyped(cells, "Ada Ltd", "reason", "mine"))).toEqual([]);
  });

  it("is a bucket under live formulas only where the formula is gone, whatever the word", () => {
    const { record, cells } = placed(live);
    const [before] = placed().record.columns?.bucket?.cells ?? [];
    const [first] = cells.rows;
    const account = first?.[0] as string;
    expect(editedSince(record, overtyped(cells, account, "bucket", String(before)))).toMatchObject([
      { account, column: "bucket", before, after: before },
    ]);
  });

  it("finds an account that has no id by its name, and tells nothing of rows that were not written", () => {
    const columns = { account: { cells: ["Ada", "Bob"] }, csm: { cells: ["Ana", "Rui"] } };
    const record: PlacementRecord = { writtenOn: 1, asOf: 1, rows: 2, columns };
    const rows = [
      ["Bob", "Ana"],
      [" ada ", "Ana"],
      ["Cy", "Max"],
      ["Bob", "Max"],
    ];
    expect(editedSince(record, { ids: ["account", "csm"], rows })).toEqual([
      { account: "Bob", id: "", row: 0, column: "csm", before: "Rui", after: "Ana" },
    ]);
  });
});
