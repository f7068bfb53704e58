import { describe, expect, it } from "vitest";
import { healthScores, metricScore } from "../../src/core/health/healthScore";
import { customerMrr } from "../../src/core/ledger/customerMrr";
import { movements } from "../../src/core/ledger/schedule";
import { scheduleColumns } from "../../src/core/ledger/scheduleColumns";
import { totalMrr } from "../../src/core/ledger/totals";
import { daysToReach } from "../../src/core/plans/timeToValue";
import { isShare, rateValue } from "../../src/core/ledger/rates/rate";
import { rateFormula, rateSumFormula, type RateTerms } from "../../src/core/ledger/rates/rateFormula";
import { rateIds, rates, type RateId } from "../../src/core/ledger/rates/rates";
import { addMonths, isoDate, serialOf } from "../../src/core/sheet/serialDate";
import { textOf } from "../architecture/repositoryFiles";
import { ledgerOf } from "../core/ledger/ledgerTables";
import { rateFunctions } from "../functions/rateFunctions";
import { definitions, readme, tableOf } from "./markdownTables";
import { en } from "../../src/texts/en";

const heads = ["Customer", "MRR", "Start", "End"];
const ledger = ledgerOf([heads, ...tableOf(definitions, heads)]);
const moved = movements(ledger, serialOf(2026, 1, 1), serialOf(2026, 2, 1));
const { openingMrr, newMrr, reactivationMrr, expansionMrr, contractionMrr, churnedMrr, closingMrr } = moved;
const { openingCustomers, newCustomers, churnedCustomers } = moved;
const netChurn = newMrr + reactivationMrr + expansionMrr - contractionMrr - churnedMrr;

/** What the documents say a rate comes to. That the rates are right is tested where they are. */
const shownValue = (id: RateId): string => {
  const value = rateValue(rates[id], moved) ?? NaN;
  return isShare(rates[id]) ? percent(value) : value.toFixed(2);
};

/** The same with the net churn, an amount, which is the sum of its rate. */
const rateValues: Readonly<Record<string, string>> = {
  "net churn": money(netChurn),
  ...Object.fromEntries(rateIds.map((id) => [nameOf(id), shownValue(id)])),
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

const readmeRates = tableOf(readme, ["rate", "formula", "good is", "example"]);
const exampleRows = tableOf(definitions, ["figure", "how", "value"]);

/** The terms of the formulas as the figures of the example. */
const inFigures: RateTerms = {
  mrr: {
    terms: {
      opening: money(openingMrr),
      new: money(newMrr),
      reactivation: money(reactivationMrr),
      expansion: money(expansionMrr),
      contraction: money(contractionMrr),
      churned: money(churnedMrr),
    },
    whole: money(openingMrr),
  },
  customers: {
    terms: {
      opening: money(openingCustomers),
      new: money(newCustomers),
      reactivation: money(moved.reactivatedCustomers),
      expansion: money(moved.expandedCustomers),
      contraction: money(moved.contractedCustomers),
      churned: money(churnedCustomers),
    },
    whole: money(openingCustomers),
  },
};

describe("the example of the page on definitions", () => {
  it("shows every movement", () => {
    expect(Object.values(amounts)).not.toContain("0");
  });

  it("states the figures that its ledger has", () => {
    const stated = exampleRows.map(([figure, , value]) => [figure, value]);
    expect(Object.fromEntries(stated)).toEqual({ ...amounts, ...rateValues });
  });

  it("states the same rates in the README", () => {
    const stated = readmeRates.map(([rate, , , value]) => [rate, value]);
    expect(Object.fromEntries(stated)).toEqual(rateValues);
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
    expect(text).toContain(`is ${shownValue("customerChurnRate")} here and by ChartMogul's standard formula`);
    expect(text).toContain(`${percent(churned / openingCustomers)} by Baremetrics'`);
    expect(text).toContain(`${percent(churned / (openingCustomers + newCustomers + gone.length))} by Stripe's`);
    const withReactivation = (churnedMrr + contractionMrr - expansionMrr - reactivationMrr) / openingMrr;
    expect(text).toContain(
      `is ${shownValue("netRevenueChurnRate")} here and ${percent(withReactivation)} by ChartMogul's`,
    );
  });
});

describe.each(rateIds)("%s", (id) => {
  const rate = rates[id];
  const name = nameOf(id);
  const { inWords } = en.mrr.rates;

  it("has its formula and the way that is good in the README's table of rates", () => {
    const [, formula, good] = rowOf(readmeRates, name);
    expect(formulaIn(formula)).toBe(rateFormula(rate, inWords, sumNameOf(id)));
    expect(good).toMatch(rate.good === "high" ? /^(high|\*\*positive)/ : /^low/);
  });

  it("has its formula in the README's table of functions", () => {
    const { id: functionId, measure } = rateFunctions[id];
    const [, answer = ""] = rowOf(tableOf(readme, ["function", "answer", "example"]), `\`${functionId}(table,`);
    const said = measure === undefined ? answer : measureText(answer, measure);
    const inFull = said.includes(rateFormula(rate, inWords));
    // Behind the measure that is its sum.
    const inSteps = answer.includes(rateSumFormula(rate, inWords)) && said.includes(rateFormula(rate, inWords, "that"));
    expect(inFull || inSteps, said).toBe(true);
  });

  it("is calculated step by step on the page on definitions", () => {
    const [, how] = rowOf(exampleRows, name);
    const sumName = sumNameOf(id) && money(netChurn);
    expect(how).toBe(rateFormula(rate, inFigures, sumName));
  });
});

describe("the net churn", () => {
  it("has its formula in both documents", () => {
    const rate = rates.netChurnRate;
    expect(formulaIn(rowOf(readmeRates, "net churn")[1])).toBe(rateSumFormula(rate, en.mrr.rates.inWords));
    expect(rowOf(exampleRows, "net churn")[1]).toBe(rateSumFormula(rate, inFigures));
  });
});

describe("the README's columns of MRRSCHEDULE", () => {
  it("are those of a schedule, each with its place", () => {
    const stated = tableOf(readme, ["columns", "what they hold"]).flatMap(([columns = ""]) => columns.split(" · "));
    expect(stated).toEqual(scheduleColumns.map(({ header }, index) => `${index + 1} ${header}`));
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

/** The pane's name of a rate as it stands within a sentence. */
function nameOf(id: RateId): string {
  return en.mrr.rates.lines[id].name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
}

/** The documents have a name for one of the sums. */
function sumNameOf(id: RateId): string | undefined {
  return id === "netChurnRate" ? "net churn" : undefined;
}

/** The row whose first cell is a text or, of a function, has it behind its anchor. */
function rowOf(rows: readonly string[][], first: string): readonly string[] {
  const row = rows.find(([cell = ""]) => cell === first || (first.startsWith("`") && cell.includes(first)));
  if (!row) throw new Error(`No row of the table is of ${first}`);
  return row;
}

/** What is said of one measure in a list such as `"rate": … · "count"`. */
function measureText(answer: string, measure: string): string {
  return answer.split(" · ").find((part) => part.startsWith(`\`"${measure}"\``)) ?? "";
}

/** A formula in the README's table of rates, without what is said behind it. */
function formulaIn(cell = ""): string {
  return cell.split(", ")[0] ?? "";
}

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
