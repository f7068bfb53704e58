import { describe, expect, it } from "vitest";
import { customerMrr } from "../../../../src/core/ledger/customerMrr";
import { ledgerCover, openEnd } from "../../../../src/core/ledger/ledger";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import type { Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { ledgerOf } from "../ledgerTables";

const january = serialOf(2026, 1, 1);
const february = serialOf(2026, 2, 1);

describe("subscription rows", () => {
  it("become columns of who, how much, from when and until when", () => {
    const ledger = ledgerOf([
      ["Customer", "Amount", "Interval", "Start", "End"],
      ["B", 1200, "year", january, null],
      ["A", 50, "month", january, february],
      [" B ", 30, "quarter", february, null],
    ]);
    expect(ledger.customers).toEqual(["B", "A"]);
    expect([...ledger.customer]).toEqual([0, 1, 0]);
    expect([...ledger.mrr]).toEqual([100, 50, 10]);
    expect([...ledger.start]).toEqual([january, january, february]);
    expect([...ledger.end]).toEqual([openEnd, february, openEnd]);
  });

  it("need not be there when they start after the last day that is asked about, and are judged all the same", () => {
    const header = ["Customer", "MRR", "Start", "End", "Currency"];
    const early = ["A", 10, january, null, "EUR"];
    const until = (...later: Cells) => readLedger([header, early, ...later], { lastDay: january });
    expect([...(until(["B", 20, february, null, "EUR"]).ledger?.mrr ?? [])]).toEqual([10]);
    expect(until(["B", 20, february, null, "USD"]).faults.map(({ code }) => code)).toEqual(["mixedCurrencies"]);
    expect(until(["B", "20 EUR", february, null, "EUR"]).faults.map(({ code }) => code)).toEqual(["amountUnreadable"]);
    expect(until(["B", 20, february, january, "EUR"]).faults.map(({ code }) => code)).toEqual(["endBeforeStart"]);
  });

  it("keep counting through the last day when ends are inclusive", () => {
    const rows: Cells = [
      ["Customer", "MRR", "Start", "End"],
      ["A", 10, january, january],
    ];
    expect([...ledgerOf(rows).mrr]).toEqual([]);
    expect([...ledgerOf(rows, { endsInclusive: true }).end]).toEqual([january + 1]);
    const before: Cells = [
      ["Customer", "MRR", "Start", "End"],
      ["A", 10, january, january - 1],
    ];
    expect(readLedger(before, { definition: { endsInclusive: true } }).faults).toMatchObject([
      { code: "endBeforeStart" },
    ]);
  });

  it("are left out one by one where they have a fault, and every fault is told", () => {
    const { ledger, faults } = readLedger([
      ["Customer", "Amount", "Start", "End", "Status"],
      ["A", 10, january, null, "active"],
      ["B", "ten", january, null, ""],
      [null, 10, january, null, ""],
      ["Total", 30, null, null, ""],
      ["C", 10, "01/02/2026", null, ""],
      ["D", 10, february, january, ""],
      ["E", 10, january, null, "Cancelled"],
      ["F", { code: "#REF!" }, january, null, ""],
      ["G", null, january, null, ""],
    ]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [2, "amountUnreadable"],
      [3, "customerMissing"],
      [4, "totalRow"],
      [5, "startUnreadable"],
      [6, "endBeforeStart"],
      [7, "endMissing"],
      [8, "cellError"],
      [9, "amountMissing"],
    ]);
    expect(faults[0]).toMatchObject({ column: 1, header: "Amount", found: '"ten"' });
    expect(ledger && [...ledger.mrr]).toEqual([10]);
  });

  it("stop being read at the first fault when one is enough", () => {
    const rows = Array.from({ length: 100 }, () => ["A", "ten", january]);
    expect(readLedger([["Customer", "Amount", "Start"], ...rows], { faultLimit: 1 }).faults).toHaveLength(1);
  });

  it("that never count are not read any further", () => {
    const ledger = ledgerOf([
      ["Customer", "Amount", "Interval", "Start", "End", "Status", "Currency"],
      ["A", 10, "month", january, null, "active", "EUR"],
      ["Total", "?", "?", "?", "?", "In_Trial", "USD"],
      ["T", "?", "one-time", "?", "?", "active", "USD"],
      ["N", "?", "month", january, january, "active", "USD"],
    ]);
    expect([...ledger.row]).toEqual([1]);
    expect(ledger.customers[ledger.customer[0] ?? -1]).toBe("A");
  });

  it("in old desktop Excel may be blank as zeros, beside a customer called 0", () => {
    const ledger = ledgerOf([
      ["Customer", "MRR", "Start", "End"],
      [0, 5, january, 0],
      [0, 0, 0, 0],
      ["A", 1, january, 0],
    ]);
    expect(ledger.customers).toEqual(["0", "A"]);
    expect([...ledger.mrr]).toEqual([5, 1]);
  });

  it("are charged at the interval in any of the amount's brackets", () => {
    const mrrUnder = (amount: string) => [
      ...ledgerOf([
        ["Customer", amount, "Start"],
        ["A", 1200, january],
      ]).mrr,
    ];
    for (const header of ["Amount (annual)", "Amount (EUR) (annual)", "Plan Amount [EUR] (yearly)", "Price (EUR/yr)"]) {
      expect(mrrUnder(header), header).toEqual([100]);
    }
    expect([mrrUnder("Amount (EUR)"), mrrUnder("MRR (last year)")]).toEqual([[1200], [1200]]);
    for (const unclear of ["Price (monthly, billed annually)", "Price (bi-weekly)", "MRR (annual plans)"]) {
      const rows = [
        ["Customer", unclear, "Start"],
        ["A", 1200, january],
      ];
      expect(readLedger(rows).faults, unclear).toEqual([
        { code: "headerIntervalUnclear", row: 0, column: 1, header: unclear },
      ]);
    }
  });

  it("have a fault in their interval, also where the amount's brackets say that they are charged once", () => {
    const { faults } = readLedger([
      ["Customer", "Amount (once)", "Start", "Interval"],
      ["A", 1200, january, "soon"],
      ["B", 1200, january, { code: "#REF!" }],
      ["C", 1200, january, null],
    ]);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [1, "intervalUnreadable"],
      [2, "cellError"],
    ]);
  });

  it("of a quantity that is no number, or beyond all figures, are a fault", () => {
    const header = ["Customer", "Price", "Seats", "Start"];
    for (const seats of ["many", 1e199]) {
      expect(readLedger([header, ["A", 1000, seats, january]]).faults).toMatchObject([{ code: "quantityUnreadable" }]);
    }
  });

  it("name all currencies when there are several", () => {
    const rows: Cells = [
      ["Customer", "MRR", "Start", "Currency"],
      ["A", 1, january, "eur"],
      ["B", 1, january, "USD"],
      ["C", 1, january, "EUR"],
    ];
    expect(readLedger(rows).faults).toMatchObject([{ code: "mixedCurrencies", found: "eur, USD" }]);
  });
});

