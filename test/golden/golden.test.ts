import { describe, expect, it } from "vitest";
import { blankPolicies } from "./blankPolicies";
import { builtFunctionsInOldBrowser } from "./builtFunctions";
import { callBuilt } from "./call";
import { compare } from "./compare";
import { goldenCases, goldenFiles, isExpectedError } from "./goldenCase";

const functions = builtFunctionsInOldBrowser();
const declared = new Set(functions.declared.map(({ id }) => id));

describe.each(goldenFiles)("the vectors of %s.json, through the built functions in an old browser", (file) => {
  const cases = goldenCases(file);
  for (const golden of cases) {
    if (!declared.has(golden.function)) throw new Error(`${golden.name} asks for ${golden.function}, which is unknown`);
    const title = `${golden.function}: ${golden.name}`;
    for (const policy of blankPolicies) {
      const args = policy.apply(golden);
      const changed = JSON.stringify(args) !== JSON.stringify(golden.args);
      if (policy !== blankPolicies[0] && !changed) continue;
      it(`${title} (${policy.name})`, () => {
        const answer = callBuilt(functions, golden.function, args);
        compare(answer, golden);
        if (golden.identical_to === undefined) return;
        const twin = cases.find(({ name }) => name === golden.identical_to);
        if (!twin) throw new Error(`There is no case called ${golden.identical_to}`);
        expect(answer).toEqual(callBuilt(functions, twin.function, twin.args));
      });
    }
  }
});

describe("the built functions", () => {
  it("are the same in the metadata and in the bundle", () => {
    expect([...functions.held.keys()].sort()).toEqual([...declared].sort());
    expect(declared.size).toBeGreaterThan(0);
  });

  it("each say what they and their arguments are, in one line that Excel has room for, with a link to more", () => {
    for (const { id, description, helpUrl, parameters } of functions.declared) {
      for (const text of [description, ...parameters.map((parameter) => parameter.description)]) {
        expect(text, id).toMatch(/^[^\n]{10,255}$/);
      }
      for (const parameter of parameters.filter(({ optional }) => optional)) {
        expect(parameter.description, `${id} ${parameter.name}`).toMatch(/if omitted|needed (with|when)/);
      }
      expect(helpUrl, id).toMatch(/^https?:/);
    }
  });

  it("offer as a list the words that they take, all of them", () => {
    const offered = functions.declared.flatMap(({ id, parameters }) =>
      parameters.flatMap(({ name, customEnumId }, position) =>
        customEnumId ? [{ id, name, customEnumId, position }] : [],
      ),
    );
    expect(offered.map(({ id, name }) => `${id} ${name}`)).toEqual(
      expect.arrayContaining(["CHURN measure", "NETCHURN measure", "TTV statistic"]),
    );
    for (const { id, customEnumId, position } of offered) {
      // A case that answers with one of the words: with another in its place nothing but the word is wrong.
      const sample = goldenFiles
        .flatMap(goldenCases)
        .find(
          (golden) =>
            golden.function === id && typeof golden.args[position] === "string" && !isExpectedError(golden.expect),
        );
      const args = [...(sample?.args ?? [])];
      args[position] = "no such word";
      const answer = callBuilt(functions, id, args);
      const words = "error" in answer ? [...answer.message.matchAll(/"([^"]*)"/g)].map((found) => found[1]) : [];
      const list = functions.lists.find((candidate) => candidate.id === customEnumId);
      expect(words, id).toEqual([...(list?.values ?? []).map(({ stringValue }) => stringValue), "no such word"]);
    }
  });

  it("each have vectors", () => {
    const asked = new Set(goldenFiles.flatMap((file) => goldenCases(file).map((golden) => golden.function)));
    expect([...declared].filter((id) => !asked.has(id))).toEqual([]);
  });
});
