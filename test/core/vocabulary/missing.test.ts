import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../src/core/sheet/cell";
import { saysNothing } from "../../../src/core/vocabulary/missing";

describe("a cell that says nothing", () => {
  it("is blank or one of a few words in any case and between any spaces, whatever it begins with", () => {
    const words = [
      ..."n/a, na, -, –, —, none, unknown, #n/a, k.a., keine angabe, unbekannt, keine, n/d, desconhecido, nenhum".split(
        ", ",
      ),
    ];
    // Words lost among many spaces are a text.
    const plainly = (text: string) =>
      text.trim() === "" || (text.length < 17 && words.includes(text.trim().toLowerCase()));
    const word = fc.constantFrom(
      ...words,
      ...words.map((one) => one.toUpperCase()),
      "None of us",
      "Unknown GmbH",
      "North",
    );
    const space = fc.constantFrom("", " ", "\u00a0", "\t");
    const text = fc.oneof(
      fc.tuple(space, word, space).map((parts) => parts.join("")),
      fc.string(),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(text, (given) => {
        expect(saysNothing(given)).toBe(plainly(given));
      }),
    );
  });

  it("is never a number, a truth value or an error value", () => {
    const cells: Cell[] = [null, undefined, 0, NaN, false, { code: "#N/A" }];
    expect(cells.map(saysNothing)).toEqual([true, true, false, false, false, false]);
  });
});
