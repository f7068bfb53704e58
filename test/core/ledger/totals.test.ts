import { describe, expect, it } from "vitest";
import { totalMrr } from "../../../src/core/ledger/totals";

describe("totals of plain amounts", () => {
  it("skip a header, and count blanks and one-off amounts as nothing", () => {
    expect(totalMrr(["MRR", 120, null, 30, 500], ["Billed", "year", "?", "quarter", "once"])).toBe(20);
  });

  it("say which cell is wrong", () => {
    expect(totalMrr([1, "x"], [])).toEqual({ code: "amountUnreadable", row: 1, found: '"x"' });
    expect(totalMrr([1, 2], ["month", "soon"])).toEqual({ code: "intervalUnreadable", row: 1, found: '"soon"' });
    expect(totalMrr([1, { code: "#REF!" }], [])).toMatchObject({ code: "cellError", error: "#REF!" });
  });

  it("take the intervals of three languages, and one for all", () => {
    expect(totalMrr([120, 30, 60, 12], ["jährlich", "trimestral", "halbjährlich", "12M"])).toBe(31);
    expect(totalMrr([120, 240], ["anual"])).toBe(30);
    // Older desktop Excel hands over a blank as 0.
    expect(totalMrr([120, 240], [0, null])).toBe(360);
  });

  it("ask for an interval that has two meanings", () => {
    expect(totalMrr([1, 2], ["month", "bi-weekly"])).toEqual({
      code: "intervalAmbiguous",
      row: 1,
      found: '"bi-weekly"',
    });
  });
});
