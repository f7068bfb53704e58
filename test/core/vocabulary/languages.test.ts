import { describe, expect, it } from "vitest";
import { en } from "../../../src/core/vocabulary/en";
import { languages, wordMeanings, wordsIn, wordSet } from "../../../src/core/vocabulary/languages";

describe("a list of words", () => {
  it("is folded in its order, umlauts as typed on other keyboards, too", () => {
    expect(wordsIn("Kündigung, End-Datum, Größe")).toEqual([
      "kundigung",
      "kuendigung",
      "enddatum",
      "grosse",
      "groesse",
    ]);
    expect([wordsIn(undefined), wordsIn("")]).toEqual([[], []]);
  });

  it("is one of all languages, of which the earlier counts where two know a word differently", () => {
    expect(wordSet(({ totals }) => totals).has("gesamtsumme")).toBe(true);
    expect(wordMeanings<"yes" | "no">(({ flags }) => flags).get("s")).toBe("yes");
  });
});

describe("a language", () => {
  it("has twelve months and no word with a comma in it, no empty one and none twice in a list", () => {
    for (const words of languages) {
      expect(words.months.split(", ")).toHaveLength(12);
      for (const list of Object.values(words.headers)) {
        const folded = wordsIn(list);
        expect(
          folded.every((word) => /^[^,\s]+$/.test(word)),
          list,
        ).toBe(true);
        expect(new Set(folded).size, list).toBe(folded.length);
      }
    }
  });

  it("adds words for meanings that English has, and for no others", () => {
    const known = new Set(Object.keys(en.headers));
    for (const { headers } of languages) {
      expect(Object.keys(headers).filter((meaning) => !known.has(meaning))).toEqual([]);
    }
  });
});
