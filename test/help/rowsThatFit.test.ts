import { describe, expect, it } from "vitest";
import { readme, tableOf } from "./markdownTables";

/** What Excel on the web takes in one message: 5 MB, read as five million bytes. */
const limitBytes = 5_000_000;
const sheetRows = 1_048_576;

type SentRow = readonly (string | number)[];

/** What fills the message, in the words of the README, and one row of it. */
const fillings: Readonly<Record<string, (row: number) => SentRow>> = {
  "4 columns: customer, MRR, start, end": (row) => [shortId(row), amount(row), day(row), end(row, day)],
  "5 columns: and interval": (row) => [shortId(row), amount(row), interval(row), day(row), end(row, day)],
  "5 columns, ids of 36 characters, dates as text": (row) => [
    ...[longId(row), amount(row), interval(row)],
    ...[dayText(row), end(row, dayText)],
  ],
  "8 columns: and quantity, status, currency": (row) => [
    ...[shortId(row), amount(row), interval(row), day(row), end(row, day)],
    ...[1 + (row % 20), status(row), "EUR"],
  ],
  "8 columns, ids of 36 characters, dates as text": (row) => [
    ...[longId(row), amount(row), interval(row), dayText(row), end(row, dayText)],
    ...[1 + (row % 20), status(row), "EUR"],
  ],
  "a billing export as it comes, 20 columns": (row) => [
    ...[
      `sub_${longId(row).slice(12)}`,
      `cus_${longId(row).slice(22)}`,
      "Contoso Traders GmbH",
      "billing@contoso.example",
    ],
    ...[`price_${longId(row).slice(12)}`, "Professional (annual)", 1, "usd", interval(row), amount(row), status(row)],
    ...[0, 1, 2, 3, 4].map((later) => `${dayText(row + later)} 08:15:42`),
    ...["", "", "", ""],
  ],
  "MRR grid, 12 months": (row) => [shortId(row), ...months(12, row, amount)],
  "MRR grid, 36 months": (row) => [shortId(row), ...months(36, row, amount)],
  "MRR grid, 36 months, amounts like 83.3333333333333": (row) => [shortId(row), ...months(36, row, fraction)],
  "its answer, 12 dates, amounts like 83.3333333333333": (row) => [shortId(row), ...months(12, row, fraction)],
  "its answer, 36 dates, amounts like 83.3333333333333": (row) => [shortId(row), ...months(36, row, fraction)],
  "12 metrics of up to 3 digits": (row) => Array.from({ length: 12 }, (_, metric) => (row * 7 + metric * 131) % 1000),
  "12 metrics calculated to 15 digits": (row) => Array.from({ length: 12 }, (_, metric) => fraction(row + metric)),
  "its answer, texts of 80 characters": () => ["x".repeat(73) + " → Good"],
  "scores calculated to 15 digits": (row) => [fraction(row)],
  "its answer": (row) => [row % 5 === 0 ? "Hand-held" : "Scaled"],
  "2 columns of dates": (row) => [day(row), end(row, day)],
  "2 columns of dates as text": (row) => [dayText(row), end(row, dayText)],
  "its answer, 15 digits": (row) => [fraction(row)],
  scores: (row) => [row % 11],
};

const stated = tableOf(readme, ["function", "what fills the message", "rows that fit"]);

describe("the rows that the README says fit into Excel on the web", () => {
  it("are stated for what is calculated here", () => {
    expect(stated.map(([, filling]) => filling)).toEqual(Object.keys(fillings));
  });

  it.each(stated.map(([, filling = "", rows = ""]) => [filling, rows]))("%s: %s", (filling, rows) => {
    const most = Math.floor(limitBytes / bytesPerRow(fillings[filling]!));
    if (rows === "a whole column") return expect(most).toBeGreaterThanOrEqual(sheetRows);
    const count = Number(rows.replaceAll(",", ""));
    expect(count).toBeLessThanOrEqual(most);
    // Rounded down, not made small.
    expect(count).toBeGreaterThan(0.8 * most);
  });

  it.each([
    ["a schedule of 1,000 periods", 1000, 20],
    ["120 cohorts over 120 periods", 120, 122],
  ])("%s is under 0.4 MB", (_answer, rows, columns) => {
    const row = Array.from({ length: columns }, (_, column) => fraction(column));
    expect(rows * sentBytes([row])).toBeLessThan(400_000);
  });
});

/** Bytes that a row takes on average, over rows enough for every length of id, amount and word to come up. */
function bytesPerRow(rowOf: (row: number) => SentRow): number {
  const rows = 10_000;
  return sentBytes(Array.from({ length: rows }, (_, row) => rowOf(row))) / rows;
}

/**
 * Bytes of a range in a message, which is JSON in a text of JSON, as the add-ins' runtime unpacks it: the quotes around
 * each text are sent as `\"`. A blank counts as `""`; as `null` it takes the same four bytes.
 */
function sentBytes(range: readonly SentRow[]): number {
  return Buffer.byteLength(JSON.stringify(JSON.stringify(range)));
}

function shortId(row: number): string {
  return `C${100_000 + row}`;
}

function longId(row: number): string {
  return `9f1c2b7e-4d3a-4c58-8e6f-${String(row).padStart(12, "0")}`;
}

/** 10.00 to 1,999.99, nine of ten with cents. */
function amount(row: number): number {
  return (1000 + ((row * 7919) % 199_000)) / 100;
}

function fraction(row: number): number {
  return amount(row) / 12 + 1 / 7;
}

function interval(row: number): string {
  return ["month", "year", "quarter"][row % 3] ?? "";
}

function status(row: number): string {
  return ["active", "active", "canceled", "past_due"][row % 4] ?? "";
}

function day(row: number): number {
  return 43_831 + (row % 2500);
}

function dayText(row: number): string {
  return `2026-01-${String(10 + (row % 20))}`;
}

/** Four of ten subscriptions have ended. */
function end(row: number, date: (row: number) => string | number): string | number {
  return row % 5 < 2 ? date(row + 90) : "";
}

/** Seven of ten cells of a grid hold an amount. */
function months(count: number, row: number, value: (row: number) => number): (string | number)[] {
  return Array.from({ length: count }, (_, month) => ((row + month) % 10 < 7 ? value(row + 31 * month) : ""));
}
