import { describe, expect, it } from "vitest";
import { asRatio, atLeast, atMost, markdownTable, plainTable, timeRow, type BenchSection } from "./benchTable";
import { Times } from "./times";

const times = new Times(
  new Map([
    ["plain loop", [400]],
    ["ours", [520]],
    ["theirs", [1234.4]],
  ]),
);

const section: BenchSection = {
  title: "Adding up",
  rows: [
    timeRow(times, "plain loop", "plain loop"),
    atMost(timeRow(times, "ours", "plain loop"), 1.3, 1.4, asRatio),
    atLeast(timeRow(times, "theirs", "plain loop"), 2.5, 3, asRatio),
  ],
  notes: ["Without the others."],
};

describe("the bench's table", () => {
  it("stands in columns on the terminal", () => {
    expect(plainTable([section]).split("\n")).toEqual([
      "Work        Measured   Ratio  To reach",
      "",
      "Adding up",
      "plain loop    400 ms     1 ×",
      "ours          520 ms   1.3 ×  ≤ 1.4 ×   reached",
      "theirs      1,234 ms  3.09 ×  ≥ 3 ×     not reached",
      "Without the others.",
    ]);
  });

  it("is the same table in Markdown", () => {
    expect(markdownTable([section]).split("\n")).toEqual([
      "| Work | Measured | Ratio | To reach |  |",
      "| --- | ---: | ---: | --- | --- |",
      "| **Adding up** |  |  |  |  |",
      "| plain loop | 400 ms | 1 × |  |  |",
      "| ours | 520 ms | 1.3 × | ≤ 1.4 × | reached |",
      "| theirs | 1,234 ms | 3.09 × | ≥ 3 × | not reached |",
      "",
      "Without the others.",
    ]);
  });
});
