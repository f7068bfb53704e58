import { describe, expect, it } from "vitest";
import { customerMrr } from "../../../src/core/ledger/customerMrr";
import { defaultMrrDefinition } from "../../../src/core/ledger/mrrDefinition";
import { movements } from "../../../src/core/ledger/schedule";
import { readSubscriptionTable } from "../../../src/core/ledger/table/subscriptionTable";
import type { Cell, Cells } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { firstDay, ledgerOf, tableOf } from "./ledgerTables";

const january = serialOf(2026, 1, 1);
const february = serialOf(2026, 2, 1);

describe("a subscription table", () => {
  const header = ["Customer", "Plan name", "MRR", "Start", "End", "Cancellation Feedback", "Cancellation reason"];
  const rows = [
    ["A", "Basic", 10, january, null, "", ""],
    ["B", "Team", 20, january, february, "too expensive", "Price"],
  ];

  it("is read with the figures of the functions, and with what describes its rows", () => {
    const table = tableOf([header, ...rows]);
    expect(table).toMatchObject({
      layout: "subscriptions",
      plan: 1,
      reason: 6,
      currency: null,
      leftOut: [],
      faults: [],
    });
    expect(movements(table.ledger, january, february)).toEqual(
      movements(ledgerOf([header, ...rows]), january, february),
    );
    expect(table.columns).toMatchObject({ customer: 0, amount: 2, start: 3, end: 4 });
  });

  it("is found below titles and notes, its rows counted from the header", () => {
    const titled = tableOf([["Billing export"], [], ["as of", "2026-02-01"], header, ...rows], {
      firstRow: 2,
      hiddenRows: [6],
    });
    expect(titled.range).toMatchObject({ firstRow: 5 });
    expect(titled.range.cells[0]).toBe(header);
    expect([...titled.ledger.row]).toEqual([1, 2]);
  });

  it("ends at a blank column; what stands beyond is named and not read", () => {
    const beside = (cells: Cells): Cells => cells.map((row) => [...row, null, ...["Period", "New"]]);
    const table = tableOf(beside([header, ...rows]), { firstColumn: 1, numberFormats: [null, null, "0.00 €", null] });
    expect(table.range).toMatchObject({ firstRow: 0, firstColumn: 1, numberFormats: [null, null, "0.00 €", null] });
    expect(table.range.cells).toEqual([header, ...rows]);
    expect(table.columns).toMatchObject({ interval: -1 });
    expect(table.apart).toEqual({ firstColumn: 9, columns: ["J:K"], headers: ["Period"] });
    expect(movements(table.ledger, january, february)).toEqual(
      movements(ledgerOf([header, ...rows]), january, february),
    );
  });

  it("counts its columns from its own first one, whatever stands to the left", () => {
    const notes = (cells: Cells): Cells => cells.map((row, index) => [index === 0 ? "Status" : null, null, ...row]);
    const table = tableOf(notes([header, ...rows]), { numberFormats: ["a", "b", "c", "d"] });
    expect(table.range).toMatchObject({ firstColumn: 2, numberFormats: ["c", "d"] });
    expect(table).toMatchObject({ plan: 1, reason: 6, columns: { customer: 0, amount: 2 } });
    expect(table.apart).toEqual({ firstColumn: 0, columns: ["A"], headers: ["Status"] });
  });

  it("of a grid counts the most frequent currency alone, and says so", () => {
    const table = tableOf([
      ["Customer", "Home currency", "Jan 2026", "Feb 2026"],
      ["A", "EUR", 1, 2],
      ["B", "usd", 4, 8],
      ["C", "€", 16, 32],
    ]);
    expect([...table.ledger.mrr]).toEqual([1, 2, 16, 32]);
    expect(table.leftOut).toEqual([{ row: 2, column: 1, reason: "currency" }]);
    expect(table.problems).toMatchObject([
      { code: "severalCurrencies", row: 2, column: 1, values: { currency: "EUR", counts: "EUR 2, usd 1", rows: 1 } },
    ]);
  });

  it("names what stands beside rows that are further down, and no title above the header", () => {
    const wide = (...cells: Cell[]): readonly Cell[] => [...cells, ...Array<null>(10).fill(null)].slice(0, 10);
    const customer = (name: string): readonly Cell[] => wide(name, "Basic", 10, january);
    const many = Array.from({ length: 12 }, (_, index) => customer(`C${index}`));
    const far = wide("Z", "Basic", 10, january, null, null, null, null, "so far");
    const table = tableOf([
      wide("Export", null, null, null, null, null, null, null, null, "x"),
      wide(...header),
      ...many,
      far,
    ]);
    expect(table.apart).toMatchObject({ columns: ["I"], headers: [] });
  });

  it("is all of its rows, blank ones among them too", () => {
    const table = tableOf([header, ...rows, [], ["C", "Basic", 5, january, null, "", ""]]);
    expect(table.range.cells).toHaveLength(5);
    expect(table.apart).toBeNull();
    expect(table.ledger.customers).toEqual(["A", "B", "C"]);
  });

  it("that is an Excel table has its header on top", () => {
    const range = { sheet: "S", table: "T", firstRow: 0, firstColumn: 0, cells: [["Column 1"], header, ...rows] };
    expect(readSubscriptionTable(range, defaultMrrDefinition)).toMatchObject({
      ok: false,
      problems: [{ code: "noHeader", severity: "error", sheet: "S", row: 0, column: 0 }],
    });
  });

  it("of several currencies counts the one of most rows, and leaves the others out", () => {
    const table = tableOf([
      ["Customer", "MRR", "Start", "Currency"],
      ["A", 10, january, "usd"],
      ["B", 20, january, "EUR"],
      ["C", 30, january, "eur"],
      ["D", 40, january, null],
      ["A", 50, january, "GBP"],
    ]);
    expect([...customerMrr(table.ledger, january)]).toEqual([20, 30, 40]);
    expect(table.ledger.customers).toEqual(["B", "C", "D"]);
    expect(table.currency).toBe("EUR");
    expect(table.currencies).toEqual([
      { name: "EUR", rows: 2, firstRow: 2 },
      { name: "usd", rows: 1, firstRow: 1 },
      { name: "GBP", rows: 1, firstRow: 5 },
    ]);
    expect(table.leftOut).toEqual([
      { row: 1, column: 3, reason: "currency" },
      { row: 5, column: 3, reason: "currency" },
    ]);
  });

  it("of one currency names it as first spelt", () => {
    const cells = [
      ["Customer", "MRR", "Start", "Currency"],
      ["A", 10, january, " "],
      ["B", 20, january, "eur"],
      ["C", 30, january, "EUR"],
    ];
    expect(tableOf(cells)).toMatchObject({ currency: "eur", currencies: [{ name: "eur", rows: 2 }], problems: [] });
  });

  it("of a file that counts from 1904 has its dates in the usual count", () => {
    const old = (day: number) => day - 1462;
    const table = tableOf(
      [header, ["A", "Basic", 10, old(january), 0, "", ""], ["B", "Team", 20, "2026-01-01", old(february), "", ""]],
      { date1904: true },
    );
    expect([...table.ledger.start]).toEqual([january, january]);
    expect(table.ledger.end[1]).toBe(february);
    expect(table.range.date1904).toBe(false);
  });
});

