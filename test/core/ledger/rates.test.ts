import { describe, expect, it } from "vitest";
import type { Movements } from "../../../src/core/ledger/movements";
import { rateSum, rateValue, type RateFigure } from "../../../src/core/ledger/rates/rate";
import { rateFormula, rateSumFormula, type RateTerms } from "../../../src/core/ledger/rates/rateFormula";
import { rateIds, rates, type RateId } from "../../../src/core/ledger/rates/rates";
import { scheduleColumns } from "../../../src/core/ledger/scheduleColumns";

/** Every figure that a rate may add up is another prime, so that one too many, too few or in a wrong place shows. */
const moved: Movements = {
  openingMrr: 997,
  newMrr: 41,
  reactivationMrr: 59,
  expansionMrr: 83,
  contractionMrr: 13,
  churnedMrr: 197,
  closingMrr: 970,
  openingCustomers: 53,
  newCustomers: 2,
  reactivatedCustomers: 3,
  expandedCustomers: 5,
  contractedCustomers: 19,
  churnedCustomers: 31,
  closingCustomers: 27,
};

const nothing = Object.fromEntries(Object.keys(moved).map((figure) => [figure, 0])) as unknown as Movements;

/** What each rate has to come to, by hand: its sum, and what that is divided by. */
const expected: Readonly<Record<RateId, readonly [sum: number, whole: number]>> = {
  netChurnRate: [-27, 997],
  netRevenueChurnRate: [127, 997],
  customerChurnRate: [31, 53],
  mrrChurnRate: [210, 997],
  nrr: [870, 997],
  grr: [787, 997],
  quickRatio: [124, 210],
};

const letters: Readonly<Record<RateFigure, string>> = {
  opening: "o",
  new: "n",
  reactivation: "r",
  expansion: "e",
  contraction: "c",
  churned: "x",
};
const inLetters: RateTerms = {
  mrr: { terms: letters, whole: "MRR" },
  customers: { terms: letters, whole: "customers" },
};

const formulas: Readonly<Record<RateId, string>> = {
  netChurnRate: "(n + r + e − c − x) ÷ MRR",
  netRevenueChurnRate: "(x + c − e) ÷ MRR",
  customerChurnRate: "x ÷ customers",
  mrrChurnRate: "(x + c) ÷ MRR",
  nrr: "(o + e − c − x) ÷ MRR",
  grr: "(o − c − x) ÷ MRR",
  quickRatio: "(n + e) ÷ (c + x)",
};

/** Why a rate is no column of a schedule. */
const noColumn: Partial<Readonly<Record<RateId, string>>> = {
  netChurnRate: "its sum is one, Net churn, and the order of the columns is fixed",
};

describe.each(rateIds)("%s", (id) => {
  const rate = rates[id];
  const [sum, whole] = expected[id];

  it("adds up and divides what its definition says", () => {
    expect(rateSum(rate, moved)).toBe(sum);
    expect(rateValue(rate, moved)).toBe(sum / whole);
  });

  it("has no value where there is nothing to divide by", () => {
    expect(rateValue(rate, nothing)).toBeNull();
    expect(rateValue(rate, { ...nothing, newMrr: 10, newCustomers: 1 })).toBeNull();
  });

  it("is better the less was lost", () => {
    const better = { ...moved, churnedMrr: moved.churnedMrr - 1, churnedCustomers: moved.churnedCustomers - 1 };
    const change = (rateValue(rate, better) ?? NaN) - (rateValue(rate, moved) ?? NaN);
    expect(change > 0 ? "high" : "low").toBe(rate.good);
  });

  it("says its formula", () => {
    expect(rateFormula(rate, inLetters)).toBe(formulas[id]);
    expect(rateFormula(rate, inLetters, "that")).toMatch(/^that ÷ /);
  });

  it("is a column of a schedule, or is none for a reason", () => {
    const column = scheduleColumns.find((candidate) => candidate.rate === rate);
    expect(column?.value(moved, 0) ?? noColumn[id]).toBe(noColumn[id] ?? sum / whole);
  });
});

describe("the sum of a rate", () => {
  it("is said alone without brackets", () => {
    expect(rateSumFormula(rates.mrrChurnRate, inLetters)).toBe("x + c");
    expect(rateSumFormula({ ...rates.grr, sum: { churned: -1, opening: 1 } }, inLetters)).toBe("−x + o");
  });

  it("is the exact sum, rounded once", () => {
    const uneven = { ...nothing, openingMrr: 1e16, contractionMrr: 1e16, churnedMrr: -1 };
    expect(rateSum(rates.grr, uneven)).toBe(1);
  });

  it("is 0 and not −0 where nothing moved", () => {
    for (const id of rateIds) expect(Object.is(rateSum(rates[id], nothing), 0), id).toBe(true);
  });
});
