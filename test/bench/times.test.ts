import { describe, expect, it } from "vitest";
import { Times } from "./times";

const times = new Times(
  new Map([
    ["A", [5, 1, 9, 100]],
    ["B", [10, 4, 9, 50]],
    ["once", [14]],
  ]),
);

describe("times of contenders", () => {
  it("are the medians of their rounds, of an even number the mean of the two in the middle", () => {
    expect(times.of("A")).toBe(7);
    expect(times.of("once")).toBe(14);
  });

  it("are compared round by round, so that what slows down a whole round falls out", () => {
    expect(times.ratio("A", "B")).toBe(0.75);
  });

  it("are compared by their medians where one ran less often", () => {
    expect(times.ratio("once", "A")).toBe(2);
  });

  it("are not there for who did not run", () => {
    expect(times.has("C")).toBe(false);
    expect(() => times.of("C")).toThrow("C did not run");
  });
});
