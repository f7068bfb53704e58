import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/core/sheet/cell";
import { scheduleDays } from "../../src/core/ledger/schedule";
import { scheduleColumns } from "../../src/core/ledger/scheduleColumns";
import { amountsFarApart, firstDay, subscriptionHeader, subscriptionRows } from "../core/ledger/ledgerTables";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const rowsInTwoOrders = fc
  .oneof(subscriptionRows, amountsFarApart)
  .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other })));

const period = fc
  .tuple(fc.integer({ min: firstDay - 10, max: firstDay + 40 }), fc.integer({ min: 1, max: 120 }))
  .map(([from, length]) => ({ from, to: from + length }));

function table(rows: readonly (readonly Cell[])[]): Cell[][] {
  return [subscriptionHeader, ...rows].map((row) => [...row]);
}

/** An answer as rows; an error, wherever it stands, as its code. */
function call(name: string, ...args: readonly unknown[]): unknown[][] {
  const coded = (cell: unknown): unknown => (cell instanceof ShimError ? cell.code : cell);
  try {
    const answer = sourceFunctions[name]?.(...args, {});
    return Array.isArray(answer) ? (answer as unknown[][]).map((row) => row.map(coded)) : [[coded(answer)]];
  } catch (thrown) {
    return [[coded(thrown)]];
  }
}

const cell = (name: string, ...args: readonly unknown[]): unknown => call(name, ...args)[0]?.[0];

describe("the order of the rows changes no figure, to the last bit,", () => {
  it.each<[string, (given: Cell[][], from: number, to: number) => unknown]>([
    ["MRR", (given, from) => call("mrr", given, from, null)],
    [
      "CHURN",
      (given, from, to) => ["rate", "count", "mrr", "mrr rate"].map((m) => call("churn", given, from, to, m, null)),
    ],
    ["NETCHURN", (given, from, to) => ["amount", "rate"].map((m) => call("netchurn", given, from, to, m, null))],
    ["NETREVENUECHURN", (given, from, to) => call("netrevenuechurn", given, from, to, null)],
    ["NRR", (given, from, to) => call("nrr", given, from, to, null)],
    ["GRR", (given, from, to) => call("grr", given, from, to, null)],
    ["QUICKRATIO", (given, from, to) => call("quickratio", given, from, to, null)],
    ["MRRSCHEDULE", (given, from, to) => call("mrrschedule", given, from, to, 1, true)],
    ["COHORTS", (given, from, to) => ["customers", "mrr"].map((m) => call("cohorts", given, from, to, m, 1, null))],
    [
      "MRRBY",
      (given, from, to) =>
        call("mrrby", given, [[from, to]], null).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ],
  ])("of %s", (_name, answer) => {
    fc.assert(
      fc.property(rowsInTwoOrders, period, ({ rows, other }, { from, to }) => {
        expect(answer(table(other), from, to)).toEqual(answer(table(rows), from, to));
      }),
    );
  });

  it("of MRR over plain amounts", () => {
    const amounts = fc.array(
      fc.tuple(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constantFrom("month", "year")),
      {
        minLength: 2,
      },
    );
    const orders = amounts.chain((rows) =>
      fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other })),
    );
    const total = (rows: readonly (readonly [number, string])[]): unknown =>
      cell(
        "mrr",
        rows.map(([amount]) => [amount]),
        rows.map(([, interval]) => [interval]),
        null,
      );
    fc.assert(
      fc.property(orders, ({ rows, other }) => {
        expect(total(other)).toBe(total(rows));
      }),
    );
  });
});

/** The figure of a schedule's row by its header. */
function figures(schedule: unknown[][], row: number): Readonly<Record<string, unknown>> {
  return Object.fromEntries(schedule[0]!.map((header, column) => [String(header), schedule[row]?.[column]]));
}

const orDivisionByZero = (rate: unknown): unknown => (rate === "" ? "#DIV/0!" : rate);

