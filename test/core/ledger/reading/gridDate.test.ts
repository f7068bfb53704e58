import { describe, expect, it } from "vitest";
import { gridEnd, looksLikeDate, readGridDate } from "../../../../src/core/ledger/reading/gridDate";
import { isoDate, serialOf } from "../../../../src/core/sheet/serialDate";

describe("a grid's dates", () => {
  it("are months and days in the ways that sheets write them", () => {
    const january = serialOf(2026, 1, 1);
    expect(
      ["2026-01", "Jan 2026", "January 2026", "jan-26", "Jan-2026", "2026-01-01", january, january + 0.5].map(
        readGridDate,
      ),
    ).toEqual(Array(8).fill(january));
    expect(isoDate(readGridDate("Dec-95"))).toBe("1995-12-01");
    expect([readGridDate("Sept-26"), readGridDate("Sept 2026")]).toEqual(Array(2).fill(serialOf(2026, 9, 1)));
  });

  it("are nothing else, and lie between 1990 and 2100", () => {
    expect(
      ["01/03/2026", "Jan 26", "Ja-26", "Foo 2026", "2026-13", "1989-12", "2101-01", 100, "", 0, true].map(
        readGridDate,
      ),
    ).toEqual(Array(11).fill(NaN));
  });

  it("go on by the step of the last two: months on equal days or month ends, else days", () => {
    const end = (...dates: string[]) => isoDate(gridEnd(dates.map(readGridDate)));
    expect(end("2026-01-01", "2026-02-01")).toBe("2026-03-01");
    expect(end("2025-12-01", "2026-03-01")).toBe("2026-06-01");
    expect(end("2026-01-31", "2026-02-28")).toBe("2026-03-31");
    expect(end("2026-01-01", "2026-01-15")).toBe("2026-01-29");
    expect(end("2026-02-01")).toBe("2026-03-01");
  });

  it("are told from other headers even where they cannot be read", () => {
    const meant = ["1/2/2026", "01.02.2026", "1-Jan-26", "Q1 2026", "2026", "Jan-26", serialOf(2026, 1, 1), 2026];
    expect(meant.map(looksLikeDate)).toEqual(Array(8).fill(true));
    expect(["Customer", "MRR", "Tier 1", "Address 2", "", null, 0].map(looksLikeDate)).toEqual(Array(7).fill(false));
  });
});
