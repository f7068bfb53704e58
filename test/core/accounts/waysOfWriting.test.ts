import fc from "fast-check";
import { hasMrr } from "../../../src/core/accounts/hasMrr";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { accountsSheet, problemsOf, readingOf } from "./accountsSheet";

/** Reads one column beside the accounts' names. */
function read(header: string, cells: readonly Cell[]) {
  return readingOf(
    accountsSheet(
      ["Account", header],
      cells.map((cell, index) => [`A${index}`, cell]),
    ),
  );
}

const mrrs = (header: string, cells: readonly Cell[]) => read(header, cells).accounts.map(({ mrr }) => mrr);

describe("money", () => {
  it.each([
    [["$14,400.00", "$96.50"], [14400, 96.5], "USD"],
    [["R$ 1.250,50", "R$ 980,00"], [1250.5, 980], "BRL"],
    [["1.200 €", "99,5 €"], [1200, 99.5], "EUR"],
    [["EUR 1,200.00", 5], [1200, 5], "EUR"],
    [["1 250,50 €", "1\u202f000,00 €"], [1250.5, 1000], "EUR"],
    [["CHF 1'250.50", "CHF 12.00"], [1250.5, 12], "CHF"],
    [["1.234", "980,00"], [1234, 980], null],
    [["1,234", "980.00"], [1234, 980], null],
    [["1200", "3.5", 7], [1200, 3.5, 7], null],
    [["1,234,567", "2,000"], [1234567, 2000], null],
  ])("written as %j reads as %j in %s", (cells, amounts, currency) => {
    const reading = read("MRR", cells);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual(amounts);
    expect(reading.currency).toBe(currency);
    expect(reading.problems).toEqual([]);
  });

  it("in brackets is a minus, and a negative MRR is an error", () => {
    const reading = read("MRR", ["(120.00)", "$80.00", "$ (5.00)"]);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([0, 80, null]);
    expect(problemsOf(reading, "negativeMrr")).toMatchObject([{ severity: "error", row: 1, found: "(120.00)" }]);
  });

  it("of two signs is of two currencies: the rows of the rarer one are errors and enter no sum", () => {
    const reading = read("MRR", ["€100.00", "$200.00", "€300.00"]);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([100, null, 300]);
    expect(reading.currency).toBe("EUR");
    expect(problemsOf(reading, "mixedCurrencies")).toMatchObject([{ severity: "error", row: 2, found: "$200.00" }]);
  });

  it("that may have a comma or groups of three is asked once, and blank until then", () => {
    const reading = read("MRR", ["1,234", "2,500", 7]);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([null, null, 7]);
    expect(problemsOf(reading, "decimalMarkUnclear")).toMatchObject([
      { row: 1, found: "1,234", values: { point: 1234, comma: 1.234, cells: 2 } },
    ]);
    const all = read("MRR", ["1.234", "2.500"]);
    expect(all.columns.find(({ field }) => field === "mrr")?.used).toBe(false);
    expect(problemsOf(all, "decimalMarkUnclear")).toHaveLength(1);
  });

  it("in two ways of writing is not guessed", () => {
    const reading = read("MRR", ["1,250.50", "1.250,50", "7", "8", "9.5"]);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([null, null, 7, 8, 9.5]);
    expect(problemsOf(reading, "numberExpected")).toMatchObject([{ row: 1 }, { row: 2, values: { write: 1250.5 } }]);
  });

  it.each([
    ["MRR (k€)", [1.5, 2], [1500, 2000], "EUR"],
    ["MRR (cents)", [120050], [1200.5], null],
    ["Monatlicher Umsatz (TEUR)", [3], [3000], "EUR"],
    ["ARR (USD)", [1200], [100], "USD"],
    ["Receita mensal (R$)", ["1.250,50"], [1250.5], "BRL"],
  ])("under %s has its unit from the header", (header, cells, amounts, currency) => {
    expect(mrrs(header, cells)).toEqual(amounts);
    expect(read(header, cells).currency).toBe(currency);
  });

  it.each(["MRR (annual)", "ARR (per month)", "MRR (EUR/USD)", "MRR (mil)"])(
    "under %s is not used, because the header contradicts itself",
    (header) => {
      const reading = read(header, [5]);
      expect(reading.accounts[0]?.mrr).toBeNull();
      expect(problemsOf(reading, "unitUnclear")).toMatchObject([{ header }]);
    },
  );

  it("of which nobody says for how long it is stays blank, and that is said", () => {
    for (const header of ["Contract value", "Amount (EUR)", "Valor", "Betrag"]) {
      const reading = read(header, [1200]);
      expect(reading.accounts[0]?.mrr).toBeNull();
      expect(problemsOf(reading, "intervalMissing")).toMatchObject([{ header, severity: "warning" }]);
    }
  });

  it.each([
    ["Amount (annual)", 1200],
    ["Betrag (EUR, jährlich)", 1200],
    ["Monthly fee", 100],
    ["Valor (trimestral)", 300],
    ["Annual fee (EUR)", 1200],
    ["Fee per year (k)", 1.2],
    ["Value (per month)", 100],
    ["Price (annual)", 1200],
    ["Plan amount (EUR/year)", 1200],
  ])("under %s is for the interval in its header", (header, amount) => {
    const reading = read(header, [amount, null]);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([100, null]);
    expect(hasMrr(reading)).toBe(true);
    expect(problemsOf(reading, "intervalMissing")).toEqual([]);
  });

  it("is for the interval in the column beside it, as in subscription tables", () => {
    const rows = [
      ["A", 1200, "yearly"],
      ["B", 100, "monthly"],
      ["C", 300, "3 months"],
      ["D", 500, "one-time"],
      ["E", 100, "soon"],
      ["F", 100, "bi-weekly"],
      ["G", 100, null],
    ];
    for (const header of ["Billing period", "Interval", "Billing frequency", "Periodicidade", "Zahlungsweise"]) {
      const reading = readingOf(accountsSheet(["Account", "Amount", header], rows));
      expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([100, 100, 100, 0, null, null, null]);
      expect(problemsOf(reading, "intervalUnclear").map(({ row, severity }) => [row, severity])).toEqual([
        [5, "error"],
        [6, "error"],
        [7, "error"],
      ]);
      expect(reading.columns.filter(({ used }) => used).map(({ field }) => field)).toEqual([
        "account",
        "amount",
        "interval",
      ]);
    }
    const counted = readingOf(
      accountsSheet(["Account", "Amount", "Interval", "Interval count"], [["A", 300, "month", 3]]),
    );
    expect(counted.accounts[0]?.mrr).toBe(100);
  });

  it("has to agree with the interval beside it", () => {
    const sheet = accountsSheet(
      ["Account", "Amount (annual)", "Interval"],
      [
        ["A", 1200, "year"],
        ["B", 1200, null],
        ["C", 1200, "month"],
      ],
    );
    const reading = readingOf(sheet);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([100, 100, null]);
    expect(problemsOf(reading, "intervalUnclear")).toMatchObject([{ row: 3, column: 2, found: "month" }]);
  });

  it("of a contract is for its term, or from its start to its end", () => {
    const byTerm = accountsSheet(
      ["Account", "Contract value", "Term"],
      [
        ["A", 2400, 24],
        ["B", 1200, "1 year"],
        ["C", 1200, null],
      ],
    );
    const reading = readingOf(byTerm);
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([100, 100, null]);
    expect(problemsOf(reading, "intervalUnclear")).toMatchObject([{ row: 3 }]);
    const byDays = accountsSheet(
      ["Account", "TCV", "Start date", "Contract end"],
      [["A", 1200, "2026-01-01", "2026-12-31"]],
    );
    expect(readingOf(byDays).accounts[0]?.mrr).toBe(100);
  });

  it.each([
    ["Quantity", 5],
    ["Qty", 2],
    ["Discount", "10 %"],
    ["Amount off", 20],
  ])("leaves open what it comes to beside %s", (header, cell) => {
    const reading = readingOf(
      accountsSheet(
        ["Account", "Amount (annual)", header],
        [
          ["A", 1200, cell],
          ["B", 1200, null],
        ],
      ),
    );
    expect(reading.accounts.map(({ mrr }) => mrr)).toEqual([null, null]);
    expect(problemsOf(reading, "amountUnclear")).toMatchObject([
      { header: "Amount (annual)", values: { other: header } },
    ]);
    const harmless = readingOf(
      accountsSheet(["Account", "Amount (annual)", header], [["A", 1200, header.startsWith("Q") ? 1 : 0]]),
    );
    expect(harmless.accounts[0]?.mrr).toBe(100);
  });

  it("is that of the header that says an interval, where two stand in the sheet", () => {
    const reading = readingOf(accountsSheet(["Account", "Amount", "Monthly fee"], [["A", 5000, 100]]));
    expect(reading.accounts[0]?.mrr).toBe(100);
    expect(problemsOf(reading, "twoColumnsForField")).toMatchObject([
      { header: "Monthly fee", values: { other: "Amount" } },
    ]);
  });

  it("of one is asked about where there are seats", () => {
    for (const [header, cell] of [
      ["Seats", 5],
      ["Users", 2],
    ] as const) {
      const reading = readingOf(accountsSheet(["Account", "Price (monthly)", header], [["A", 10, cell]]));
      expect(reading.accounts[0]?.mrr).toBeNull();
      expect(problemsOf(reading, "amountUnclear")).toMatchObject([{ values: { other: header } }]);
      expect(readingOf(accountsSheet(["Account", "Fee (monthly)", header], [["A", 10, cell]])).accounts[0]?.mrr).toBe(
        10,
      );
    }
  });

  it("is for no interval in a column of something else", () => {
    const reading = readingOf(accountsSheet(["Account", "Amount", "Period"], [["A", 10, "2026-01"]]));
    expect(problemsOf(reading, "intervalMissing")).toHaveLength(1);
    expect(reading.columns.map(({ field }) => field)).toEqual(["account", "amount"]);
  });

  it("names no clear interval", () => {
    for (const header of [
      "Price (per seat, monthly)",
      "Amount (monthly, billed annually)",
      "Amount (bi-weekly)",
      "Amount (EUR/USD, annual)",
      "Contract value (annual)",
    ]) {
      const reading = read(header, [5]);
      expect(reading.accounts[0]?.mrr).toBeNull();
      expect(problemsOf(reading, "unitUnclear"), header).toMatchObject([{ header }]);
    }
  });

  it("does not matter beside MRR", () => {
    const reading = readingOf(
      accountsSheet(["Account", "MRR", "Amount", "Interval", "Value"], [["A", 10, 7, "year", 3]]),
    );
    expect(reading.accounts[0]?.mrr).toBe(10);
    expect(reading.columns.map(({ field }) => field)).toEqual(["account", "mrr"]);
    expect(reading.problems).toEqual([]);
  });

  it("written with any sign reads like the bare number", () => {
    const sign = fc.constantFrom(["€", ""], ["", " €"], ["$ ", ""], ["USD ", ""], ["", " EUR"], ["", ""]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9_999_999 }), { minLength: 1, maxLength: 8 }),
        sign,
        (cents, [a, b]) => {
          const amounts = cents.map((amount) => amount / 100);
          const german = amounts.map((one) => `${a}${one.toLocaleString("de-DE", { minimumFractionDigits: 2 })}${b}`);
          const english = amounts.map((one) => `${a}${one.toLocaleString("en-US", { minimumFractionDigits: 2 })}${b}`);
          expect(mrrs("MRR", german)).toEqual(amounts);
          expect(mrrs("MRR", english)).toEqual(amounts);
        },
      ),
    );
  });
});

