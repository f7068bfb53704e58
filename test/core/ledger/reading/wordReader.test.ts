import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WordReader } from "../../../../src/core/ledger/reading/wordReader";
import { readText, type Cell } from "../../../../src/core/sheet/cell";

describe("a reader of words", () => {
  it("reads every cell as if it were the only one", () => {
    // Pairs of these share a place: one drives the other out.
    const word = fc.constantFrom("month", "march", "year", "", " ", "2026-01-31", "2026-02-28", "äöü");
    const cell: fc.Arbitrary<Cell> = fc.oneof(word, fc.string(), fc.constantFrom(null, undefined, 0, 12, true));
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const reader = new WordReader(readText);
        expect(cells.map((given) => reader.read(given))).toEqual(cells.map(readText));
      }),
    );
  });

  it("looks a word up once, however often it comes and whatever comes between", () => {
    const read: Cell[] = [];
    const reader = new WordReader((cell) => read.push(cell));
    const words = ["month", "year", "2026-01-31", "2026-02-31", "month "];
    for (let round = 0; round < 3; round++) for (const word of words) reader.read(word);
    expect(read).toEqual(["", ...words]);
  });

  it("knows a blank, and a word that it has read", () => {
    const reader = new WordReader(readText);
    expect(["", "EUR"].map((word) => reader.knows(word))).toEqual([true, false]);
    reader.read("EUR");
    expect(["", "EUR", "USD"].map((word) => reader.knows(word))).toEqual([true, true, false]);
  });
});
