import { describe, expect, it } from "vitest";
import { computePlacement } from "../../../src/commands/computePlacement";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Policy } from "../../../src/core/settings/policy";
import type { Cell } from "../../../src/core/sheet/cell";
import type { Problem } from "../../../src/core/sheet/problem";
import { en } from "../../../src/texts/en";
import { problemTextOf } from "../../../src/texts/problemText";
import { englishProblemFormat } from "../../texts/englishProblemFormat";
import { accountsSheet, asOf } from "../accounts/accountsSheet";

function problemsOf(rows: readonly (readonly Cell[])[], policy: Policy = defaultPolicy): readonly Problem[] {
  const headers = ["Account", "Tier", "MRR (EUR)", "NPS", "Status"];
  const outcome = computePlacement({ accounts: accountsSheet(headers, rows), team: null, policy, asOf });
  if (outcome.kind !== "placement") throw new Error("The accounts could not be read.");
  return outcome.placement.problems;
}

const textsOf = (problems: readonly Problem[], code: string): readonly (string | undefined)[] =>
  problems
    .filter((problem) => problem.code === code)
    .map((problem) => problemTextOf(problem, en.problems)?.text(problem, englishProblemFormat));

const live = [
  ["A", "Mid-market", 1000, 5, "Live"],
  ["B", "Mid-market", 1200, 5, "Live"],
  ["C", "Mid-market", 4000, 5, "Live"],
  ["D", "Enterprise", 9000, 5, "Live"],
] as const;

describe("what stands in for a value that is missing", () => {
  it("is the median of the account's tier for a blank MRR, with where it counts", () => {
    const problems = problemsOf([...live, ["E", "Mid-market", null, 5, "Live"]]);
    expect(problems.find(({ code }) => code === "mrrBlank")?.values).toEqual({
      standIn: 1200,
      standInOf: "tier",
      tier: "midMarket",
      currency: "EUR",
    });
    expect(textsOf(problems, "mrrBlank")).toEqual(["It ranks with €1,200, the median of mid-market; in no total."]);
  });

  it("is the median of all where no account of the tier has an MRR", () => {
    const problems = problemsOf([...live, ["E", "Small business", null, 5, "Live"]]);
    expect(textsOf(problems, "mrrBlank")).toEqual([
      "It ranks with €2,600, the median of all, as no other small business account has an MRR; in no total.",
    ]);
  });

  it("is said of an MRR that could not be read, but not of a metric, nor of an account that is gone", () => {
    const problems = problemsOf([
      ...live,
      ["E", "Enterprise", "some", 5, "Live"],
      ["F", "Enterprise", "none of it", 5, "Churned"],
      ["G", "Enterprise", 5000, "a lot", "Live"],
      ["H", "Enterprise", { code: "#REF!" }, 5, "Live"],
    ]);
    expect(textsOf(problems, "numberExpected")).toEqual([
      "“some” is not a number. Write a plain number such as 1200. Until then it ranks with €7,000, the median of enterprise; in no total.",
      "“none of it” is not a number. Write a plain number such as 1200.",
      "“a lot” is not a number and counts as blank. Write a plain number such as 1200.",
    ]);
    expect(textsOf(problems, "formulaError")).toEqual([
      "The cell holds #REF!. Correct its formula. Until then it ranks with €7,000, the median of enterprise; in no total.",
    ]);
  });

  it("is nothing where accounts do not rank by MRR", () => {
    const policy: Policy = { ...defaultPolicy, segment: { ...defaultPolicy.segment, rankBy: { column: "NPS" } } };
    const problems = problemsOf([...live, ["E", "Mid-market", null, 5, "Live"]], policy);
    expect(textsOf(problems, "mrrBlank")).toEqual(["It enters no total, and nothing stands in for it."]);
    const noneKnown = problemsOf([["E", "Mid-market", null, 5, "Live"]]);
    expect(noneKnown.flatMap(({ values }) => Object.keys(values ?? {}))).not.toContain("standIn");
  });

  it("is the tier by size for an unknown tier, counted over all accounts of that word", () => {
    const problems = problemsOf([
      ["A", "Gold", 90_000, 5, "Live"],
      ["B", "gold", 10, 5, "Live"],
      ["C", "Gold", 20, 5, "Live"],
      ["D", "Gold", 20, 5, "Churned"],
    ]);
    expect(textsOf(problems, "unknownTier")).toEqual([
      "“Gold” is a tier we do not know. 4 accounts take their tier from size: 1 enterprise, 2 small business.",
    ]);
  });
});
