import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/sheet/cell";
import { tableOfText } from "../core/ledger/reading/tableOfText";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

/** As a cell would call it. */
const mrr = (...args: readonly unknown[]): unknown => sourceFunctions.mrr?.(...args, {});
const rowsOf = (cells: readonly (readonly Cell[])[]): Cell[][] => cells.map((row) => [...row]);
const day = "2026-02-01";

function answer(text: string): number | string {
  try {
    const given = mrr(rowsOf(tableOfText(text)), day, null);
    return given instanceof ShimError ? given.message : (given as number);
  } catch (thrown) {
    if (thrown instanceof ShimError) return thrown.message;
    throw thrown;
  }
}

/** A table whose third row cannot be read, and what the message has to name: the column, what was found, what to write. */
const inRow3: readonly (readonly [table: string, ...named: string[]])[] = [
  ["Customer|MRR|Start / A|1|2025-01-01 / |2|2025-01-01", "customer"],
  ["Customer|MRR|Start / A|1|2025-01-01 / Total|2|2025-01-01", "Total", "twice"],
  ["Customer|MRR|Start / A|1|2025-01-01 / B||2025-01-01", "amount"],
  ["Customer|MRR|Start / A|1|2025-01-01 / B|1.200,50|2025-01-01", "1.200,50"],
  ["Customer|MRR|Start / A|1|2025-01-01 / B|1|03/04/2025", "start", "03/04/2025"],
  ["Customer|MRR|Start / A|1|2025-01-01 / B|1|", "start"],
  ["Customer|MRR|Start|End / A|1|2025-01-01| / B|1|2025-01-01|soon", "end", "soon"],
  ["Customer|MRR|Start|End / A|1|2025-01-01| / B|1|2025-01-01|2024-01-01", "end", "2024-01-01"],
  ["Customer|MRR|Start|Trial end / A|1|2025-01-01| / B|1|2025-01-01|soon", "trial", "soon"],
  ["Customer|MRR|Start|Status / A|1|2025-01-01|active / B|1|2025-01-01|cancelled", "end", "cancelled"],
  ["Customer|MRR|Start|Status / A|1|2025-01-01|active / B|1|2025-01-01|dormant", "status", "dormant"],
  [
    "Customer|MRR|Start|Status|Active|End / A|1|2025-01-01|active|yes| / B|1|2025-01-01|active|no|2025-05-01",
    "status",
    "Active",
  ],
  ["Customer|Amount|Interval|Start / A|1|month|2025-01-01 / B|1|sometimes|2025-01-01", "interval", "sometimes"],
  [
    "Customer|Amount|Interval|Start / A|1|month|2025-01-01 / B|1|bi-weekly|2025-01-01",
    "interval",
    "bi-weekly",
    "2 weeks",
  ],
  ["Customer|Amount|Billing cycle|Start / A|1|month|2025-01-01 / B|1|12|2025-01-01", "interval", "12", "months"],
  ["Customer|Amount|Interval|Interval count|Start / A|1|month|1|2025-01-01 / B|1|month|0.5x|2025-01-01", "0.5x"],
  ["Customer|Amount|Interval count|Start / A|1|1|2025-01-01 / B|1|3|2025-01-01", "interval", "Interval count"],
  ["Customer|Amount (annual)|Interval|Start / A|1|year|2025-01-01 / B|1|month|2025-01-01", "interval", "month"],
  ["Customer|Amount|Term|Start / A|1||2025-01-01 / B|1|12|2025-01-01", "Contract value", "Monthly amount", "Term"],
  ["Customer|TCV|Term|Start / A|1|12|2025-01-01 / B|1||2025-01-01", "term"],
  ["Customer|TCV|Term|Start / A|1|12|2025-01-01 / B|1|long|2025-01-01", "term", "long"],
  [
    "Customer|Amount|Quantity|Start / A|1|1|2025-01-01 / B|1|5|2025-01-01",
    "Quantity stands beside Amount",
    "Unit amount",
    "Line total",
  ],
  ["Customer|Price|Users|Start / A|1|1|2025-01-01 / B|1|5|2025-01-01", "Users", "Unit price"],
  ["Customer|Unit price|Quantity|Amount|Start / A|1|2|2|2025-01-01 / B|1|2|5|2025-01-01", "different amounts", "5"],
  ["Customer|Unit price|Quantity|Start / A|1|2|2025-01-01 / B|1|many|2025-01-01", "quantity", "many"],
  ["Customer|Amount|Discount|Start / A|1|0|2025-01-01 / B|1|50 %|2025-01-01", "50 %", "after discount"],
  ["Customer|MRR (EUR)|Currency|Start / A|1|EUR|2025-01-01 / B|1|USD|2025-01-01", "currency", "USD"],
];

