import { describe, expect, it } from "vitest";
import { currencyCode, hasMinorUnits, knownCurrency } from "../../../src/core/vocabulary/currencies";

describe("a currency", () => {
  it("compares in any case, a common sign as its code", () => {
    expect([" eur ", "EUR", "€", "$", "US$", "R$", "£", "usd", ""].map(currencyCode)).toEqual([
      ...["EUR", "EUR", "EUR", "USD", "USD", "BRL", "GBP", "USD", ""],
    ]);
  });

  it("is known beyond doubt by a code or a sign; codes that are words count in capitals alone", () => {
    expect(["usd", "€", "Eur", "BRL", "ALL", "TOP"].map(knownCurrency)).toEqual([
      ...["USD", "EUR", "EUR", "BRL", "ALL", "TOP"],
    ]);
    expect(["all", "top", "Mad", "", "XYZ", "euro", "Pro"].map(knownCurrency)).toEqual(Array(7).fill(undefined));
  });

  it("has cents, but for a few", () => {
    expect(["EUR", "BRL", "KWD", "JPY", "KRW", "CLP"].map(hasMinorUnits)).toEqual([
      ...[true, true, true, false, false, false],
    ]);
  });
});
