import { describe, expect, it } from "vitest";
import { reversedEnglish } from "./reversedEnglish";
import { countReversed, englishWords, strangeWords } from "./strangeWords";

describe("words that a page in English backwards may not show", () => {
  it("are English ones of ours, wherever the texts have them", () => {
    for (const word of ["accounts", "employees", "further", "inserting"]) expect(englishWords).toContain(word);
    expect(strangeWords(["Place 12 accounts"], [])).toEqual([
      "place in “Place 12 accounts”",
      "accounts in “Place 12 accounts”",
    ]);
  });

  it("are all others that are nowhere in the texts", () => {
    expect(strangeWords(["Loading data"], [])).toHaveLength(2);
    expect(strangeWords(["Sheet1"], [])).toHaveLength(1);
  });

  it("are not ours backwards, the user's, answers of functions, and months", () => {
    const { placed } = reversedEnglish.pane.result;
    expect(strangeWords([placed(2, "2"), "Hand-held", "Opening MRR", "4 March"], [])).toEqual([]);
    expect(strangeWords(["Müller Bau"], ["Müller"])).toEqual([]);
  });

  it("are told from ours, which can be counted", () => {
    expect(countReversed([reversedEnglish.pane.firstRun.title])).toBe(5);
    expect(countReversed(["Place accounts"])).toBe(0);
  });
});