describe("each row of MRRSCHEDULE", () => {
  it("is what the single functions answer for the same two dates", () => {
    fc.assert(
      fc.property(fc.oneof(subscriptionRows, amountsFarApart), period, fc.boolean(), (rows, { from, to }, ends) => {
        // A header row alone is a row of amounts to MRR.
        fc.pre(rows.length > 0);
        const given = table(rows);
        const schedule = call("mrrschedule", given, from, to, 1, ends);
        const days = scheduleDays(from, to, 1);
        expect(schedule).toHaveLength(days.length);
        for (let row = 1; row < days.length; row++) {
          const [start, end] = [days[row - 1], days[row]];
          const found = figures(schedule, row);
          const lost = Number(found["Churned"]) + Number(found["Contraction"]);
          expect(found["Period"]).toBe(start);
          expect(found["Opening MRR"]).toBe(cell("mrr", given, start, ends));
          expect(found["Closing MRR"]).toBe(cell("mrr", given, end, ends));
          expect(0 - lost).toBe(cell("churn", given, start, end, "mrr", ends));
          expect(0 - Number(found["Churned customers"])).toBe(cell("churn", given, start, end, "count", ends));
          expect(found["Net churn"]).toBe(cell("netchurn", given, start, end, null, ends));
          expect(orDivisionByZero(found["Customer churn rate"])).toBe(cell("churn", given, start, end, null, ends));
          expect(orDivisionByZero(found["MRR churn rate"])).toBe(cell("churn", given, start, end, "mrr rate", ends));
          expect(orDivisionByZero(found["Net revenue churn rate"])).toBe(
            cell("netrevenuechurn", given, start, end, ends),
          );
          expect(orDivisionByZero(found["NRR"])).toBe(cell("nrr", given, start, end, ends));
          expect(orDivisionByZero(found["GRR"])).toBe(cell("grr", given, start, end, ends));
          expect(orDivisionByZero(found["Quick ratio"])).toBe(cell("quickratio", given, start, end, ends));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is blank in a rate that no number holds", () => {
    const given = table([
      ["A", 5e-324, "month", 46023, null],
      ["A", 1e16, "month", 46045, null],
    ]);
    const found = figures(call("mrrschedule", given, 46023, 46054, null, null), 1);
    expect(found).toMatchObject({ "Opening MRR": 5e-324, "Closing MRR": 1e16, NRR: "", "Customer churn rate": 0 });
    expect(cell("nrr", given, 46023, 46054, null)).toBe("#DIV/0!");
  });

  it("adds up across, in money and in customers, and opens where the one before closes", () => {
    fc.assert(
      fc.property(subscriptionRows, period, (rows, { from, to }) => {
        const schedule = call("mrrschedule", table(rows), from, to, null, null);
        for (let row = 1; row < schedule.length; row++) {
          const found = figures(schedule, row);
          const sum = (headers: string): number =>
            headers.split(", ").reduce((total, header) => total + Number(found[header]), 0);
          const largest = Math.max(1, Number(found["Opening MRR"]), Number(found["Closing MRR"]));
          const closing = sum("Opening MRR, New, Reactivation, Expansion, Contraction, Churned");
          expect(Math.abs(Number(found["Closing MRR"]) - closing)).toBeLessThanOrEqual(1e-8 * largest);
          expect(sum("Opening customers, New customers, Reactivated customers, Churned customers")).toBe(
            found["Closing customers"],
          );
          if (row > 1) expect(found["Opening MRR"]).toBe(figures(schedule, row - 1)["Closing MRR"]);
        }
      }),
    );
  });

  it("has the twenty columns of the README, in their order", () => {
    const header = call("mrrschedule", table([]), firstDay, firstDay + 1, null, null)[0];
    expect(header).toEqual(scheduleColumns.map((column) => column.header));
    expect(header).toHaveLength(20);
  });
});

describe("a grid made by MRRBY", () => {
  it("lists the customers of rows that count, in order of first appearance, and no others", () => {
    const given = [
      ["Customer", "Amount", "Interval", "Start", "End"],
      ["Once", 10, "one-time", 46023, null],
      ["Bolt", 10, "one-time", 46023, null],
      ["Acme", 10, "month", 46023, null],
      ["Nobody", 10, "month", 46023, 46023],
      ["Bolt", 10, "month", 46023, null],
    ];
    expect(call("mrrby", given, [[46023]], null)).toEqual([
      ["Customer", 46023],
      ["Bolt", 10],
      ["Acme", 10],
    ]);
  });

  it("gives the same grid when it is fed back", () => {
    const grid = [
      ["Customer", 46023, 46054],
      ["Acme", 100, 100],
      ["Free", 0, 0],
      ["Gone", 5, 0],
    ];
    expect(call("mrrby", grid, [[46023, 46054]], null)).toEqual(grid);
  });

  /** A grid knows nothing of the time before its first column, nor of what lies between two of them. */
  const unknowable = new Set(["New", "Reactivation", "New customers", "Reactivated customers", "Quick ratio"]);
  /** Nor, where it takes a return for something new, how that sum was rounded. */
  const roundedApart = "Net churn";

  it("gives the schedule of the rows it was made from, new and reactivated apart", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.oneof(subscriptionRows, amountsFarApart), period, (rows, { from, to }) => {
        const days = scheduleDays(from, to, 1);
        const grid = call("mrrby", table(rows), [days], null);
        const ofRows = call("mrrschedule", table(rows), from, to, null, null);
        const ofGrid = call("mrrschedule", grid, from, to, null, null);
        expect(ofGrid).toHaveLength(ofRows.length);
        for (let row = 1; row < ofRows.length; row++) {
          const [wanted, found] = [figures(ofRows, row), figures(ofGrid, row)];
          for (const { header } of scheduleColumns) {
            if (!unknowable.has(header) && header !== roundedApart) expect(found[header], header).toBe(wanted[header]);
          }
          const came = (of: Readonly<Record<string, unknown>>): number =>
            Number(of["New"]) + Number(of["Reactivation"]);
          const rounding = 1e-12 * came(wanted);
          expect(Math.abs(came(found) - came(wanted))).toBeLessThanOrEqual(rounding);
          const apart = Math.abs(Number(found[roundedApart]) - Number(wanted[roundedApart]));
          expect(apart).toBeLessThanOrEqual(rounding);
          // What a grid takes for a return is one.
          expect(Number(found["Reactivated customers"])).toBeLessThanOrEqual(Number(wanted["Reactivated customers"]));
          compared++;
        }
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe("COHORTS", () => {
  it("has every customer that first goes live within the span, in the period in which it does", () => {
    fc.assert(
      fc.property(subscriptionRows, period, (rows, { from, to }) => {
        const given = table(rows);
        const days = scheduleDays(from, to, 1);
        const found = call("cohorts", given, from, to, "customers", 1, null);
        const everyDay = Array.from({ length: to - firstDay + 1 }, (_, day) => firstDay + day);
        const byDay = call("mrrby", given, [everyDay], null).slice(1);
        const firstDays = byDay.map(([, ...mrr]) => everyDay[mrr.findIndex((value) => Number(value) > 0)] ?? Infinity);
        for (let period = 0; period < days.length - 1; period++) {
          const members = byDay.filter((_, who) => {
            const day = firstDays[who]!;
            return day >= days[period]! && day < days[period + 1]!;
          });
          const [start, customers, ...shares] = found[period + 1]!;
          expect([start, customers]).toEqual([days[period], members.length]);
          const expected = days.slice(1).map((_, later) => {
            const end = days[period + later + 1];
            if (end === undefined || members.length === 0) return "";
            const live = members.filter(([, ...mrr]) => Number(mrr[everyDay.indexOf(end)] ?? 0) > 0);
            return live.length / members.length;
          });
          expect(shares).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });
});
