import { describe, expect, it } from "vitest";
import { ledgerCells, ledgerPayload } from "./ledgerPayload";
import { afterwards, boundaries, slotOfDay } from "./schedule/scheduleSpan";

interface Row {
  readonly customer: string;
  readonly interval: string;
  readonly start: number;
  /** Infinity while running. */
  readonly end: number;
}

const cells = ledgerCells(ledgerPayload({ rows: 3000, ids: "mixed" }));
const rows = cells.slice(1).map(([customer, , interval, start, end]): Row => ({
  customer: String(customer),
  interval: String(interval),
  start: Number(start),
  end: end === "" ? Infinity : Number(end),
}));
const rowsOf = new Map<string, Row[]>();
for (const row of rows) rowsOf.set(row.customer, [...(rowsOf.get(row.customer) ?? []), row]);
const customers = [...rowsOf.values()];

describe("the made-up ledger", () => {
  it("is the same every time, with as many rows as asked for", () => {
    expect(ledgerPayload({ rows: 3000, ids: "mixed" })).toEqual(ledgerPayload({ rows: 3000, ids: "mixed" }));
    expect(rows).toHaveLength(3000);
  });

  it("may have ten more columns that change no figure: two texts that all differ, one headed State", () => {
    const wide = ledgerCells(ledgerPayload({ rows: 3000, ids: "mixed", unused: true }));
    expect(wide.map((row) => row.slice(0, 5))).toEqual(cells);
    const column = (name: string) => wide.slice(1).map((row) => row[wide[0]!.indexOf(name)]);
    expect(wide[0]).toHaveLength(15);
    expect([column("Note"), column("Reference")].map((texts) => new Set(texts).size)).toEqual([3000, 3000]);
    expect(new Set(column("State")).size).toBe(10);
  });

  it("is sorted by start, and nothing ends before it starts", () => {
    expect(rows.map(({ start }) => start)).toEqual(rows.map(({ start }) => start).sort((a, b) => a - b));
    expect(rows.filter(({ start, end }) => end < start)).toEqual([]);
  });

  it("has about four rows a customer", () => {
    expect(rows.length / customers.length).toBeGreaterThan(3.5);
    expect(rows.length / customers.length).toBeLessThan(4.5);
  });

  it("has amounts in whole cents above 0, charged at four intervals", () => {
    const amounts = cells.slice(1).map(([, amount]) => Number(amount));
    expect(amounts.filter((amount) => amount <= 0 || Math.round(amount * 100) / 100 !== amount)).toEqual([]);
    expect(new Set(rows.map(({ interval }) => interval))).toEqual(new Set(["month", "quarter", "year", "week"]));
  });

  it("has ids of three kinds, a third each, or numbered ones alone", () => {
    const kinds = [/^C\d{6}$/, /^[a-z]+\.[0-9a-z]+@[a-z]+\.example$/, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/];
    const counts = kinds.map((kind) => [...rowsOf.keys()].filter((id) => kind.test(id)).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(customers.length);
    for (const count of counts) expect(count).toBeGreaterThan(customers.length / 4);
    const short = ledgerCells(ledgerPayload({ rows: 3000, ids: "short" })).slice(1);
    expect(short.filter(([id]) => !/^C\d{6}$/.test(String(id)))).toEqual([]);
  });

  it.each<[string, (customer: readonly Row[]) => boolean]>([
    ["rows that go on at the day the last one ends", (all) => all.some((a) => all.some((b) => b.start === a.end))],
    ["rows beside each other", (all) => all.some((a) => all.some((b) => a.start < b.start && b.start < a.end - 400))],
    ["gaps of some months", (all) => all.some((row) => gapBefore(row, all) > 60)],
    ["gaps of some days", (all) => all.some((row) => gapBefore(row, all) > 0 && gapBefore(row, all) < 20)],
    ["rows that end on the day they start", (all) => all.some(({ start, end }) => start === end)],
    [
      "a return after a life between two boundaries alone",
      ([first, second]) => livesBetween(first) && second !== undefined,
    ],
    ["starts on a boundary", (all) => all.some(({ start }) => boundaries.includes(start))],
    ["ends on a boundary", (all) => all.some(({ end }) => boundaries.includes(end))],
    ["starts before the schedule", (all) => all.some(({ start }) => start < boundaries[0]!)],
    ["ends after the schedule", (all) => all.some(({ end }) => end < Infinity && slotOfDay(end) === afterwards)],
  ])("has %s", (_what, isSuch) => {
    expect(customers.filter(isSuch).length).toBeGreaterThan(2);
  });
});

/** Days without any row before one starts; 0 for the first. */
function gapBefore(row: Row, all: readonly Row[]): number {
  const earlier = all.filter(({ start, end }) => start < row.start && end > start).map(({ end }) => end);
  return earlier.length === 0 ? 0 : Math.max(0, row.start - Math.max(...earlier));
}

function livesBetween(row: Row | undefined): boolean {
  return row !== undefined && row.end > row.start && slotOfDay(row.start) === slotOfDay(row.end);
}
