import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handHeldCount, handHeldRows } from "../../../src/core/segmentation/handHeldShare";

describe("the count of hand-held accounts", () => {
  it("rounds half up, also where doubles fall short of the half", () => {
    expect([handHeldCount(10, 0.2), handHeldCount(12, 0.2), handHeldCount(13, 0.2)]).toEqual([2, 2, 3]);
    expect([handHeldCount(5, 0.5), handHeldCount(10, 0.15), handHeldCount(30, 0.35)]).toEqual([3, 2, 11]);
    // 14.499999999999998, 31.499999999999996 and 2.4999999999999996 in doubles.
    expect([handHeldCount(50, 0.29), handHeldCount(90, 0.35)]).toEqual([15, 32]);
  });

  it("is at least one of any account, and never more than all", () => {
    expect([handHeldCount(0, 0.2), handHeldCount(2, 0.1), handHeldCount(3, 0), handHeldCount(3, 1)]).toEqual([
      0, 1, 1, 3,
    ]);
  });
});

describe("the hand-held rows", () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constant(NaN)), { maxLength: 30 });
  const share = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);

  it("are those of the highest values, of equal ones the earlier", () => {
    expect([...handHeldRows([5, 9, 9, 9, 1], 0.4)]).toEqual([1, 2]);
  });

  it("are as many as the share of the values that are known, and none of them is blank", () => {
    fc.assert(
      fc.property(values, share, (list, part) => {
        const rows = handHeldRows(list, part);
        const known = list.filter((value) => !Number.isNaN(value));
        expect(rows.size).toBe(handHeldCount(known.length, part));
        for (const row of rows) expect(list[row]).not.toBeNaN();
      }),
    );
  });

  it("leave none that comes before one of them by value, then by row", () => {
    fc.assert(
      fc.property(values, share, (list, part) => {
        const rows = handHeldRows(list, part);
        for (const [row, value] of list.entries()) {
          if (rows.has(row) || Number.isNaN(value)) continue;
          for (const chosen of rows) {
            const other = list[chosen] ?? NaN;
            expect(other > value || (other === value && chosen < row)).toBe(true);
          }
        }
      }),
    );
  });
});
