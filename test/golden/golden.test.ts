import { describe, expect, it } from "vitest";
import { blankPolicies } from "./blankPolicies";
import { builtFunctions } from "./builtFunctions";
import { callBuilt, type Answer } from "./call";
import { goldenCases, goldenFiles, isRange, type GoldenCase, type VectorCell } from "./goldenCase";

/** Every function that the vectors may ask for. */
const specified = new Set(
  (
    "MRR CHURN NETCHURN NETREVENUECHURN NRR GRR QUICKRATIO MRRSCHEDULE MRRBY COHORTS HEALTHSCORE HEALTHCOVERAGE " +
    "HEALTHBUCKET HEALTHNEXT TTV SEGMENT NPS STICKINESS"
  ).split(" "),
);

const functions = builtFunctions();
const declared = new Set(functions.declared.map(({ id }) => id));

describe.each(goldenFiles)("the vectors of %s.json, through the built functions", (file) => {
  const cases = goldenCases(file);
  for (const golden of cases) {
    if (!specified.has(golden.function))
      throw new Error(`${golden.name} asks for ${golden.function}, which is unknown`);
    const title = `${golden.function}: ${golden.name}`;
    if (!declared.has(golden.function)) {
      // Listed by name in the report until the function exists.
      it.todo(title);
      continue;
    }
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
          (golden) => golden.function === id && typeof golden.args[position] === "string" && !isError(golden.expect),
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

function compare(answer: Answer, { expect: expected, tolerance = 1e-12 }: GoldenCase): void {
  if (isError(expected)) {
    if (!("error" in answer)) return expect(answer).toEqual(expected);
    expect(answer.error, answer.message).toBe(expected.error);
    if (expected.error === "#DIV/0!") return;
    for (const text of expected.mentions ?? []) expect(answer.message.toLowerCase()).toContain(text.toLowerCase());
    return;
  }
  const wanted = isRange(expected) ? expected : [[expected]];
  if ("error" in answer) throw new Error(`Answers ${answer.error}: ${answer.message}`);
  const { rows } = answer;
  expect(rows.map((row) => row.length)).toEqual(wanted.map((row) => row.length));
  for (const [row, cells] of wanted.entries()) {
    for (const [column, cell] of cells.entries()) {
      compareCell(
        rows[row]?.[column],
        cell,
        tolerance * scale(wanted, cell, column),
        `row ${row + 1}, column ${column + 1}`,
      );
    }
  }
}

function compareCell(found: VectorCell | undefined, wanted: VectorCell, tolerance: number, place: string): void {
  if (typeof wanted !== "number" || typeof found !== "number" || tolerance === 0) {
    expect(found, place).toEqual(wanted);
    return;
  }
  expect(Math.abs(found - wanted), `${place}: ${found} instead of ${wanted}`).toBeLessThanOrEqual(tolerance);
}

/** The tolerance is relative; near 0 to the largest number in the column, at least 1. */
function scale(wanted: readonly (readonly VectorCell[])[], cell: VectorCell, column: number): number {
  if (typeof cell !== "number") return 0;
  if (Math.abs(cell) >= 1) return Math.abs(cell);
  const numbers = wanted.map((row) => row[column]).filter((value) => typeof value === "number");
  return Math.max(1, ...numbers.map(Math.abs));
}

function isError(expected: GoldenCase["expect"]): expected is { error: string; mentions?: readonly string[] } {
  return typeof expected === "object" && expected !== null && !isRange(expected);
}
