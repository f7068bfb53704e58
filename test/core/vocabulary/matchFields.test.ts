import { describe, expect, it } from "vitest";
import { accountHeaders } from "../../../src/core/vocabulary/accountLanguages";
import { readHeader } from "../../../src/core/vocabulary/header";
import { matchField, matchFields } from "../../../src/core/vocabulary/matchFields";

const field = { field: "start", meanings: ["startDate", "created"], prefixes: true } as const;
const amount = { field: "amount", meanings: ["mrr", "amount"], prefixes: true, units: true } as const;
const name = { field: "customer", meanings: ["customerId", "customer", "name"], prefixes: true } as const;
const columns = (headers: readonly string[], of: Parameters<typeof matchField>[1] = field) =>
  matchField(headers.map(readHeader), of).map(({ column }) => column);

describe("a field's columns", () => {
  it("come in the order of its meanings and their words, a translation right behind its English twins", () => {
    expect(columns(["Created", "Erstellt am", "Startdatum", "Data de início", "start_date", "Notes"])).toEqual([
      4, 2, 3, 0, 1,
    ]);
  });

  it("may stand behind a prefix, where the header is not in a list itself", () => {
    expect(columns(["Subscription Start Date", "billing_started_at", "plan created"])).toEqual([0, 1, 2]);
    // In a list itself: who pays, not a name with a prefix.
    expect(matchField([readHeader("Customer Name")], name)[0]?.meaning).toBe("customer");
    expect(columns(["Plan name", "Subscription ID", "Billing name"], name)).toEqual([]);
  });

  it("read the unit beside an amount, in brackets and without", () => {
    const [column] = matchField([readHeader("plan_amount_cents (EUR/yr)")], amount);
    expect(column).toMatchObject({
      meaning: "amount",
      unit: { currencies: ["EUR"], scales: [0.01], intervals: [{ times: 1, per: 12 }] },
    });
    expect(columns(["MRR EUR", "MRR-USD", "MRR"], amount)).toEqual([2, 0, 1]);
  });

  it("are told from those for other fields with the best first, and which two read the same", () => {
    const match = matchFields(["MRR (EUR)", "Start", "MRR USD"].map(readHeader), [amount]).get("amount");
    expect(match).toMatchObject({ column: 0, others: [2], ambiguous: true });
    expect(matchFields(["Start"].map(readHeader), [amount]).size).toBe(0);
  });

  it("are those of the field's dictionary, whose own words keep their prefix", () => {
    const owner = { field: "owner", meanings: ["owner"], prefixes: true, dictionary: accountHeaders } as const;
    expect(columns(["Customer Owner", "Kundenbetreuer", "Customer Success Manager"], owner)).toEqual([2, 0, 1]);
  });
});
