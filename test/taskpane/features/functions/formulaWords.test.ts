import { describe, expect, it } from "vitest";
import type { ProposalBasis } from "../../../../src/commands/formulas/formulaProposal";
import { defaultMrrDefinition } from "../../../../src/core/ledger/mrrDefinition";
import { serialOf } from "../../../../src/core/sheet/serialDate";
import { createFormatter } from "../../../../src/taskpane/format/formatter";
import {
  basisWords,
  placeAddress,
  shortContent,
  syntaxOf,
} from "../../../../src/taskpane/features/functions/formulaWords";
import { helpAtHand } from "./helpAtHand";
import { en } from "../../../../src/texts/en";

const format = createFormatter("en-GB");
const words = (basis: ProposalBasis): string => basisWords(basis, format, en);
const [from, to] = [serialOf(2026, 10, 1), serialOf(2026, 11, 1)];

describe("the words for where a formula's arguments come from", () => {
  it("name the table and the dates", () => {
    const of = (dates: Extract<ProposalBasis, { kind: "subscriptions" }>["dates"]): string =>
      words({ kind: "subscriptions", source: "Billing", dates, definition: defaultMrrDefinition });
    expect(of({ kind: "month", from, to })).toBe(
      "Reads your subscriptions in Billing, for the last full month: 1 Oct 2026 up to, not including, 1 Nov 2026.",
    );
    expect(of({ kind: "year", from: serialOf(2025, 11, 1), to })).toContain(
      "for the last twelve full months: 1 Nov 2025",
    );
    expect(of({ kind: "day", day: to })).toBe("Reads your subscriptions in Billing, on 1 Nov 2026.");
    expect(of({ kind: "months", days: [from, to] })).toContain("on 1 Oct 2026 and 1 Nov 2026.");
    expect(
      words({
        kind: "subscriptions",
        source: "Billing",
        dates: { kind: "day", day: to },
        definition: { endsInclusive: true },
      }),
    ).toBe("Reads your subscriptions in Billing, on 1 Nov 2026. An end date is the last day that counts.");
  });

  it("name the columns", () => {
    const accounts = { kind: "accounts", source: "Accounts", headers: ["DAU", "MAU"] } as const;
    expect(words(accounts)).toBe("Reads DAU and MAU in Accounts.");
    expect(words({ ...accounts, asOf: to })).toBe("Reads DAU and MAU in Accounts, as of 1 Nov 2026.");
    expect(words({ ...accounts, metrics: { known: 2, all: 2 } })).toBe(
      "Reads DAU and MAU in Accounts, with the anchors and weights of your model.",
    );
    expect(words({ ...accounts, metrics: { known: 2, all: 8 } })).toContain("2 of the model's 8 metrics");
    expect(words({ ...accounts, notLive: 0, ranksOtherwise: false })).toBe("Reads DAU and MAU in Accounts.");
    expect(words({ ...accounts, notLive: 1, ranksOtherwise: true })).toBe(
      "Reads DAU and MAU in Accounts. All rows count, also 1 row without a live account, which Place accounts leaves out. " +
        "Place accounts does not rank by this column alone, so that its choice differs.",
    );
  });

  it("say what is missing where a formula is an example", () => {
    expect(words({ kind: "example", lacks: "nps" })).toBe(
      "Your accounts have no column NPS with answers from 0 to 10, so this is an example with figures of its own.",
    );
  });
});

describe("the words of a function and of a cell", () => {
  it("put optional arguments in brackets", () => {
    expect(helpAtHand.slice(0, 1).map(syntaxOf)).toEqual(["=CS.CHURN(table, from, [to], [measure])"]);
  });

  it("name a cell and cut what is long", () => {
    expect(placeAddress({ sheet: "My accounts", row: 2, column: 19 }, en)).toBe("My accounts!T3");
    expect(shortContent("short")).toBe("short");
    expect(shortContent("x".repeat(200))).toBe(`${"x".repeat(59)}…`);
  });
});
