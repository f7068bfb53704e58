import { describe, expect, it } from "vitest";
import { answer, spilledAnswer, spilledColumn } from "../../src/functions/answer";
import { unanswerable } from "../../src/functions/failure";
import { installCustomFunctionsShim } from "./customFunctionsShim";

installCustomFunctionsShim();

const failureOf = () => unanswerable("There is none");

describe("a negative zero", () => {
  it("comes out as 0: alone, in a rectangle and in a column", () => {
    expect(answer("F", () => -0)).toBe(0);
    expect(spilledAnswer("F", () => [[-0, 1, "", -0]])).toStrictEqual([[0, 1, "", 0]]);
    expect(spilledColumn("F", () => ({ figures: Float64Array.of(-0, 1, -0), failureOf }))).toStrictEqual([
      [0],
      [1],
      [0],
    ]);
  });
});

describe("a figure that is none", () => {
  it("is an error of its cell in a column, and of the whole answer where it is too large", () => {
    const column = (...figures: number[]) =>
      spilledColumn("F", () => ({ figures: Float64Array.from(figures), failureOf }));
    expect(column(1, NaN)).toMatchObject([[1], [{ code: "#N/A", message: "There is none" }]]);
    const tooLarge = "F needs figures that are not too large or too small to calculate with";
    expect(() => column(1, Infinity)).toThrow(tooLarge);
    expect(() => answer("F", () => -Infinity)).toThrow(tooLarge);
    expect(() => spilledAnswer("F", () => [[NaN]])).toThrow(tooLarge);
  });
});
