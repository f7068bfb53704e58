import { describe, expect, it } from "vitest";
import { readLedger } from "../../../../src/core/ledger/reading/readLedger";
import { tableOfText } from "./tableOfText";

const read = (text: string) => readLedger(tableOfText(text));
const codeOf = (text: string): string | undefined => read(text).faults[0]?.code;

describe("a grid's leading columns", () => {
  it("are customers, a currency, and others that are not read", () => {
    const { grid, ledger, faults } = read("E-mail|Plan|Customer|Currency|2026-01|2026-02 / x|Pro|A|EUR|1|2");
    expect(faults).toEqual([]);
    expect(grid).toEqual({ customer: 2, currency: 3, firstDate: 4 });
    expect(ledger?.customers).toEqual(["A"]);
  });

  it("are customers under a blank header, where none is named", () => {
    expect(read("|2026-01|2026-02 / A|1|2").grid).toEqual({ customer: 0, currency: -1, firstDate: 1 });
    expect(read("Plan||2026-01|2026-02 / Pro|A|1|2").grid).toMatchObject({ customer: 1 });
    expect(read("Plan|2026-01|2026-02 / Pro|1|2").grid).toBeNull();
  });

  it("with a status, an interval or a quantity that says anything are refused", () => {
    for (const [header, cell] of [
      ["Status", "active"],
      ["Billing period", "year"],
      ["Quantity", "2"],
      ["Active", "no"],
      ["Trial", "yes"],
    ] as const) {
      expect(codeOf(`Customer|${header}|2026-01|2026-02 / A|${cell}|1|2`), header).toBe("gridColumnCounts");
      expect(codeOf(`Customer|${header}|2026-01|2026-02 / A||1|2`), header).toBeUndefined();
    }
  });

  it("headed State are statuses only where one of their words is", () => {
    expect(codeOf("Customer|State|2026-01|2026-02 / A|NY|1|2 / B|CA|1|2")).toBeUndefined();
    expect(codeOf("Customer|State|2026-01|2026-02 / A|paused|1|2 / B|active|1|2")).toBe("gridColumnCounts");
    expect(codeOf("Customer|Status|2026-01|2026-02 / A|gold|1|2")).toBe("statusesUnknown");
  });

  it("that were meant as dates or are totals are refused", () => {
    expect(codeOf("Customer|H1 25|2026-01|2026-02 / A|1|1|2")).toBe("gridDateUnreadable");
    expect(codeOf("Customer|FY25|2026-01|2026-02 / A|1|1|2")).toBe("gridDateUnreadable");
    expect(codeOf("Customer|Total|2026-01|2026-02 / A|3|1|2")).toBe("totalColumn");
    expect(codeOf("Customer|2026-01|2026-02|Gesamt / A|1|2|3")).toBe("totalColumn");
  });

  it("of several currencies, under any name, are never added up", () => {
    expect(codeOf("Customer|Home currency|2026-01|2026-02 / A|EUR|1|2 / B|USD|1|2")).toBe("mixedCurrencies");
    expect(codeOf("Customer|Money|2026-01|2026-02 / A|EUR|1|2 / B|USD|1|2")).toBe("unknownCurrencyColumn");
    expect(codeOf("Customer|Currency|2026-01|2026-02 / A|EUR|1|2 / B|€|1|2 / C||1|2")).toBeUndefined();
  });
});

describe("a grid's dates", () => {
  it("rise strictly, without a gap in the header row", () => {
    expect(codeOf("Customer|2026-01|2026-01 / A|1|2")).toBe("gridDatesNotRising");
    expect(codeOf("Customer|2026-02|2026-01 / A|1|2")).toBe("gridDatesNotRising");
    expect(codeOf("Customer|2026-01||2026-03 / A|1|2|3")).toBe("gridDateUnreadable");
    expect(codeOf("Customer|2026-01|Growth / A|1|2")).toBe("gridDateUnreadable");
  });

  it("are nothing in a table whose headers name an amount and a start", () => {
    expect(read("Customer|MRR|Start|2026-01 / A|1|2025-01-01|5").grid).toBeNull();
  });
});
