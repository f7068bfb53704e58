import { describe, expect, it } from "vitest";
import type { MrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { meantTable } from "../../../../src/core/ledger/table/meantTable";
import { readSubscriptionTable } from "../../../../src/core/ledger/table/subscriptionTable";
import type { Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { sheetOf } from "../../sheet/sheetOf";

const january = serialOf(2026, 1, 1);
const march = serialOf(2026, 3, 1);

const said = (change: Partial<MrrDefinition> = {}): MrrDefinition => ({ endsInclusive: false, ...change });

function read(cells: Cells, definition: MrrDefinition) {
  const reading = readSubscriptionTable(sheetOf("Subscriptions", ...cells), definition);
  if (!reading.ok) throw new Error(reading.problems.map(({ code }) => code).join(", "));
  return reading.table;
}

/** Who pays how much from when to when. */
function entriesOf(cells: Cells, definition: MrrDefinition) {
  const { ledger } = read(cells, definition);
  return Array.from(ledger.row, (row, entry) => ({
    row,
    customer: ledger.customers[ledger.customer[entry]!],
    mrr: ledger.mrr[entry],
    start: ledger.start[entry],
  }));
}

describe("amounts written with a sign", () => {
  const columns = { Billed: "mrr" } as const;
  const writing = { Billed: { decimalMark: "point" } } as const;
  const rows = (...amounts: readonly string[]): Cells => [
    ["Customer", "Billed", "Start"],
    ...amounts.map((amount, index) => [`C${index}`, amount, january]),
  ];

  it("say the currency", () => {
    const table = read(rows("$1,000.50", "$2.00", "3.00"), said({ columns, writing }));
    expect(Array.from(table.ledger.mrr)).toEqual([1000.5, 2, 3]);
    expect(table.currency).toBe("USD");
  });

  it("are never added up across two of them: the rarer ones are errors", () => {
    const table = read(rows("$1,000.50", "€5.00", "$2.00"), said({ columns, writing }));
    expect(Array.from(table.ledger.mrr)).toEqual([1000.5, 2]);
    expect(table.faults).toMatchObject([{ code: "amountUnreadable", row: 2 }]);
  });

  it("do not contradict the currency beside them", () => {
    const cells = rows("$10.00", "$5.00").map((row, index) => [...row, index === 0 ? "Currency" : "EUR"]);
    const table = read(cells, said({ columns, writing }));
    expect(table.faults.map(({ row }) => row)).toEqual([1, 2]);
    expect(table.ledger.mrr).toHaveLength(0);
  });
});

describe("columns that a person chose", () => {
  const rows: Cells = [
    ["Shop", "Fee", "Since when"],
    ["A", 120, january],
    ["B", 60, january],
  ];

  it("are read as what they were chosen for, below titles too", () => {
    const columns = { Shop: "customer", Fee: "arr", "Since when": "start" } as const;
    const entries = [
      { row: 1, customer: "A", mrr: 10, start: january },
      { row: 2, customer: "B", mrr: 5, start: january },
    ];
    expect(entriesOf(rows, said({ columns }))).toEqual(entries);
    const table = read([["Billing"], [], ...rows], said({ columns }));
    expect(table.range).toMatchObject({ firstRow: 2, cells: rows });
    expect(Array.from(table.ledger.mrr)).toEqual([10, 5]);
  });

  it("keep the unit that their header names", () => {
    const cells = [
      ["Customer", "Fee (EUR, cents, yearly)", "Start"],
      ["A", 120000, january],
    ];
    const table = read(cells, said({ columns: { "Fee (EUR, cents, yearly)": "amount" } }));
    expect(table).toMatchObject({ currency: "EUR" });
    expect(Array.from(table.ledger.mrr)).toEqual([100]);
  });

  it.each([
    ["Billed / week", "amount", 520],
    ["Billed per fortnight", "amount", 260],
    ["Billed a quarter (k€)", "amount", 40_000],
    ["Turnover (bn)", "mrr", 120e9],
    ["Turnover Mio.", "mrr", 120e6],
    ["billed_cents", "mrr", 1.2],
    ["BilledYearly", "amount", 10],
    ["Billed k€ / mo", "mrr", 120_000],
  ] as const)("count %s as %s by all that it says", (header, use, mrr) => {
    const cells = [
      ["Customer", header, "Start"],
      ["A", 120, january],
    ];
    const [entry] = entriesOf(cells, said({ columns: { [header]: use } }));
    expect(entry?.mrr).toBeCloseTo(mrr, 4);
  });

  it.each([
    ["Faturamento mil", "mrr", "unitAmbiguous"],
    ["Billed (bi-weekly)", "amount", "headerIntervalUnclear"],
    ["Billed bi-weekly", "amount", "headerIntervalUnclear"],
    ["Billed (EUR, USD)", "mrr", "unitsDiffer"],
    ["Billed / year", "mrr", "headerIntervalUnclear"],
    ["Billed / month", "contractValue", "headerIntervalUnclear"],
  ] as const)("are refused where %s says what %s cannot be", (header, use, code) => {
    const cells = [
      ["Customer", header, "Start", "Term"],
      ["A", 120, january, 12],
    ];
    const reading = readSubscriptionTable(
      sheetOf("Subscriptions", ...cells),
      said({ columns: { [header]: use, Term: use === "contractValue" ? "term" : null } }),
    );
    expect(reading.ok).toBe(false);
    expect(reading.ok ? [] : reading.table.faults).toMatchObject([{ code, header }]);
  });

  it("take the place of columns that would be read as the same, and of no other", () => {
    const cells = [
      ["Customer ID", "Customer", "MRR", "Fee", "Start", "End"],
      ["7", "A", 1, 2, january, march],
    ];
    const { ledger, columns } = read(cells, said({ columns: { Customer: "customer", Fee: "mrr" } }));
    expect(ledger.customers).toEqual(["A"]);
    expect(Array.from(ledger.mrr)).toEqual([2]);
    expect(columns).toMatchObject({ start: 4, end: 5 });
  });

  it("settle which of two that read the same counts", () => {
    const cells = [
      ["Customer", "MRR (EUR)", "MRR (USD)", "Start"],
      ["A", 1, 2, january],
    ];
    expect(readSubscriptionTable(sheetOf("Subscriptions", ...cells), said()).ok).toBe(false);
    expect(entriesOf(cells, said({ columns: { "MRR (USD)": "mrr" } }))).toMatchObject([{ mrr: 2 }]);
    expect(entriesOf(cells, said({ columns: { "MRR (USD)": null } }))).toMatchObject([{ mrr: 1 }]);
  });

  it("that are not to be read change no figure, be they as telling as they like", () => {
    const cells = [
      ["Customer", "Amount", "Left the building", "Start"],
      ["A", 1, march, january],
    ];
    expect(readSubscriptionTable(sheetOf("Subscriptions", ...cells), said()).ok).toBe(false);
    expect(entriesOf(cells, said({ columns: { "Left the building": null } }))).toMatchObject([{ mrr: 1 }]);
    expect(read(cells, said({ columns: { "Left the building": "end" } })).columns).toMatchObject({ end: 2 });
  });

  it("say whether an amount beside a quantity is for one or for all", () => {
    const cells = [
      ["Customer", "Amount", "Quantity", "Start"],
      ["A", 10, 3, january],
    ];
    expect(read(cells, said()).faults).toMatchObject([{ code: "quantityBesideAmount" }]);
    expect(entriesOf(cells, said({ columns: { Amount: "unitAmount" } }))).toMatchObject([{ mrr: 30 }]);
    expect(entriesOf(cells, said({ columns: { Amount: "lineTotal" } }))).toMatchObject([{ mrr: 10 }]);
  });

  it("leave problems with the headers of the sheet", () => {
    const cells = [
      ["Shop", "Fee", "How many", "Since when"],
      ["A", 10, 3, january],
      ["B", "x", 1, "soon"],
    ];
    const columns = { Shop: "customer", Fee: "amount", "How many": "quantity", "Since when": "start" } as const;
    const table = read(cells, said({ columns }));
    expect(table.problems).toMatchObject([
      { code: "quantityBesideAmount", header: "How many", found: "3", values: { other: "Fee" } },
      { code: "dateExpected", header: "Since when", found: "soon" },
    ]);
    const twins = readSubscriptionTable(
      sheetOf("Subscriptions", ...cells),
      said({ columns: { ...columns, "How many": "customer" } }),
    );
    expect(twins).toMatchObject({
      ok: false,
      problems: [{ code: "columnsAlike", header: "Shop", values: { other: "How many" } }],
    });
  });
});

describe("words and ways of writing", () => {
  it("have the meaning that a person gave them", () => {
    const cells = [
      ["Customer", "MRR", "Start", "Status"],
      ["A", 1, january, "active"],
      ["B", 2, january, "In good hands"],
      ["C", 4, january, "Parked"],
      ["D", 8, january, "parked "],
    ];
    expect(read(cells, said()).faults).toHaveLength(3);
    const words = { status: { ingoodhands: "live", parked: "interrupted" } } as const;
    const table = read(cells, said({ words }));
    expect(Array.from(table.ledger.mrr)).toEqual([1, 2]);
    expect(table.leftOut.map(({ row }) => row)).toEqual([3, 4]);
  });

  it("hold for intervals too", () => {
    const cells = [
      ["Customer", "Amount", "Interval", "Start"],
      ["A", 60, "bi-monthly", january],
      ["B", 6, "half a year", january],
    ];
    const words = { interval: { bimonthly: "quarter", halfayear: "halfYear" } } as const;
    expect(entriesOf(cells, said({ words }))).toMatchObject([{ mrr: 20 }, { mrr: 1 }]);
  });

  it("say the order of day and month, and the decimal mark", () => {
    const cells = [
      ["Customer", "MRR", "Start"],
      ["A", "1.200,50", "03/01/2026"],
      ["B", "€ 60,00", "1.3.2026"],
      ["C", 7, "soon"],
    ];
    const writing = { Start: { dateOrder: "dayFirst" }, MRR: { decimalMark: "comma" } } as const;
    const table = read(cells, said({ writing }));
    expect(Array.from(table.ledger.mrr)).toEqual([1200.5, 60]);
    expect(Array.from(table.ledger.start)).toEqual([serialOf(2026, 1, 3), march]);
    expect(table.faults).toMatchObject([{ code: "startUnreadable", row: 3 }]);
  });
});

describe("an export", () => {
  it("is read by its headers alone where a person said that it is none", () => {
    const cells = [
      ["Customer ID", "Amount", "Quantity", "Interval", "Start (UTC)", "Created (UTC)", "Status"],
      ["A", 10, 3, "month", march, january, "active"],
    ];
    expect(entriesOf(cells, said())).toMatchObject([{ mrr: 30, start: january }]);
    const overruled = read(cells, said({ export: "none", columns: { Amount: "lineTotal" } }));
    expect(overruled.profile).toBeUndefined();
    expect(Array.from(overruled.ledger.mrr)).toEqual([10]);
    expect(Array.from(overruled.ledger.start)).toEqual([march]);
  });
});

describe("a table of which nothing was said", () => {
  it("is read as it stands, cell by cell", () => {
    const cells = [
      ["Customer", "MRR", "Start"],
      ["A", 1, january],
    ];
    const elsewhere = said({ columns: { Fee: "mrr" }, writing: { Since: { dateOrder: "dayFirst" } } });
    expect(meantTable(sheetOf("Subscriptions", ...cells), elsewhere).cells).toEqual(cells);
  });
});
