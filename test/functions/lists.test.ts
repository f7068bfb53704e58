import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim, ShimError } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const { healthscore, nps, segment, stickiness } = sourceFunctions;

describe("functions over lists", () => {
  it("take a row beside a column, and answer in the shape of the first", () => {
    expect(stickiness?.([[10], [30]], [[40, 60]], {})).toEqual([[0.25], [0.5]]);
    expect(stickiness?.([[10, 30]], [[40], [60]], {})).toEqual([[0.25, 0.5]]);
  });

  it("leave blank what is not known", () => {
    expect(stickiness?.([[""], [5], [null]], [[10], [" "], [0]], {})).toEqual([[""], [""], [""]]);
    expect(segment?.(null, null, {})).toEqual([[""]]);
  });

  it("say which argument is wrong, where, and what was found", () => {
    const square = [
      [1, 2],
      [3, 4],
    ];
    expect(() => segment?.(square, null, {})).toThrow(
      "SEGMENT needs one row or one column in values, found 2 × 2 cells",
    );
    expect(() => segment?.([[1], ["EUR 5"]], null, {})).toThrow(
      'SEGMENT needs a number or a blank in row 2 of values, found "EUR 5"',
    );
    expect(() => segment?.([[1]], -0.1, {})).toThrow("SEGMENT needs a share from 0 to 1 for share, found -0.1");
    expect(() => stickiness?.([[1], [2]], [[3]], {})).toThrow(
      "STICKINESS needs as many cells in mau as in dau, 2, found 1",
    );
    expect(() => stickiness?.([[1], [-2]], [[3], [4]], {})).toThrow(
      "STICKINESS needs dau and mau of 0 or more in row 2, found -2",
    );
  });

  it("answer with an error value that stands in a list", () => {
    const withError = [[4], [new ShimError("#N/A")]];
    expect(() => nps?.(withError, {})).toThrow(expect.objectContaining({ code: "#N/A" }) as Error);
    expect(segment?.([[new ShimError("#REF!")]], null, {})).toMatchObject([[{ code: "#REF!" }]]);
  });
});

describe("NPS", () => {
  it("is of all scores of a block, however they are laid out", () => {
    const block = [
      [10, 9, null],
      [9, 8, " "],
      ["", 6, ""],
    ];
    expect(nps?.(block, {})).toBe(40);
    expect(nps?.([block.flat()], {})).toBe(40);
    expect(nps?.(10, {})).toBe(100);
  });

  it("names the cell that holds no score, by row and column where there are several columns", () => {
    const needed = "NPS needs a score from 0 to 10 or a blank in row";
    expect(() => nps?.([[9], [10.5]], {})).toThrow(`${needed} 2, found 10.5`);
    expect(() => nps?.([[9], [true]], {})).toThrow(`${needed} 2, found TRUE`);
    expect(() => nps?.([[9, 11]], {})).toThrow(`${needed} 1, column 2, found 11`);
    expect(() =>
      nps?.(
        [
          [9, 8, 7],
          [null, 10, "-1"],
        ],
        {},
      ),
    ).toThrow(`${needed} 2, column 3, found "-1"`);
    expect(() =>
      nps?.(
        [
          [9, "good"],
          [4, 5],
        ],
        {},
      ),
    ).toThrow(`${needed} 1, column 2, found "good"`);
  });

  it("is not known where there is no score", () => {
    for (const blank of [
      null,
      [[null]],
      [
        ["", " "],
        [null, ""],
      ],
    ]) {
      expect(() => nps?.(blank, {})).toThrow("There is no score");
    }
  });

  it("answers with an error value that stands in a block", () => {
    const block = [
      [4, 5],
      [6, new ShimError("#N/A")],
    ];
    expect(() => nps?.(block, {})).toThrow(expect.objectContaining({ code: "#N/A" }) as Error);
  });
});

describe("functions over metrics", () => {
  it("take no text for a row of cells, however many characters it has", () => {
    expect(() => healthscore?.([[1, 2], "34"], [[0, 0]], [[5, 5]], null, null, {})).toThrow(
      "HEALTHSCORE needs as many cells in every row of metrics",
    );
  });
});
