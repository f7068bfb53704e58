import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnCells } from "../../../../src/core/ledger/reading/columnCells";
import type { Cell } from "../../../../src/core/sheet/cell";

const column = (...cells: readonly Cell[]): ColumnCells =>
  new ColumnCells([["Header"], ...cells.map((cell) => [cell])]);

describe("a column", () => {
  it("is one of numbers where half of its filled cells are, plain decimal text too", () => {
    expect(column(1, "2.5", "x", "y").areNumbers(0)).toBe(true);
    expect(column(1, "x", "y", null, null).areNumbers(0)).toBe(false);
    expect(column(null, "").areNumbers(0)).toBe(true);
    expect(column(true, { code: "#N/A" }, 1).areNumbers(0)).toBe(false);
  });

  it("is one of numbers alone where all of its filled cells are, and there is one", () => {
    expect([
      column(1, "2", null).areAllNumbers(0),
      column(1, "x").areAllNumbers(0),
      column(null).areAllNumbers(0),
    ]).toEqual([true, false, false]);
  });

  it("is one of flags alone, or mostly", () => {
    expect([column("yes", 0, null).areFlags(0), column("yes", "soon").areFlags(0), column("").areFlags(0)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(
      [column("yes", "soon"), column("yes", "soon", "later"), column(null)].map((c) => c.areMostlyFlags(0)),
    ).toEqual([true, false, false]);
  });

  it("is blank without a filled cell; the 0 of older Excel is none", () => {
    expect([column(null, " ", 0), column(), column(null, "x"), column(1)].map((c) => c.isBlank(0))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it("has a plain interval word, or none: numbers of units are none", () => {
    expect(column("3 months", "Annual").haveIntervalWord(0)).toBe(true);
    expect(column("3 months", 12, "12M", "prepaid").haveIntervalWord(0)).toBe(false);
  });

  it("is one of currencies where half of its filled cells are", () => {
    expect(column("EUR", " € ", "x", null).units(0, "currency").areCurrencies).toBe(true);
    expect(
      [column("EUR", "x", "y"), column(null), column(1.08)].map((c) => c.units(0, "currency").areCurrencies),
    ).toEqual([...[false, false, false]]);
  });

  it("has statuses among its words, a few that are none, or too many", () => {
    const some = column("Active", "odd", "odd", "-", null, 0, "x", "y", "z").statuses(0);
    expect(some).toMatchObject({ known: true, areTooMany: false });
    expect([...some.unknown]).toEqual(["odd", "x", "y"]);
    const many = column(...Array.from({ length: 1001 }, (_, index) => `word ${index}`));
    expect(many.statuses(0)).toMatchObject({ known: false, areTooMany: true });
  });

  it("is judged by all its cells, in any order", () => {
    const cell = fc.constantFrom<Cell>(1, "2", "x", "EUR", "yes", "month", null, "", 0, { code: "#REF!" });
    const orders = fc
      .array(cell)
      .chain((cells) => fc.shuffledSubarray(cells, { minLength: cells.length }).map((other) => ({ cells, other })));
    fc.assert(
      fc.property(orders, ({ cells, other }) => {
        const judged = (of: ColumnCells) => [
          of.areNumbers(0),
          of.areAllNumbers(0),
          of.areFlags(0),
          of.areMostlyFlags(0),
          of.units(0, "currency").areCurrencies,
          of.haveIntervalWord(0),
          of.isBlank(0),
        ];
        expect(judged(column(...other))).toEqual(judged(column(...cells)));
      }),
    );
  });
});
