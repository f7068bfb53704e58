import { describe, expect, it } from "vitest";
import { installCustomFunctionsShim } from "./customFunctionsShim";
import { sourceFunctions } from "./sourceFunctions";

installCustomFunctionsShim();

const starts = [1, 1, 1, 1, 1].map(() => ["2026-01-01"]);
const values = ["2026-01-05", "2026-01-11", "2026-01-21", "2026-02-10", "2026-03-02"].map((date) => [date]);

function ttv(statistic: unknown): unknown {
  return sourceFunctions.ttv?.(starts, values, null, statistic, null, {});
}

describe("the statistic of TTV", () => {
  it("may be a share as Excel hands it over: a number, or its text in either way of writing", () => {
    expect([0.8, "0.8", "0,8", " .8 "].map(ttv)).toEqual([50, 50, 50, 50]);
  });

  it("may be a word of its list in any case, and is the median when blank", () => {
    expect(["median", "MEDIAN ", null, ""].map(ttv)).toEqual([20, 20, 20, 20]);
    expect(ttv("Waiting")).toBe(0);
  });

  it.each([0, 1, "1,5", "0.8.1", "80%", "0,", ",5,"])("is an error in words when it is %s", (statistic) => {
    expect(() => ttv(statistic)).toThrow(
      /^TTV needs one of "median".* or a share between 0 and 1 for statistic, found/,
    );
  });
});
