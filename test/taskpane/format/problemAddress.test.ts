import { describe, expect, it } from "vitest";
import { problemAddress } from "../../../src/taskpane/format/problemAddress";
import { en } from "../../../src/texts/en";

const sheet = "Accounts";

describe("problemAddress", () => {
  it("names a cell, a column, a row, or nothing for a whole sheet", () => {
    const problem = { code: "x", severity: "info", sheet } as const;
    expect(problemAddress({ ...problem, row: 87, column: 0 }, en)).toBe("A88");
    expect(problemAddress({ ...problem, column: 15 }, en)).toBe("P:P");
    expect(problemAddress({ ...problem, row: 3 }, en)).toBe("4:4");
    expect(problemAddress(problem, en)).toBe("");
  });
});
