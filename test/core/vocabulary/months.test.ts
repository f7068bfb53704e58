import { describe, expect, it } from "vitest";
import { monthOfName } from "../../../src/core/vocabulary/months";

describe("a month's name", () => {
  it("is known in three languages, whole or from three letters on", () => {
    const names = "Jan, Februar, Mär, April, maio, Juni, Jul, ago, SEPT, outubro, Nov, dezembro".split(", ");
    expect(names.map(monthOfName)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(["mar", "März", "fev", "Okt", "Dez", "Mai"].map(monthOfName)).toEqual([3, 3, 2, 10, 12, 5]);
  });

  it("is none in fewer letters or any other word", () => {
    expect(["Ja", "", "Foo", "Januaryy", "1"].map(monthOfName)).toEqual(Array(5).fill(undefined));
  });
});
