import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohorts, type Cohort } from "../../../src/core/ledger/cohorts";
import { mrrOfCustomer } from "../../../src/core/ledger/customerMrr";
import { entriesByCustomer } from "../../../src/core/ledger/entriesByCustomer";
import { firstLiveDay } from "../../../src/core/ledger/firstLiveDay";
import type { Ledger } from "../../../src/core/ledger/ledger";
import { exactSum } from "../../../src/core/sheet/exactSum";
import type { DateSerial } from "../../../src/core/sheet/serialDate";
import { amountsFarApart, firstDay, ledgerOf, subscriptionHeader, subscriptionRows } from "./ledgerTables";

const schedule = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  .map((lengths) => lengths.reduce((days, length) => [...days, days.at(-1)! + length], [firstDay - 5]));

/** The definition word for word: each cohort's customers, added up at each end. */
function cohortsOneByOne(ledger: Ledger, days: readonly DateSerial[]): Cohort[] {
  const entries = entriesByCustomer(ledger);
  const customers = [...ledger.customers.keys()];
  return days.slice(1).map((end, period) => {
    const start = days[period]!;
    const members = customers.filter((customer) => {
      const day = firstLiveDay(entries, customer);
      return start <= day && day < end;
    });
    const mrrOn = (day: DateSerial): number[] => members.map((customer) => mrrOfCustomer(entries, customer, day));
    return {
      start,
      customers: members.length,
      startingMrr: exactSum(
        members.map((customer) => mrrOfCustomer(entries, customer, firstLiveDay(entries, customer))),
      ),
      live: days.slice(period + 1).map((day) => ({
        customers: mrrOn(day).filter((mrr) => mrr > 0).length,
        mrr: exactSum(mrrOn(day)),
      })),
    };
  });
}

describe("cohorts", () => {
  it("are to the last bit what adding up each customer at each end comes to", () => {
    fc.assert(
      fc.property(fc.oneof(subscriptionRows, amountsFarApart), schedule, (rows, days) => {
        const ledger = ledgerOf([subscriptionHeader, ...rows]);
        expect(cohorts(ledger, days)).toEqual(cohortsOneByOne(ledger, days));
      }),
      { numRuns: 1000 },
    );
  });

  it("do not depend on the order of the rows", () => {
    const twoOrders = fc
      .oneof(subscriptionRows, amountsFarApart)
      .chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => ({ rows, other })));
    fc.assert(
      fc.property(twoOrders, schedule, ({ rows, other }, days) => {
        const found = cohorts(ledgerOf([subscriptionHeader, ...rows]), days);
        expect(cohorts(ledgerOf([subscriptionHeader, ...other]), days)).toEqual(found);
      }),
    );
  });

  it("end soon for one customer with very many overlapping credits, over very many periods", () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => ["A", i % 2 ? 3 : -1, "month", firstDay + (i >> 3), null]);
    const days = Array.from({ length: 1_200 }, (_, period) => firstDay - 30 + 5 * period);
    const [, , , , , , found] = cohorts(ledgerOf([subscriptionHeader, ...rows]), days);
    // Eight rows a day come to 8, from the first day to that of the cohort's end.
    expect(found).toMatchObject({ customers: 1, startingMrr: 8 });
    expect(found?.live[0]).toEqual({ customers: 1, mrr: 48 });
  });
});