describe("per cent", () => {
  const features = (cells: readonly Cell[]) =>
    Array.from(read("Features used", cells).numbers.get("coreFeaturesUsed") ?? []);

  it("in all texts of a column makes shares", () => {
    expect(features(["45%", "80 %", "12,5 %"])).toEqual([0.45, 0.8, 0.125]);
  });

  it("in some of them is a problem of their rows", () => {
    expect(features([0.45, 0.8, "12 %"])).toEqual([0.45, 0.8, NaN]);
  });
});

describe("dates", () => {
  const renewals = (cells: readonly Cell[]) => read("Renewal", cells).accounts.map(({ renewal }) => renewal);
  const day = serialOf(2027, 4, 3);

  it.each([
    [["3/4/2027", "15/4/2027"], day],
    [["4/3/2027", "4/15/2027"], day],
    [["03-04-2027", "31-12-2027"], day],
    [["3.4.2027", "4.3.2027"], day],
    [["2027/4/3", null], day],
    [["3 April 2027", "soon"], day],
    [["Apr 3, 2027", "x"], day],
    [["3. April 2027", "1. März 2027"], day],
    [["3 de abril de 2027", null], day],
    [["2027-04-03T22:30:00.000Z", null], day],
  ])("written as %j are read in the order of the whole column", (cells, first) => {
    expect(renewals(cells)[0]).toBe(first);
  });

  it("that all fit two orders are asked once", () => {
    const reading = read("Renewal", ["3/4/2027", "5/5/2027", "12/5/2026"]);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([null, serialOf(2027, 5, 5), null]);
    expect(problemsOf(reading, "ambiguousDate")).toMatchObject([
      { row: 1, found: "3/4/2027", values: { dayFirst: day, monthFirst: serialOf(2027, 3, 4), cells: 2 } },
    ]);
    const none = read("Renewal", ["3/4/2027", "12/5/2026"]);
    expect(none.columns.find(({ field }) => field === "renewal")?.used).toBe(false);
  });

  it("that fit no order together are one problem with both cells", () => {
    const reading = read("Renewal", ["15/4/2027", "4/15/2027", "3/4/2027", "2027-01-01"]);
    expect(reading.accounts.map(({ renewal }) => renewal)).toEqual([null, null, null, serialOf(2027, 1, 1)]);
    expect(problemsOf(reading, "mixedDateOrders")).toMatchObject([
      { row: 1, found: "15/4/2027", values: { other: "4/15/2027", cells: 3 } },
    ]);
  });

  it("read the same in any order of the rows", () => {
    const written = fc.constantFrom("3/4/2027", "15/4/2027", "4/15/2027", "2027-01-01", "soon", "31/4/2027", null);
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 8 }).chain((cells) => {
          const order = cells.map((_, index) => index);
          return fc.tuple(fc.constant(cells), fc.shuffledSubarray(order, { minLength: order.length }));
        }),
        ([cells, order]) => {
          const days = renewals(cells);
          expect(renewals(order.map((index) => cells[index]))).toEqual(order.map((index) => days[index]));
        },
      ),
    );
  });
});
