import { describe, expect, it } from "vitest";
import { serialOf } from "../../../src/core/sheet/serialDate";
import { installCustomFunctionsShim } from "../../functions/customFunctionsShim";
import { sourceFunctions } from "../../functions/sourceFunctions";
import { ledgerCells, ledgerPayload, type LedgerCells } from "../ledgerPayload";
import { mapOfMonths } from "./mapOfMonths";
import { monthByMonth } from "./monthByMonth";
import { nearLimit } from "./nearLimit";
import { isSameFigure, scheduleDifference } from "./scheduleDifference";
import { scheduleHeaders, type Schedule } from "./scheduleFigures";
import { boundaries, scheduleMonths } from "./scheduleSpan";

installCustomFunctionsShim();

const contenders = { nearLimit, mapOfMonths, monthByMonth };
const names = Object.keys(contenders) as (keyof typeof contenders)[];

type Header = (typeof scheduleHeaders)[number];

/** One figure of a schedule; months count from 1, January 2020. */
function figure(schedule: Schedule, month: number, header: Header): number | "" | undefined {
  return schedule[month - 1]?.[scheduleHeaders.indexOf(header)];
}

/** Figures of a month that are neither 0 nor blank, rates and customers apart. */
function money(schedule: Schedule, month: number): Partial<Record<Header, number | "">> {
  const entries = scheduleHeaders
    .slice(1, scheduleHeaders.indexOf("Opening customers"))
    .map((header) => [header, figure(schedule, month, header)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== 0));
}

function ledger(...rows: LedgerCells): LedgerCells {
  return [["Customer", "Amount", "Interval", "Start", "End"], ...rows];
}

const day = (month: number, dayOfMonth: number): number => serialOf(2020, month, dayOfMonth);

describe.each(names)("%s", (name) => {
  const schedule = contenders[name];

  it("calls a start new where the customer was never live before the month, else a reactivation", () => {
    const lives = ledger(
      ["back", 100, "month", day(1, 10), day(1, 20)],
      ["back", 100, "month", day(2, 5), ""],
      ["new", 40, "month", day(2, 5), day(2, 10)],
      ["new", 40, "month", day(2, 20), ""],
      ["never", 1, "month", day(1, 5), day(1, 5)],
      ["never", 7, "month", day(2, 28), ""],
    );
    expect(money(schedule(lives), 1)).toEqual({});
    expect(money(schedule(lives), 2)).toEqual({
      New: 47,
      Reactivation: 100,
      "Closing MRR": 147,
      "Net churn": 147,
    });
    expect(figure(schedule(lives), 2, "New customers")).toBe(2);
    expect(figure(schedule(lives), 2, "Reactivated customers")).toBe(1);
  });

  it("counts a start on the first of a month as its opening, and an end on it as gone", () => {
    const boundary = ledger(["A", 120, "year", day(1, 1), day(2, 1)]);
    expect(money(schedule(boundary), 1)).toEqual({ "Opening MRR": 10, Churned: -10, "Net churn": -10 });
    expect(figure(schedule(boundary), 1, "Customer churn rate")).toBe(1);
    expect(money(schedule(boundary), 2)).toEqual({});
    expect(figure(schedule(boundary), 2, "Customer churn rate")).toBe("");
  });

  it("sees no movement where the amount per month stays, and the part that changes where it does not", () => {
    const plans = ledger(
      ["A", 1200, "year", day(1, 1), day(2, 9)],
      ["A", 100, "month", day(2, 9), day(3, 9)],
      ["A", 60, "quarter", day(3, 9), ""],
      ["A", 3, "week", day(4, 9), ""],
    );
    expect(money(schedule(plans), 2)).toEqual({ "Opening MRR": 100, "Closing MRR": 100 });
    expect(figure(schedule(plans), 3, "Contraction")).toBe(-80);
    expect(figure(schedule(plans), 4, "Expansion")).toBe(13);
    expect(figure(schedule(plans), 4, "Closing MRR")).toBe(33);
    expect(figure(schedule(plans), scheduleMonths, "Closing customers")).toBe(1);
  });
});

describe("on a made-up ledger of 3,000 rows", () => {
  const cells = ledgerCells(ledgerPayload({ rows: 3000, ids: "mixed" }));
  const reference = nearLimit(cells);

  it("every kind of movement takes place", () => {
    for (const header of ["New", "Reactivation", "Expansion", "Contraction", "Churned"] as const) {
      expect(reference.filter((_, month) => figure(reference, month + 1, header) !== 0).length).toBeGreaterThan(20);
    }
  });

  it.each(names)("%s agrees in every figure", (name) => {
    expect(scheduleDifference("nearLimit", reference, name, contenders[name](cells))).toBeUndefined();
  });

  it("the single functions answer the same, month by month", () => {
    const call = (id: string, ...given: unknown[]): unknown => sourceFunctions[id]?.(cells, ...given);
    for (let month = 1; month <= scheduleMonths; month++) {
      const [from, to] = [boundaries[month - 1], boundaries[month]];
      const answers: [Header, unknown][] = [
        ["Opening MRR", call("mrr", from)],
        ["Closing MRR", call("mrr", to)],
        ["Net churn", call("netchurn", from, to)],
        ["Customer churn rate", call("churn", from, to)],
        ["MRR churn rate", call("churn", from, to, "mrr rate")],
      ];
      const wrong = answers.filter(([header, found]) => !isSameFigure(figure(reference, month, header), found));
      expect(wrong).toEqual([]);
      expect(call("churn", from, to, "count")).toBe(-Number(figure(reference, month, "Churned customers")));
    }
  });
});

describe("the difference of two schedules", () => {
  const cells = ledgerCells(ledgerPayload({ rows: 300, ids: "short" }));
  const one = nearLimit(cells);
  const changed = (header: Header, change: (value: number) => number): Schedule =>
    one.map((row, month) =>
      row.map((value, column) =>
        month === 14 && column === scheduleHeaders.indexOf(header) ? change(Number(value)) : value,
      ),
    );

  it("names the month, the column and both figures", () => {
    const value = Number(figure(one, 15, "Churned"));
    const other = changed("Churned", () => value - 0.01);
    expect(scheduleDifference("one", one, "other", other)).toBe(
      `Churned of 2021-03-01: one ${value}, other ${value - 0.01}`,
    );
  });

  it("forgives rounding in amounts and nothing in customers", () => {
    const rounded = changed("Closing MRR", (value) => value * (1 + 1e-12));
    expect(scheduleDifference("one", one, "other", rounded)).toBeUndefined();
    const miscounted = changed("Closing customers", (value) => value + 1e-9);
    expect(scheduleDifference("one", one, "other", miscounted)).toMatch(/^Closing customers of 2021-03-01/);
  });

  it("says when months are missing", () => {
    expect(scheduleDifference("one", one, "other", one.slice(1))).toBe("other answers 59 months, not 60");
  });
});