/** A table that cannot be read at all, and the headers that the message names. */
const ofHeaders: readonly (readonly [table: string, ...named: string[]])[] = [
  ["Customer|MRR (EUR)|MRR (USD)|Start / A|1|2|2025-01-01", "MRR (EUR)", "MRR (USD)"],
  ["Customer|Amount|Rhythm|Start / A|1|year|2025-01-01", "Rhythm", "Interval"],
  ["Customer|Amount|Money|Start / A|1|EUR|2025-01-01 / B|1|USD|2025-01-01", "Money", "Currency"],
  ["Customer|Amount|Left us|Start / A|1|2025-05-01|2025-01-01", "Left us", "End"],
  ["Customer|Amount|Status|Start / A|1|gold|2025-01-01", "gold", "Status"],
  ["Customer|Amount (mil)|Start / A|1|2025-01-01", "Amount (mil)", "millions"],
  ["Customer|Amount|Invoice ID|Created / A|1|x|2025-01-01", "Invoice ID", "subscriptions"],
  ["Customer|Price per seat|Start / A|1|2025-01-01", "Price per seat", "quantity"],
  ["Customer|MRR|Currency|Start / A|1|EUR|2025-01-01 / B|1|USD|2025-01-01", "EUR", "USD"],
  ["Customer|Status|2026-01|2026-02 / A|active|1|2", "Status"],
];

describe("the message of a table that cannot be read", () => {
  it.each(inRow3)("names the row, and what is wrong there: %s", (table, ...named) => {
    const message = String(answer(table));
    expect(message).toContain("in row 3");
    for (const text of named) expect(message.toLowerCase()).toContain(text.toLowerCase());
    expect(message.length).toBeLessThan(500);
  });

  it.each(ofHeaders)("names the headers: %s", (table, ...named) => {
    const message = String(answer(table));
    for (const text of named) expect(message.toLowerCase()).toContain(text.toLowerCase());
    expect(message.length).toBeLessThan(500);
  });
});

describe("the 0 that older desktop Excel hands over for a blank", () => {
  it("is one in a date, and in columns of words, quantities, terms, counts and discounts", () => {
    const tables = {
      end: "Customer|MRR|Start|End / A|10|2025-01-01|0",
      "trial's end": "Customer|MRR|Start|Trial end / A|10|2025-01-01|0",
      "earlier start": "Customer|MRR|Start date|Created / A|10|0|2025-01-01",
      status: "Customer|MRR|Start|Status / A|10|2025-01-01|0 / B|0|2025-01-01|active",
      currency: "Customer|MRR|Start|Currency / A|9|2025-01-01|0 / B|1|2025-01-01|EUR",
      interval: "Customer|Amount|Start|Interval / A|10|2025-01-01|0",
      frequency: "Customer|Amount|Start|Frequency / A|10|2025-01-01|0",
      count: "Customer|Amount|Start|Interval|Interval count / A|10|2025-01-01|month|0",
      "lone count": "Customer|Amount|Start|Interval count / A|10|2025-01-01|0",
      quantity: "Customer|Unit price|Start|Quantity / A|10|2025-01-01|0",
      "quantity of an amount": "Customer|Amount|Start|Quantity / A|10|2025-01-01|0",
      users: "Customer|Price|Start|Users / A|10|2025-01-01|0",
      "term of an amount": "Customer|Amount|Start|Term / A|10|2025-01-01|0",
      "term of a contract": "Customer|TCV|Start|Term|Contract end / A|120|2025-06-01|0|2026-05-31",
      discount: "Customer|Amount|Start|Discount / A|10|2025-01-01|0",
      flag: "Customer|MRR|Start|Cancelled / A|10|2025-01-01|0 / B|5|2025-01-01|no",
    };
    const found = Object.fromEntries(Object.entries(tables).map(([column, table]) => [column, answer(table)]));
    expect(found).toEqual({ ...Object.fromEntries(Object.keys(tables).map((column) => [column, 10])), flag: 15 });
  });

  it("is zero in an amount, and a customer where it names one", () => {
    expect(answer("Customer|MRR|Start / A|0|2025-01-01 / 0|5|2025-01-01")).toBe(5);
  });
});

describe("MRR of plain amounts", () => {
  const total = (amounts: readonly Cell[], ...intervals: readonly Cell[]): unknown => {
    try {
      return mrr(
        amounts.map((cell) => [cell]),
        intervals.length === 0 ? null : intervals.map((cell) => [cell]),
        null,
      );
    } catch (thrown) {
      return thrown instanceof ShimError ? thrown.message : thrown;
    }
  };

  it("takes the interval words of three languages", () => {
    expect(total([120, 30], "yearly", "quarterly")).toBe(20);
    expect(total([120, 30], "jährlich", "vierteljährlich")).toBe(20);
    expect(total([120, 30], "anual", "trimestral")).toBe(20);
    expect(total([24, 120], "fortnightly", "12M")).toBe(62);
    expect(total([120, 240], "p.a.")).toBe(30);
    expect(total(["Amount", 120, 5], "Billed", "year", "once")).toBe(10);
    expect(total([120, 30])).toBe(150);
  });

  it("asks for an interval that has two meanings", () => {
    expect(total([120, 30], "month", "bi-weekly")).toMatch(/interval.*bi-weekly/);
    expect(total([120, 30], "soon")).toMatch(/interval.*soon/);
  });
});
