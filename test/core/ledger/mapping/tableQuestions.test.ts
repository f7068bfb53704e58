import { describe, expect, it } from "vitest";
import { proposeUses } from "../../../../src/core/ledger/mapping/proposeUses";
import { tableColumns, withUse } from "../../../../src/core/ledger/mapping/tableColumns";
import type { TableQuestion } from "../../../../src/core/ledger/mapping/tableQuestion";
import { tableQuestions } from "../../../../src/core/ledger/mapping/tableQuestions";
import type { MrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { readSubscriptionTable } from "../../../../src/core/ledger/table/subscriptionTable";
import type { Cells } from "../../../../src/core/sheet/cell";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { sheetOf } from "../../sheet/sheetOf";

const january = serialOf(2026, 1, 1);
const march = serialOf(2026, 3, 1);

const said = (change: Partial<MrrDefinition> = {}): MrrDefinition => ({ endsInclusive: false, ...change });

const readAny = (cells: Cells, definition = said()) =>
  readSubscriptionTable(sheetOf("Subscriptions", ...cells), definition);
const asked = (cells: Cells, definition = said()): readonly TableQuestion[] =>
  tableQuestions(readAny(cells, definition).table);

describe("the words of a status column", () => {
  const cells: Cells = [
    ["Customer", "MRR", "Start", "Status"],
    ["A", 10, january, "active"],
    ["B", 20, january, "Parked"],
    ["C", 30, january, "in good hands"],
    ["D", 40, january, "In good hands"],
  ];

  it("are asked once each, with their rows and what these would be a month", () => {
    expect(asked(cells)).toEqual([
      {
        ask: "words",
        field: "status",
        column: 3,
        header: "Status",
        words: [
          { word: "in good hands", rows: 2, mrr: 70, answer: null },
          { word: "Parked", rows: 1, mrr: 20, answer: null },
        ],
        further: { words: 0, rows: 0 },
      },
    ]);
  });

  it("stay in sight with their answer", () => {
    const words = { status: { parked: "interrupted" } } as const;
    expect(asked(cells, said({ words }))).toMatchObject([
      { words: [{ word: "in good hands" }, { word: "Parked", mrr: 20, answer: "interrupted" }] },
    ]);
  });

  it("are asked where none of them is known, too", () => {
    const unknown = cells.filter((_, row) => row !== 1);
    expect(readAny(unknown).ok).toBe(false);
    expect(asked(unknown)).toMatchObject([{ ask: "words", header: "Status", words: [{ mrr: 70 }, { mrr: 20 }] }]);
  });
});

describe("what only a person can say", () => {
  it("are intervals with two meanings, or none that is known", () => {
    const cells = [
      ["Customer", "Amount", "Interval", "Start"],
      ["A", 60, "bi-monthly", january],
      ["B", 6, "monthly", january],
    ];
    expect(asked(cells)).toMatchObject([
      { ask: "words", field: "interval", words: [{ word: "bi-monthly", rows: 1, mrr: null, answer: null }] },
    ]);
    const words = { interval: { bimonthly: "quarter" } } as const;
    expect(asked(cells, said({ words }))).toMatchObject([{ words: [{ answer: "quarter" }] }]);
  });

  it("is the order of day and month, and the decimal mark, once for a column", () => {
    const cells = [
      ["Customer", "MRR", "Start", "End"],
      ["A", "1.200,50", "13/01/2026", "05/04/2026"],
      ["B", "1.200", "03/01/2026", null],
    ];
    expect(asked(cells)).toEqual([
      {
        ask: "dateOrder",
        sample: "03/01/2026",
        cells: 2,
        days: { dayFirst: serialOf(2026, 1, 3), monthFirst: march },
        answer: null,
        column: 2,
        header: "Start",
      },
      expect.objectContaining({ ask: "dateOrder", header: "End", cells: 1 }),
    ]);
    const writing = { Start: { dateOrder: "dayFirst" }, End: { dateOrder: "dayFirst" } } as const;
    expect(asked(cells, said({ writing }))).toMatchObject([
      { ask: "dateOrder", header: "Start", answer: "dayFirst" },
      { ask: "dateOrder", header: "End", answer: "dayFirst" },
      { ask: "decimalMark", header: "MRR", sample: "1.200,50", figures: { point: null, comma: 1200.5 } },
    ]);
  });

  it.each<readonly [string, Cells, object]>([
    [
      "whether an amount is for one or for all",
      [
        ["Customer", "Amount", "Quantity", "Start"],
        ["A", 10, 3, january],
      ],
      {
        matter: "quantityBesideAmount",
        header: "Amount",
        other: "Quantity",
        rows: 1,
        choices: [
          { id: "one", columns: { Amount: "unitAmount" } },
          { id: "all", columns: { Amount: "lineTotal" } },
        ],
      },
    ],
    [
      "which of two columns counts",
      [
        ["Customer", "MRR (EUR)", "MRR (USD)", "Start"],
        ["A", 1, 2, january],
      ],
      {
        matter: "columnsAlike",
        header: "MRR (EUR)",
        other: "MRR (USD)",
        rows: null,
        choices: [
          { id: "column", header: "MRR (EUR)", columns: { "MRR (USD)": null } },
          { id: "column", header: "MRR (USD)", columns: { "MRR (EUR)": null } },
        ],
      },
    ],
    [
      "what a column is whose header is not known and whose cells matter",
      [
        ["Customer", "Amount", "Rhythm", "Start"],
        ["A", 12, "yearly", january],
      ],
      {
        matter: "unknownIntervalColumn",
        header: "Rhythm",
        rows: null,
        choices: [
          { id: "used", columns: { Rhythm: "interval" } },
          { id: "notUsed", columns: { Rhythm: null } },
        ],
      },
    ],
    [
      "whether a discount is taken off",
      [
        ["Customer", "Amount", "Coupon", "Start"],
        ["A", 12, "WELCOME", january],
      ],
      { matter: "discountBesideAmount", choices: [{ id: "takenOff", columns: { Coupon: null } }] },
    ],
  ])("is %s, and each answer settles it", (_, cells, question) => {
    const questions = asked(cells);
    expect(questions).toMatchObject([{ ask: "use", ...question }]);
    for (const one of questions) {
      if (one.ask !== "use") continue;
      for (const { columns } of one.choices) {
        const reading = readAny(cells, said({ columns }));
        expect(reading).toMatchObject({ ok: true, table: { faults: [] } });
        expect(tableQuestions(reading.table)).toEqual([]);
      }
    }
  });

  it("is nothing in a table that says all itself", () => {
    expect(
      asked([
        ["Customer", "MRR", "Contract Start", "Contract End"],
        ["A", 1, january, march],
      ]),
    ).toEqual([]);
  });
});

describe("the columns of a table", () => {
  const cells: Cells = [
    ["Customer", "Plan", "Monthly price", "Fee", "Since", "Start", ""],
    ["A", "Team", 10, 20, january, january, "note"],
    ["B", "Solo", 20, 30, january, january, null],
  ];

  it("are told in the order of the sheet, with two cells, what each is read as, and why it is not", () => {
    const columns = tableColumns(readAny(cells).table);
    expect(columns.map(({ header, use, field, why }) => [header, use ?? field, why])).toEqual([
      ["Customer", "customer", null],
      ["Plan", "plan", null],
      ["Monthly price", "mrr", null],
      ["Fee", null, "anotherFits"],
      ["Since", null, "notKnown"],
      ["Start", "start", null],
      ["", null, "noHeader"],
    ]);
    expect(columns[1]).toMatchObject({ samples: [{ text: "Team" }, { text: "Solo" }], chosen: false });
  });

  it("change one by one", () => {
    const first = readAny(cells);
    const chosen = withUse(said(), tableColumns(first.table), "Fee", "mrr");
    const columns = tableColumns(readAny(cells, chosen).table);
    expect(columns.map(({ use }) => use)).toEqual(["customer", "plan", null, "mrr", null, "start", null]);
    expect(columns[3]).toMatchObject({ chosen: true, why: null });
    const off = withUse(chosen, columns, "Plan", null);
    expect(tableColumns(readAny(cells, off).table)[1]).toMatchObject({ use: null, chosen: true, why: "switchedOff" });
    expect(withUse(chosen, columns, "Monthly price", "mrr").columns).toEqual({ "Monthly price": "mrr" });
  });
});

describe("the likely uses of columns whose headers say nothing", () => {
  it("come from what stands in them, below titles too", () => {
    const cells: Cells = [
      ["Our contracts"],
      ["Nr", "Shop", "Money €", "Since when", "Gone on", "How it goes", "Rhythm"],
      [1, "Alder Foods", 10, "2026-01-01", null, "active", "monthly"],
      [2, "Birch Media", 12.5, "2026-01-01", "2026-03-01", "cancelled", "yearly"],
      [3, "Cedar Works", 10, "2026-02-01", null, "active", "yearly"],
    ];
    const { ok, table } = readAny(cells);
    expect(ok).toBe(false);
    const proposals = proposeUses(table, tableColumns(table));
    expect(proposals).toEqual([
      { header: "Shop", use: "customer" },
      { header: "Money €", use: "amount" },
      { header: "Since when", use: "start" },
      { header: "Gone on", use: "end" },
      { header: "How it goes", use: "status" },
      { header: "Rhythm", use: "interval" },
    ]);
    const columns = Object.fromEntries(proposals.map(({ header, use }) => [header, use]));
    expect(readAny(cells, said({ columns }))).toMatchObject({
      ok: true,
      table: { range: { firstRow: 1 }, faults: [] },
    });
  });

  it("are none where headers say who pays, how much and since when", () => {
    const { table } = readAny([
      ["Customer", "MRR", "Start"],
      ["A", 1, january],
    ]);
    expect(proposeUses(table, tableColumns(table))).toEqual([]);
  });
});