describe("an MRR grid", () => {
  const header = [null, january, february];

  it("is read with its figures, and has neither plans nor reasons", () => {
    const table = tableOf([header, ["A", 10, 20]]);
    expect(table).toMatchObject({ layout: "grid", columns: null, plan: null, reason: null, currency: null });
    expect([...customerMrr(table.ledger, february)]).toEqual([20]);
  });

  it("is found below titles; figures under a blank are no header", () => {
    const titled = (...cells: Cells) => tableOf([["MRR by customer"], [], ...cells]).range.firstRow;
    expect(titled(header, ["A", 10, 20])).toBe(2);
    expect(titled(["Customer", january, february], ["A", 10, 20])).toBe(2);
    expect(titled(["Made on", "1 Feb 2026"], [null, "Jan 2026", "Feb 2026"], ["A", 10, 20])).toBe(3);
    const faulty = [
      ["Customer", "January", "soon"],
      [null, firstDay, firstDay + 1],
      ["A", 10, 20],
    ];
    const reading = readSubscriptionTable(
      { sheet: "S", firstRow: 0, firstColumn: 0, cells: faulty },
      defaultMrrDefinition,
    );
    expect(reading.ok).toBe(false);
  });

  it("counts nothing of a row that cannot be read to its end", () => {
    const table = tableOf([header, ["A", 10, "many"], ["B", 1, 2]]);
    expect(table.ledger.customers).toEqual(["B"]);
    expect([...customerMrr(table.ledger, january)]).toEqual([1]);
  });

  it("of a file that counts from 1904 has its dates in the usual count", () => {
    const table = tableOf(
      [
        [0, january - 1462, february - 1462],
        ["A", 10, 20],
      ],
      { date1904: true },
    );
    expect([table.ledger.knownFrom, ...table.ledger.start]).toEqual([january, january, february]);
  });
});
