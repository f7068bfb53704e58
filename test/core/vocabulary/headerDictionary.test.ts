import { describe, expect, it } from "vitest";
import { accountHeaders } from "../../../src/core/vocabulary/accountLanguages";
import { sharedHeaders } from "../../../src/core/vocabulary/headerDictionary";

describe("a dictionary of headers", () => {
  it("has the words of a meaning in all languages, folded", () => {
    expect(sharedHeaders.wordsOf("customer")).toEqual(
      expect.arrayContaining(["customer", "customername", "kunde", "cliente"]),
    );
  });

  it("of accounts has the words of all tables and its own, which no other table knows", () => {
    expect(accountHeaders.wordsOf("customer")).toEqual(sharedHeaders.wordsOf("customer"));
    expect(accountHeaders.wordsOf("renewal")).toContain("naechsteverlaengerung");
    expect([accountHeaders, sharedHeaders].map(({ known }) => known.has("kundenbetreuer"))).toEqual([true, false]);
    expect([accountHeaders, sharedHeaders].map(({ known }) => known.has("mrr"))).toEqual([true, true]);
  });
});
