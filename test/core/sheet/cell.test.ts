import { describe, expect, it } from "vitest";
import { describeCell, isBlank, readNumber, readText } from "../../../src/core/sheet/cell";

describe("cells", () => {
  it("are blank when null, empty or spaces, never when 0 or an error", () => {
    expect([null, undefined, "", "  "].every(isBlank)).toBe(true);
    expect([0, false, "x", { code: "#N/A" }].some(isBlank)).toBe(false);
  });

  it("hold numbers as numbers and as plain decimal text", () => {
    expect([1200, "1200", " -3.5 ", ".5", "4."].map(readNumber)).toEqual([1200, 1200, -3.5, 0.5, 4]);
    expect([null, "", " "].map(readNumber)).toEqual([undefined, undefined, undefined]);
  });

  it("hold no number in any other text, boolean or error, and none that would add up to infinity", () => {
    const others = ["1.200,50", "EUR 20", "1e3", "0x10", "--1", true, { code: "#REF!" }, NaN, Infinity, -1e201];
    expect(others.map(readNumber)).toEqual(others.map(() => NaN));
    expect(readNumber("9".repeat(400))).toBeNaN();
  });

  it("read as trimmed text, numbers as their digits", () => {
    expect([" a ", 7, true, null, { code: "#N/A" }].map(readText)).toEqual(["a", "7", "true", "", ""]);
  });

  it("are quoted as a person would read them, cut when long", () => {
    expect(["soon", 7, true, "", { code: "#N/A" }].map(describeCell)).toEqual([
      '"soon"',
      "7",
      "TRUE",
      "a blank cell",
      "#N/A",
    ]);
    expect([NaN, Infinity].map(describeCell)).toEqual(["#NUM!", "#NUM!"]);
    expect(describeCell("x".repeat(500)).length).toBeLessThan(70);
  });
});
