import { describe, expect, it } from "vitest";
import { scoreAccounts } from "../../../src/core/health/scoreAccounts";
import type { Policy } from "../../../src/core/settings/policy";
import { defaultPolicy } from "../../../src/core/settings/policyDefaults";
import type { Cell } from "../../../src/core/sheet/cell";
import { headerDirection } from "../../../src/core/vocabulary/health";
import { readHeader } from "../../../src/core/vocabulary/header";
import { accountsSheet, problemsOf, readingOf } from "./accountsSheet";

function read(headers: readonly string[], rows: readonly (readonly Cell[])[], change: Partial<Policy> = {}) {
  const policy = { ...defaultPolicy, ...change };
  const range = accountsSheet(
    ["Account", ...headers],
    rows.map((row, index) => [`A${index}`, ...row]),
  );
  const reading = readingOf(range, policy);
  const { health, own } = scoreAccounts(reading, policy);
  return { reading, own, scores: health.map(({ score }) => score), buckets: health.map(({ bucket }) => bucket) };
}

const asked = ({ reading }: ReturnType<typeof read>) => reading.questions.filter(({ ask }) => ask === "direction");

describe("what a header says of the way in which its numbers run", () => {
  it.each([
    ["Health Score", "highIsGood"],
    ["Pulse", "highIsGood"],
    ["Churn risk", "highIsPoor"],
    ["Risk level", "highIsPoor"],
    ["Abwanderungsrisiko", "highIsPoor"],
    ["Risco de churn", "highIsPoor"],
    ["Churn score", null],
    ["Churn probability", null],
    ["Health risk", null],
    ["Risco da saúde", null],
  ])("%s: %s", (header, direction) => {
    expect(headerDirection(readHeader(header))).toBe(direction);
  });
});

describe("a score of which nobody can tell whether much is good", () => {
  const rows = [[90], [10]];

  it("is asked, and not used until then", () => {
    const result = read(["Churn score"], rows);
    expect(asked(result)).toEqual([{ ask: "direction", answer: null, column: 1, header: "Churn score" }]);
    expect(result.own).toBeNull();
    expect(result.buckets).toEqual(["unknown", "unknown"]);
    expect(problemsOf(result.reading, "directionUnclear")).toMatchObject([{ header: "Churn score", column: 1 }]);
    const [, column] = result.reading.sheetColumns;
    expect(column).toMatchObject({ field: "healthScore", why: "waits" });
  });

  it.each([
    ["highIsPoor", [10, 90], ["poor", "good"]],
    ["highIsGood", [90, 10], ["good", "poor"]],
  ] as const)("runs as a person says, %s, and the answer stays in sight", (direction, scores, buckets) => {
    const result = read(["Churn score"], rows, { directions: { "Churn score": direction } });
    expect(result.scores).toEqual(scores);
    expect(result.buckets).toEqual(buckets);
    expect(asked(result)).toMatchObject([{ answer: direction }]);
    expect(problemsOf(result.reading, "directionUnclear")).toEqual([]);
  });
});

describe("labels beside a score", () => {
  const labelled = (high: string, low: string): readonly (readonly Cell[])[] => [
    [90, high],
    [80, high],
    [70, high],
    [30, low],
    [20, low],
    [10, low],
    [60, null],
  ];

  it("tell which way it runs where the header leaves that open", () => {
    const result = read(["Churn score", "RAG"], labelled("Red", "Green"));
    expect(asked(result)).toEqual([]);
    expect(result.scores).toEqual([10, 20, 30, 70, 80, 90, 40]);
    expect(result.buckets.at(-1)).toBe("poor");
    expect(read(["Churn score", "RAG"], labelled("Green", "Red")).scores[0]).toBe(90);
  });

  it.each([
    ["Health Score", "Red", "Green"],
    ["Risk score", "Green", "Red"],
  ])("that contradict the header %s make it a question", (header, high, low) => {
    const result = read([header, "RAG"], labelled(high, low));
    expect(asked(result)).toMatchObject([{ header, answer: null }]);
    // The words are known, and count as the middle of their bucket.
    expect(result.own).toMatchObject({ scoreHeader: null, wordHeader: "RAG" });
  });

  it("say nothing of it where there are few, or where both ends have the same numbers", () => {
    expect(asked(read(["Health Score", "RAG"], labelled("Red", "Green").slice(1)))).toEqual([]);
    const same = labelled("Red", "Green").map(([, label]): readonly Cell[] => [50, label ?? null]);
    expect(asked(read(["Health Score", "RAG"], same))).toEqual([]);
  });
});

describe("words under a header that leaves it open", () => {
  it("are asked where they are high and low, and known where they are colours", () => {
    const result = read(["Health risk"], [["High"], ["Low"], ["Red"]]);
    const [words] = result.reading.questions;
    expect(words).toMatchObject({ ask: "words", words: [{ word: "High" }, { word: "Low" }] });
    expect(result.buckets).toEqual(["unknown", "unknown", "poor"]);
  });
});

describe("a score of 5 at the most", () => {
  it("is asked: of five or of ten", () => {
    const { reading } = read(["Health Score"], [[4], [2]]);
    expect(reading.questions).toMatchObject([{ ask: "scale", choices: ["1-5", "0-10"], answer: null }]);
  });

  it("is asked once: the answer holds", () => {
    const scales = { healthScore: { header: "Health Score", scale: "1-5" } } as const;
    const result = read(["Health Score"], [[4], [2]], { scales });
    expect(result.scores).toEqual([75, 25]);
    expect(result.reading.questions).toMatchObject([{ ask: "scale", answer: "1-5" }]);
  });
});
