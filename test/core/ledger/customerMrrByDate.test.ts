import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerMrr } from "../../../src/core/ledger/customerMrr";
import { customerMrrByDate, customersWithEntries } from "../../../src/core/ledger/customerMrrByDate";
import { amountsFarApart, firstDay, ledgerOf, subscriptionHeader, subscriptionRows } from "./ledgerTables";

const dates = fc.array(fc.integer({ min: firstDay - 10, max: firstDay + 80 }), { minLength: 1, maxLength: 12 });

describe("MRR by customer and date", () => {
  it("is to the last bit that of each date by itself, whatever the order of the dates", () => {
    fc.assert(
      fc.property(fc.oneof(subscriptionRows, amountsFarApart), dates, (rows, given) => {
        const ledger = ledgerOf([subscriptionHeader, ...rows]);
        const columns = given.map((date) => customerMrr(ledger, date));
        expect(customerMrrByDate(ledger, given)).toEqual(
          customersWithEntries(ledger).map((customer) => columns.map((column) => column[customer])),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves customers out that are only in rows that never count", () => {
    const ledger = ledgerOf([
      ["Customer", "MRR", "Start", "Status"],
      ["Trying", 5, firstDay, "trial"],
      ["Acme", 7, firstDay, "active"],
    ]);
    expect(customersWithEntries(ledger).map((customer) => ledger.customers[customer])).toEqual(["Acme"]);
    expect(customerMrrByDate(ledger, [firstDay, firstDay - 1])).toEqual([[7, 0]]);
  });
});