describe("the header row", () => {
  const codeOf = (...headers: (string | number | null)[]) =>
    readLedger([headers, headers.map(() => 1)]).faults[0]?.code;

  it("is asked for when nothing in it is recognised", () => {
    expect([codeOf("A", 10, "2025-01-01"), codeOf(100, 20), codeOf("x")]).toEqual(["noHeader", "noHeader", "noHeader"]);
    expect(readLedger([]).faults[0]?.code).toBe("noHeader");
    expect(readLedger([[]]).faults[0]?.code).toBe("noHeader");
  });

  it("is told which column is missing", () => {
    expect(codeOf("Who", "Amount", "Start")).toBe("customerColumnMissing");
    expect(codeOf("Customer", "Plan", "Start")).toBe("amountColumnMissing");
    expect(codeOf("Customer", "Amount", "Plan")).toBe("startColumnMissing");
  });

  it("heads rows even when a column that is not used is headed by a number", () => {
    expect(
      ledgerOf([
        ["Customer", 2024, "MRR", "Start"],
        ["A", 3, 10, january],
      ]).knownUntil,
    ).toBe(openEnd);
  });
});

describe("an MRR grid", () => {
  it("holds each figure until the next date, and joins equal neighbours", () => {
    const ledger = ledgerOf([
      ["Customer", "2026-01", "2026-02", "2026-03"],
      ["A", 5, 5, 8],
      ["B", 0, null, 3],
    ]);
    const march = serialOf(2026, 3, 1);
    expect([...ledger.customer]).toEqual([0, 0, 1]);
    expect([...ledger.mrr]).toEqual([5, 8, 3]);
    expect([...ledger.start]).toEqual([january, march, march]);
    expect([...ledger.end]).toEqual([march, serialOf(2026, 4, 1), serialOf(2026, 4, 1)]);
  });

  it("knows nothing before its first date and a step after its last", () => {
    const ledger = ledgerOf([
      ["Customer", "2026-01-31", "2026-02-28"],
      ["A", 5, 6],
    ]);
    expect(
      [january, january + 30, serialOf(2026, 3, 30), serialOf(2026, 3, 31)].map((day) => ledgerCover(ledger, day)),
    ).toEqual(["before", "known", "known", "after"]);
  });

  it("may be followed by columns that are blank from top to bottom", () => {
    expect(
      ledgerOf([
        [null, "Jan-26", null, null],
        ["A", 5, null, ""],
      ]).customers,
    ).toEqual(["A"]);
    expect(
      readLedger([
        [null, "Jan-26", null],
        ["A", 5, 6],
      ]).faults,
    ).toMatchObject([{ code: "gridDateUnreadable", column: 2 }]);
  });

  it("lists also the customers who never pay, but no blank row", () => {
    const ledger = ledgerOf([
      ["Customer", january, february],
      ["A", 0, null],
      [null, null, 0],
      ["B", 0, 5],
      ["C", 5, 0],
    ]);
    expect(ledger.customers).toEqual(["A", "B", "C"]);
    expect([...ledger.customer]).toEqual([0, 1, 2]);
    expect([...ledger.mrr]).toEqual([0, 5, 5]);
  });

  it("is named as one where its dates are text that cannot be read", () => {
    for (const header of ["1/2/2026", "01.02.2026", "1-Jan-26", "Q1 2026", "46023"]) {
      const { faults } = readLedger([
        ["Customer", header],
        ["A", 5],
      ]);
      expect(faults).toMatchObject([{ code: "gridDateUnreadable", row: 0, column: 1, found: `"${header}"` }]);
    }
  });

  it("in old desktop Excel may have zeros for a blank first header and for blank rows", () => {
    const ledger = ledgerOf([
      [0, january, february],
      ["A", 5, 6],
      [0, 0, 0],
    ]);
    expect([...customerMrr(ledger, january)]).toEqual([5]);
  });

  it("takes more customers than fit into its first block", () => {
    const rows = Array.from({ length: 3000 }, (_, i) => [`C${i}`, 1, 2]);
    const ledger = ledgerOf([["Customer", january, february], ...rows]);
    expect(customerMrr(ledger, february).reduce((sum, mrr) => sum + mrr, 0)).toBe(6000);
  });

  it("names its faults by row and column", () => {
    const { faults } = readLedger([
      ["Customer", january, february],
      ["A", 5, "six"],
      ["Soma", 5, 6],
      [null, 5, 6],
      ["B", true, 1],
    ]);
    expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["amountUnreadable", 1, 2],
      ["totalRow", 2, 0],
      ["customerMissing", 3, 0],
      ["amountUnreadable", 4, 1],
    ]);
  });
});
