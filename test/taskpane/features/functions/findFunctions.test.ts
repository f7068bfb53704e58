import { describe, expect, it } from "vitest";
import { findFunctions, functionsByTopic } from "../../../../src/taskpane/features/functions/findFunctions";
import { functionsAtHand } from "../../../commands/formulas/functionsAtHand";
import { helpAtHand } from "./helpAtHand";
import { en } from "../../../../src/texts/en";

const found = (query: string): readonly string[] => findFunctions(helpAtHand, query, en).map(({ id }) => id);

describe("functions by topic", () => {
  it("are in the order of the catalogue, those that it does not know at the end", () => {
    expect(
      functionsByTopic(helpAtHand, en).map(({ title, functions }) => [title, functions.map(({ id }) => id)]),
    ).toEqual([
      ["MRR and churn", ["MRR", "CHURN", "NETCHURN"]],
      ["Health", ["HEALTHSCORE"]],
      ["Lists", ["SEGMENT", "NPS"]],
      ["More functions", ["ODDMENTS"]],
    ]);
  });

  it("are each listed once, whichever there are", () => {
    const listed = functionsByTopic(functionsAtHand, en).flatMap(({ functions }) => functions);
    expect(listed).toHaveLength(functionsAtHand.length);
    expect(new Set(listed)).toEqual(new Set(functionsAtHand));
  });
});

describe("searching functions", () => {
  it("puts a name before a mention, and a name that begins so before one that ends so", () => {
    expect(found("churn").slice(0, 2)).toEqual(["CHURN", "NETCHURN"]);
  });

  it("forgives letters that are left out of a name", () => {
    expect(found("hlthscr")).toEqual(["HEALTHSCORE"]);
    expect(found("ntch")[0]).toBe("NETCHURN");
  });

  it.each([
    ["revenue", ["MRR"]],
    ["Promoter", ["NPS"]],
    ["measure", ["CHURN"]],
    ["header row", ["CHURN"]],
    ["omitted", ["CHURN"]],
    ["lists", ["NPS", "SEGMENT"]],
  ])("finds by summary, arguments and topic: %s", (query, ids) => {
    expect([...found(query)].sort()).toEqual(ids);
  });

  it("needs every word, in any order", () => {
    expect(found("score answers")).toEqual(["NPS"]);
    expect(found("answers score")).toEqual(["NPS"]);
    expect(found("answers revenue")).toEqual([]);
  });

  it("finds nothing for nonsense and everything for nothing", () => {
    expect(found("xyzzy")).toEqual([]);
    expect(found("  ")).toHaveLength(helpAtHand.length);
  });
});
