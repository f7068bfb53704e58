import { describe, expect, it } from "vitest";
import { healthScores, metricScore } from "../../src/core/health/healthScore";
import { customerMrr } from "../../src/core/ledger/customerMrr";
import { movements } from "../../src/core/ledger/movements";
import { totalMrr } from "../../src/core/ledger/totals";
import { daysToReach } from "../../src/core/plans/timeToValue";
import { addMonths, isoDate, serialOf } from "../../src/core/sheet/serialDate";
import { textOf } from "../architecture/repositoryFiles";
import { ledgerOf } from "../core/ledger/ledgerTables";
import { definitions, readme, tableOf } from "./markdownTables";

const heads = ["Customer", "MRR", "Start", "End"];
const ledger = ledgerOf([heads, ...tableOf(definitions, heads)]);
const moved = movements(ledger, serialOf(2026, 1, 1), serialOf(2026, 2, 1));
const { openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr, closingMrr } = moved;
const { openingCustomers, newCustomers, churnedCustomers } = moved;
const netChurn = newMrr + reactivationMrr + expansionMrr - contractionMrr - churnedMrr;

const rates: Readonly<Record<string, string>> = {
  "customer churn rate": percent(churnedCustomers / openingCustomers),
  "MRR churn rate": percent((churnedMrr + contractionMrr) / openingMrr),
  "net churn": money(netChurn),
  "net churn rate": percent(netChurn / openingMrr),
  "net revenue churn rate": percent((churnedMrr + contractionMrr - expansionMrr) / openingMrr),
  NRR: percent((openingMrr + expansionMrr - contractionMrr - churnedMrr) / openingMrr),
  GRR: percent((openingMrr - contractionMrr - churnedMrr) / openingMrr),
  "quick ratio": ((newMrr + expansionMrr) / (contractionMrr + churnedMrr)).toFixed(2),
};

const amounts: Readonly<Record<string, string>> = {
  opening: money(openingMrr),
  new: money(newMrr),
  reactivation: money(reactivationMrr),
  expansion: money(expansionMrr),
  contraction: money(contractionMrr),
  churned: money(churnedMrr),
  closing: money(closingMrr),
};

describe("the example of the page on definitions", () => {
  it("shows every movement", () => {
    expect(Object.values(amounts)).not.toContain("0");
  });

  it("states the figures that its ledger has", () => {
    const stated = tableOf(definitions, ["figure", "how", "value"]).map(([figure, , value]) => [figure, value]);
    expect(Object.fromEntries(stated)).toEqual({ ...amounts, ...rates });
  });

  it("states the same rates in the README", () => {
    const stated = tableOf(readme, ["rate", "formula", "good is", "example"]).map(([rate, , , value]) => [rate, value]);
    expect(Object.fromEntries(stated)).toEqual(rates);
  });

  it("states what other tools would show", () => {
    const [from, to] = [serialOf(2026, 1, 1), serialOf(2026, 1, 31)];
    expect(movements(ledger, from, to)).toEqual(moved);
    const before = customerMrr(ledger, from);
    const after = customerMrr(ledger, to);
    const gone = ledger.customers.filter((_, who) => {
      const rows = [...ledger.customer.keys()].filter((row) => ledger.customer[row] === who);
      const between = rows.some((row) => (ledger.start[row] ?? 0) > from && (ledger.end[row] ?? 0) <= to);
      return before[who] === 0 && after[who] === 0 && between;
    });
    expect(gone).toEqual(["Fern"]);

    const text = textOf(definitions).replace(/\s+/g, " ");
    const churned = churnedCustomers + gone.length;
    expect(text).toContain(`is ${rates["customer churn rate"]} here and by ChartMogul's standard formula`);
    expect(text).toContain(`${percent(churned / openingCustomers)} by Baremetrics'`);
    expect(text).toContain(`${percent(churned / (openingCustomers + newCustomers + gone.length))} by Stripe's`);
    const withReactivation = (churnedMrr + contractionMrr - expansionMrr - reactivationMrr) / openingMrr;
    expect(text).toContain(
      `is ${rates["net revenue churn rate"]} here and ${percent(withReactivation)} by ChartMogul's`,
    );
  });
});

describe("the other examples of the page on definitions", () => {
  it("normalise amounts as the functions do", () => {
    const stated = tableOf(definitions, ["interval", "MRR", "for example"]).map(([, , example]) => example);
    expect(stated).toEqual([
      `100 → ${normalised(100, "month")}`,
      `1,200 a year → ${normalised(1200, "year")}`,
      `12 a week → ${normalised(12, "week")}`,
      `12 a day → ${normalised(12, "day")}`,
      "500 once → nothing",
    ]);
    expect(normalised(500, "once")).toBe(0);
  });

  it("score, cover and wait as the functions do", () => {
    const rows = tableOf(definitions, ["figure", "definition", "example"]);
    const stated = new Map(rows.map(([figure, , example]) => [figure, example]));
    const metrics = [2, 1, 1].map((weight) => ({ poor: 0, good: 100, weight }));
    const columns = [50, 60, 80].map((value) => Float64Array.of(value));
    const all = healthScores(columns, metrics, 0.5);
    const known = healthScores(Object.assign([...columns], { 1: Float64Array.of(NaN) }), metrics, 0.5);
    expect(stated.get("score of a metric")).toBe(`4 open tickets, poor 10, good 0 → ${metricScore(4, 10, 0)}`);
    expect(stated.get("health score")).toBe(`scores 50, 60, 80 with weights 2, 1, 1 → ${all.scores[0]}`);
    expect(stated.get("coverage")).toBe(
      `the second is missing → ${known.coverages[0]}, and the score is still ${known.scores[0]}`,
    );

    const reached = [10, 20, 30].map((days) => ({ days, reached: true }));
    const waiting = [25, 40].map((days) => ({ days, reached: false }));
    const median = daysToReach([...reached, ...waiting], 0.5);
    expect(stated.get("time to value")).toContain(
      `→ ${median} (of those that reached it alone: ${daysToReach(reached, 0.5)})`,
    );
  });
});

/** 2026-02-01 belongs to the month that ends with it, unless months are cut on their last days. */
describe("the first day of a month", () => {
  const table = ledgerOf([heads, ["Starts", 10, "2026-02-01", null], ["Ends", 20, "2025-01-01", "2026-02-01"]]);

  it("is seen at the closing of the month before", () => {
    const january = movements(table, serialOf(2026, 1, 1), serialOf(2026, 2, 1));
    expect([january.newMrr, january.churnedMrr]).toEqual([10, 20]);
  });

  it("is in its own month between last days, which a schedule keeps to", () => {
    const lastDays = [0, 1, 2, 3].map((step) => addMonths(serialOf(2025, 12, 31), step));
    expect(lastDays.map(isoDate)).toEqual(["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"]);
    const [december = 0, january = 0, february = 0] = lastDays;
    expect(movements(table, december, january)).toMatchObject({ newMrr: 0, churnedMrr: 0 });
    expect(movements(table, january, february)).toMatchObject({ newMrr: 10, churnedMrr: 20 });
  });
});

/** What an amount comes to per month. */
function normalised(amount: number, interval: string): number {
  const mrr = totalMrr([amount], [interval]);
  if (typeof mrr !== "number") throw new Error(`${interval} is no interval`);
  return mrr;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(1))} %`;
}

function money(amount: number): string {
  return amount.toLocaleString("en-GB");
}
