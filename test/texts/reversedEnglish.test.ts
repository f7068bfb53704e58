import { describe, expect, it } from "vitest";
import { en } from "../../src/texts/en";
import { createFormatter } from "../../src/taskpane/format/formatter";
import { reversedEnglish, reversedTexts, reversedWords } from "./reversedEnglish";

const format = createFormatter("en-GB");

describe("English backwards", () => {
  it("turns each word and leaves figures and signs in their place", () => {
    expect(reversedWords("Above 100% is good: “Größe”, file's, =CS.MRR(…)")).toBe(
      "evobA 100% si doog: “eßörG”, elif's, =SC.RRM(…)",
    );
  });

  it("turns plain texts, in lists and objects too", () => {
    expect(reversedTexts({ a: "One two", b: ["three", { c: "four" }] })).toEqual({
      a: "enO owt",
      b: ["eerht", { c: "ruof" }],
    });
  });

  it("leaves alone what a text is handed", () => {
    expect(reversedEnglish.pane.result.placedDetail("1.2 s", "Accounts")).toBe(
      " ni 1.2 s. ehT teehs Accounts saw ton degnahc.",
    );
    expect(reversedEnglish.pane.failures.left(["Sheet one", "Sheet two"])).toContain(": Sheet one, Sheet two. ");
    expect(reversedEnglish.pane.failures.deed({ doing: "adding", sheets: ["Plan", "Team"] })).toBe("gnidda Plan, Team");
    expect(reversedEnglish.workbench.opened.leftOut(["Chart1", "Chart2"])).toMatch(
      /^ehT steehs Chart1 dna Chart2 evah/,
    );
  });

  it("keeps a text that decides what is said, and turns what is said for it", () => {
    expect(reversedEnglish.report.reasons.ownerNotEligible("Ana language", "language")).toBe(
      "Ana language yam ton evah ti yb egaugnal",
    );
    expect(reversedEnglish.report.settings["portfolios.mode"].said?.("pooled", plain)).toMatch(/^delooP: delacs/);
  });

  it("turns the words of a problem, and neither the user's nor the formatted ones", () => {
    const problem = {
      code: "ambiguousDate",
      sheet: "Plan",
      severity: "error",
      header: "Start of it",
      found: "03/04/2026",
      values: { dayFirst: 46115, monthFirst: 46085 },
    } as const;
    const { title, text } = reversedEnglish.problems.ambiguousDate;
    expect(title(problem)).toBe("suougibmA etad ni Start of it");
    expect(text(problem, format)).toBe(
      "“03/04/2026” sdaer sa 3 April ro 4 March. ydoboN nac wonk hcihw; etirw 2026-04-03 ro 2026-03-04.",
    );
  });

  it("names a field of a problem backwards and the user's header as it is", () => {
    const problem = {
      code: "twoColumnsForField",
      sheet: "Plan",
      severity: "warning",
      header: "Kunde",
      values: { field: "renewal", other: "Name" },
    } as const;
    expect(reversedEnglish.problems.twoColumnsForField.text(problem, format)).toBe(
      "“Kunde” dna “Name” htob tif laweneR. “Kunde” si daer.",
    );
  });

  it("has every text of the English one, and no plain one that still reads the same", () => {
    const english = plainTexts(en);
    const reversed = plainTexts(reversedEnglish);
    expect([...reversed.keys()]).toEqual([...english.keys()]);
    expect(english.size).toBeGreaterThan(500);
    const same = [...english].filter(([key, text]) => /\p{L}{4}/u.test(text) && reversed.get(key) === text);
    expect(same).toEqual([]);
  });

  it("turned twice is English again", () => {
    expect(plainTexts({ ...reversedTexts(reversedEnglish), language: en.language })).toEqual(plainTexts(en));
    expect(reversedTexts(reversedEnglish).report.reasons.moved("Ana", "90%", "Rui", "80%")).toBe(
      "Moved from Ana (90%) to Rui (80%)",
    );
  });
});

const plain = { number: String, percent: (share: number) => `${share * 100}%`, basis: "none" } as const;

/** All texts that take nothing, by where they stand. */
function plainTexts(value: unknown, place = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[place, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, one]) => [...plainTexts(one, `${place}.${key}`)]));
}
