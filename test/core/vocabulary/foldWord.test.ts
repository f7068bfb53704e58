import { describe, expect, it } from "vitest";
import { foldWord, wordsOf } from "../../../src/core/vocabulary/foldWord";

describe("words", () => {
  it("compare without case, accents, spaces, underscores, dots and dashes of any length", () => {
    const spellings = ["Situação", "SITUACAO", " situ_a-ç.ã o", "situa–cao", "situac\u0327a\u0303o"];
    expect(spellings.map(foldWord)).toEqual(Array(5).fill("situacao"));
    expect(foldWord("in_trial")).toBe(foldWord("In trial"));
  });

  it("have two s for a German one", () => {
    expect([foldWord("Größe"), foldWord("GRÖSSE")]).toEqual(["grosse", "grosse"]);
  });

  it("are cut at spaces, punctuation, brackets and at a capital behind a small letter", () => {
    expect(wordsOf("Trial Ends_At (UTC)/Börse: x")).toEqual(["trial", "ends", "at", "utc", "borse", "x"]);
    expect(wordsOf("currencyCode CUSTOMER_ID")).toEqual(["currency", "code", "customer", "id"]);
    expect(wordsOf(" - ")).toEqual([]);
  });
});
